import { Link, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormat } from "#app/ui/format.ts";

/** Moves between the pages of a long list; what else stands in the address stays. */
export function Pager(props: {
  readonly page: number;
  readonly pages: number;
  /** The list, where a page has several. */
  readonly list?: {
    readonly name: string;
    /** Of the address, for the page of this list. */
    readonly parameter: string;
    /** The id of the heading that the next page begins with. */
    readonly anchor: string;
  };
}) {
  const { t } = useTranslation("common");
  const format = useFormat();
  const [search] = useSearchParams();
  const { page, pages, list } = props;
  if (pages <= 1) return null;
  const addressOf = (wanted: number) => {
    const next = new URLSearchParams(search);
    next.set(list?.parameter ?? "page", String(wanted));
    return `?${next}${list === undefined ? "" : `#${list.anchor}`}`;
  };
  const label = t("pages.label");
  return (
    <nav
      className="actions no-print"
      aria-label={list === undefined ? label : `${label}: ${list.name}`}
    >
      {page > 1 && (
        <Link className="kern-btn kern-btn--tertiary" to={addressOf(page - 1)}>
          <span className="kern-label">{t("pages.previous")}</span>
        </Link>
      )}
      <span className="kern-body">
        {t("pages.position", { page: format.whole(page), pages: format.whole(pages) })}
      </span>
      {page < pages && (
        <Link className="kern-btn kern-btn--tertiary" to={addressOf(page + 1)}>
          <span className="kern-label">{t("pages.next")}</span>
        </Link>
      )}
    </nav>
  );
}
