import { useTranslation } from "react-i18next";
import type { AmendmentCounts } from "#app/services/amendments/count-amendments.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";

/** How many want a proposal to be different, where to read it, and where to join them. */
export function AmendmentsSection(props: {
  proposalId: string;
  counts: AmendmentCounts;
  /** Whether the text is not fixed yet. */
  amendable: boolean;
}) {
  const { proposalId, counts, amendable } = props;
  const { t } = useTranslation("public");
  if (counts.all === 0 && !amendable) return null;
  return (
    <section className="prose stack">
      <h2 className="kern-heading-medium">{t("amendments.title")}</h2>
      {counts.all === 0 ? (
        <p className="kern-body">{t("amendments.none")}</p>
      ) : (
        <p className="kern-body">
          <a className="kern-link" href={`/proposals/${proposalId}/amendments`}>
            {t("amendments.count", { count: counts.all })}
          </a>
          {counts.open > 0 && <> · {t("amendments.open", { count: counts.open })}</>}
          {counts.lapsed > 0 && <> · {t("amendments.lapsed", { count: counts.lapsed })}</>}
        </p>
      )}
      {amendable && (
        <div className="actions no-print">
          <ButtonLink look="secondary" href={`/r/me/proposals/${proposalId}/amendments/new`}>
            {t("amendments.toNew")}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
