import { useTranslation } from "react-i18next";

/** Moves between the pages of a long public list. */
export function PageLinks(props: {
  page: number;
  pages: number;
  /** Addresses of the pages before and after; null where there is none. */
  previous: string | null;
  next: string | null;
}) {
  const { page, pages, previous, next } = props;
  const { t } = useTranslation("public");
  if (pages <= 1) return null;
  return (
    <nav className="no-print" aria-label={t("proposals.pages.label")}>
      <ul className="link-row">
        {previous !== null && (
          <li>
            <a className="kern-link" href={previous} rel="prev">
              {t("proposals.pages.previous")}
            </a>
          </li>
        )}
        <li>
          <span className="kern-body">
            {t("proposals.pages.position", { page: `${page}`, pages: `${pages}` })}
          </span>
        </li>
        {next !== null && (
          <li>
            <a className="kern-link" href={next} rel="next">
              {t("proposals.pages.next")}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
