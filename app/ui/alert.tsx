import type { ReactNode } from "react";

/** A message of the page: what happened, what it means, what to do. */
export function Alert(props: {
  kind: "info" | "success" | "warning" | "danger";
  title: string;
  children?: ReactNode;
  /**
   * Takes the focus when the page is loaded, without a script: for the answer to a form. What stands on a page from its
   * beginning is announced by no screen reader, whatever its role.
   */
  focused?: boolean;
  /**
   * Stands on the page from its beginning and is read in its place, as any text: what is marked as a status is passed
   * over by Orca where it reads a page from the top.
   */
  still?: boolean;
}) {
  const hasBody =
    props.children !== undefined && props.children !== null && props.children !== false;
  return (
    <div
      className={`kern-alert kern-alert--${props.kind}`}
      role={roleOf(props)}
      tabIndex={props.focused ? -1 : undefined}
      // biome-ignore lint/a11y/noAutofocus: whoever sent the form is told first what became of it
      autoFocus={props.focused}
    >
      <div className="kern-alert__header">
        <span className={`kern-icon kern-icon--${props.kind}`} aria-hidden="true" />
        <span className="kern-title">{props.title}</span>
      </div>
      {hasBody && <div className="kern-alert__body">{props.children}</div>}
    </div>
  );
}

function roleOf(props: Pick<Parameters<typeof Alert>[0], "kind" | "focused" | "still">) {
  if (props.kind === "danger" || props.focused) return "alert";
  return props.still ? undefined : "status";
}
