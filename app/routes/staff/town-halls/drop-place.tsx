import { DropZone } from "react-aria-components";

/** Where an item can be put: under which item, and which place there, from 0. */
export interface Place {
  readonly parentId: string | null;
  readonly index: number;
}

/** The kind of thing that is dragged: an item of this page, nothing from elsewhere. */
export const DRAGGED_ITEM = "application/x-losrunde-item";

/** A place between items onto which one can be dropped. It takes part in nothing while none is dragged. */
export function DropPlace(props: {
  readonly label: string;
  readonly place: Place;
  readonly dragged: string | null;
  /** Whether it is the place of a first part, which is shown indented. */
  readonly inside?: boolean;
  readonly onDrop: (itemId: string, place: Place) => void;
}) {
  const { label, place, dragged, inside = false, onDrop } = props;
  return (
    <DropZone
      className={inside ? "drop-place drop-place--inside" : "drop-place"}
      aria-label={label}
      isDisabled={dragged === null}
      getDropOperation={(types) => (types.has(DRAGGED_ITEM) ? "move" : "cancel")}
      onDrop={() => {
        if (dragged !== null) onDrop(dragged, place);
      }}
    />
  );
}
