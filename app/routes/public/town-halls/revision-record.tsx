import { useTranslation } from "react-i18next";
import type { EveningPage } from "./evening-page.server.ts";

/** Which revision this is, where the others are, and what the audit log said. */
export function RevisionRecord({
  page,
}: {
  page: Pick<EveningPage, "id" | "number" | "publishedOn" | "auditHead">;
}) {
  const { t } = useTranslation("public");
  return (
    <footer className="record">
      <p className="kern-body kern-body--small">
        {t("townHall.revision", { number: `${page.number}`, date: page.publishedOn })}
        <span className="no-print">
          {" · "}
          <a className="kern-link" href={`/town-halls/${page.id}/revisions`}>
            {t("townHall.revisionsLink")}
          </a>
        </span>
      </p>
      <p className="kern-body kern-body--small">
        {t("townHall.record")}: <code className="code">{page.auditHead}</code>
      </p>
    </footer>
  );
}
