type Kind = "info" | "success" | "warning" | "danger";

/** A short state in words; its colour only repeats them. */
export function StatusBadge({ kind, children }: { kind: Kind; children: string }) {
  return (
    <span className={`kern-badge kern-badge--${kind}`}>
      <span className="kern-label kern-label--small">{children}</span>
    </span>
  );
}
