import type { ReactNode } from "react";

/** Something with consequences: opens on request, says what will be lost, and only then offers the button. */
export function AskFirst(props: {
  summary: string;
  consequence: string;
  /** Open from the start: what was asked for has been refused and is shown again. */
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="kern-accordion ask-first" open={props.open}>
      <summary className="kern-accordion__header">
        <span className="kern-title">{props.summary}</span>
      </summary>
      <div className="kern-accordion__body">
        <p className="kern-body">{props.consequence}</p>
        {props.children}
      </div>
    </details>
  );
}
