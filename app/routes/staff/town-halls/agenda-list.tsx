import { useSubmit } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { agendaDe } from "#app/i18n/staff/agenda.de.ts";
import { AgendaEntry } from "./agenda-entry.tsx";
import { DropPlace, type Place } from "./drop-place.tsx";

/** An item as the list shows it. */
export interface ListedItem {
  readonly id: string;
  readonly parentId: string | null;
  readonly position: number;
  /** With its parts. */
  readonly minutes: number;
  readonly number: string;
  readonly depth: number;
  /** Minutes after the beginning. */
  readonly fromMinute: number;
  readonly beginsAt: Date | string | null;
  readonly endsAt: Date | string | null;
  readonly kind: keyof typeof agendaDe.kinds;
  readonly title: string;
  readonly presenter: string;
  readonly speakingSeconds: number | null;
  readonly linked: number;
  readonly attached: number;
  readonly outdated: boolean;
}

/** The agenda in its order. Buttons move an item without scripts; with them a mouse can drag it. */
export function AgendaList(props: {
  readonly items: readonly ListedItem[];
  readonly editable: boolean;
  /** The mark of the order. */
  readonly seen: string;
  /** The item that was moved last, and by which button. */
  readonly moved: string | null;
  readonly lastMove: string | null;
}) {
  const { t } = useTranslation("agenda");
  const { items, editable, seen, moved, lastMove } = props;
  const list = useRef<HTMLOListElement>(null);
  const submit = useSubmit();
  const [dragged, setDragged] = useState<string | null>(null);
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);

  // The focus goes with the item: to the button that moved it, else to one that still can.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every move, also of the same item
  useEffect(() => {
    if (moved === null) return;
    const entry = [...(list.current?.children ?? [])].find(({ id }) => id === moved);
    const button =
      entry?.querySelector<HTMLElement>(`button[value="${lastMove}"]:enabled`) ??
      entry?.querySelector<HTMLElement>("button:enabled");
    button?.focus();
  }, [seen, moved]);

  function drop(itemId: string, { index, parentId }: Place): void {
    const form = { itemId, seen, to: `${index}:${parentId ?? ""}` };
    submit(form, { method: "post", preventScrollReset: true });
  }
  const droppable = editable && scripted;
  const before = (item: ListedItem) =>
    droppable && (
      <DropPlace
        label={t("drop.before", { title: item.title })}
        place={placeBefore(items, item, dragged)}
        dragged={dragged === item.id ? null : dragged}
        onDrop={drop}
      />
    );
  const inside = (item: ListedItem) =>
    droppable &&
    takesFirstPart(items, item) && (
      <DropPlace
        inside
        label={t("drop.inside", { title: item.title })}
        place={{ parentId: item.id, index: 0 }}
        dragged={mayBecomePart(items, item, dragged) ? dragged : null}
        onDrop={drop}
      />
    );
  return (
    <ol className="agenda-list" ref={list}>
      {items.map((item) => (
        <AgendaEntry
          key={item.id}
          item={item}
          items={items}
          editable={editable}
          seen={seen}
          onDrag={droppable ? setDragged : null}
          before={before(item)}
          after={inside(item)}
        />
      ))}
      {droppable && (
        <li className="agenda-end">
          <DropPlace
            label={t("drop.end")}
            place={{ parentId: null, index: items.length }}
            dragged={dragged}
            onDrop={drop}
          />
        </li>
      )}
    </ol>
  );
}

/** Whether an item has no parts yet and can have some: parts have none. */
function takesFirstPart(items: readonly ListedItem[], { id, depth }: ListedItem): boolean {
  return depth === 0 && items.every(({ parentId }) => parentId !== id);
}

/** Whether the dragged item can become a part of another one: it has no parts itself. */
function mayBecomePart(
  items: readonly ListedItem[],
  { id }: ListedItem,
  dragged: string | null,
): boolean {
  return dragged !== id && items.every(({ parentId }) => parentId !== dragged);
}

/** Among the neighbours of `item`, before it; the dragged item itself does not count. */
function placeBefore(
  items: readonly ListedItem[],
  item: ListedItem,
  dragged: string | null,
): Place {
  const neighbours = items.filter(
    ({ id, parentId }) => parentId === item.parentId && id !== dragged,
  );
  return {
    parentId: item.parentId,
    index: Math.max(
      0,
      neighbours.findIndex(({ id }) => id === item.id),
    ),
  };
}
