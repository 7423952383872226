import type { ComponentProps } from "react";

type Look = "primary" | "secondary" | "tertiary";

/** A button; one `primary` a page. */
export function Button({
  look = "primary",
  children,
  ...button
}: { look?: Look } & ComponentProps<"button">) {
  return (
    <button type="submit" {...button} className={`kern-btn kern-btn--${look}`}>
      <span className="kern-label">{children}</span>
    </button>
  );
}

/** A link that looks like a button, for going somewhere rather than changing something. */
export function ButtonLink({
  look = "primary",
  children,
  ...link
}: { look?: Look } & ComponentProps<"a">) {
  return (
    <a {...link} className={`kern-btn kern-btn--${look}`}>
      <span className="kern-label">{children}</span>
    </a>
  );
}
