import { useTranslation } from "react-i18next";
import type { ProposalView } from "#app/services/panel/read-panel.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { useFormat } from "#app/ui/format.ts";
import { conflictSentence } from "../problem-sentence.ts";
import { useNamedQuota } from "../process/use-named-quota.ts";

/** Whether all quotas will be kept; otherwise each that will not, and why. */
export function ViolationAlert({ proposal }: { proposal: ProposalView }) {
  const { violations, conflicts, withinFlexes } = proposal;
  const { t } = useTranslation("panel");
  const { t: problemWords } = useTranslation("problems");
  const format = useFormat();
  const named = useNamedQuota();
  if (violations.length === 0) {
    return (
      <Alert kind="success" title={t("decide.kept")}>
        {proposal.chances !== null && <p className="kern-body">{t("decide.keptLead")}</p>}
      </Alert>
    );
  }
  return (
    <Alert kind="warning" title={t("decide.violated", { count: violations.length })}>
      <p className="kern-body">{t("decide.violatedLead")}</p>
      <ul className="kern-list kern-list--bullet">
        {violations.map(named).map(({ feature, value, min, max, count }) => (
          <li key={`${feature}\n${value}`}>
            {t(count < min ? "decide.tooFew" : "decide.tooMany", {
              ...{ feature, value, people: format.whole(count) },
              limit: format.whole(count < min ? min : max),
            })}
          </li>
        ))}
      </ul>
      {!withinFlexes && <p className="kern-body">{t("decide.outsideFlexes")}</p>}
      {conflicts.length > 0 && (
        <>
          <p className="kern-body">
            <strong>{t("decide.why")}</strong>
          </p>
          <ul className="kern-list kern-list--bullet">
            {conflicts.map((conflict) => (
              <li key={JSON.stringify(conflict)}>
                {conflictSentence(problemWords, conflict, named)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}
