import { Link } from "@remix-run/react";

/** Moves between the pages of a long list; the page is the parameter `page` of the address. */
export function Pager(props: {
  page: number;
  pages: number;
  words: { label: string; position: string; previous: string; next: string };
}) {
  if (props.pages <= 1) return null;
  return (
    <nav className="actions" aria-label={props.words.label}>
      {props.page > 1 && (
        <Link className="kern-btn kern-btn--tertiary" to={`?page=${props.page - 1}`}>
          <span className="kern-label">{props.words.previous}</span>
        </Link>
      )}
      <span className="kern-body">{props.words.position}</span>
      {props.page < props.pages && (
        <Link className="kern-btn kern-btn--tertiary" to={`?page=${props.page + 1}`}>
          <span className="kern-label">{props.words.next}</span>
        </Link>
      )}
    </nav>
  );
}
