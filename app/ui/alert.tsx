import type { ReactNode } from "react";

/** A message of the page: what happened, what it means, what to do. */
export function Alert(props: {
  kind: "info" | "success" | "warning" | "danger";
  title: string;
  children?: ReactNode;
}) {
  const hasBody =
    props.children !== undefined && props.children !== null && props.children !== false;
  return (
    <div
      className={`kern-alert kern-alert--${props.kind}`}
      role={props.kind === "danger" ? "alert" : "status"}
    >
      <div className="kern-alert__header">
        <span className={`kern-icon kern-icon--${props.kind}`} aria-hidden="true" />
        <span className="kern-title">{props.title}</span>
      </div>
      {hasBody && <div className="kern-alert__body">{props.children}</div>}
    </div>
  );
}
