import { createContext, type ReactNode, useContext } from "react";
import type { ActKind } from "./act-schema.ts";
import type { ConsoleDesk } from "./use-console.ts";

const DeskContext = createContext<ConsoleDesk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): ConsoleDesk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("There is no console around this.");
  return desk;
}

/** A form that lets something happen on the floor; a plain one until scripts run. */
export function ActForm(props: {
  act: ActKind;
  fields?: Readonly<Record<string, string>>;
  className?: string;
  /** Called once it has happened. */
  onDone?: () => void;
  /** Called instead of sending: what asks first. */
  instead?: (() => void) | undefined;
  children: ReactNode;
}) {
  const { floor, send } = useDesk();
  return (
    <form
      method="post"
      className={props.className ?? "act-form"}
      onSubmit={(event) => {
        event.preventDefault();
        if (props.instead !== undefined) {
          props.instead();
          return;
        }
        const form = event.currentTarget;
        send(new FormData(form), () => {
          form.reset();
          form.closest(".console__more")?.removeAttribute("open");
          props.onDone?.();
        });
      }}
    >
      <input type="hidden" name="act" value={props.act} />
      <input type="hidden" name="seen" value={floor.sequence} />
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children}
    </form>
  );
}
