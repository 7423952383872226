import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormat } from "#app/ui/format.ts";

/** Moves between the pages of a long list; the page is the parameter `page` of the address. */
export function Pager({ page, pages }: { readonly page: number; readonly pages: number }) {
  const { t } = useTranslation("common");
  const format = useFormat();
  if (pages <= 1) return null;
  return (
    <nav className="actions" aria-label={t("pages.label")}>
      {page > 1 && (
        <Link className="kern-btn kern-btn--tertiary" to={`?page=${page - 1}`}>
          <span className="kern-label">{t("pages.previous")}</span>
        </Link>
      )}
      <span className="kern-body">
        {t("pages.position", { page: format.whole(page), pages: format.whole(pages) })}
      </span>
      {page < pages && (
        <Link className="kern-btn kern-btn--tertiary" to={`?page=${page + 1}`}>
          <span className="kern-label">{t("pages.next")}</span>
        </Link>
      )}
    </nav>
  );
}
