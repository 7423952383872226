import { useTranslation } from "react-i18next";
import type { TableProblem } from "#app/services/files/delimited-text.ts";
import type {
  PopulationPlan,
  PopulationProblem,
} from "#app/services/quotas/quotas-from-population.server.ts";
import type { ShareFault } from "#app/services/quotas/read-shares.ts";
import { Alert } from "#app/ui/alert.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { messageParams } from "#app/ui/quotas/message-params.ts";
import { Bounds, DifferenceTable } from "#app/ui/quotas/quota-tables.tsx";
import { problemSentence } from "../problem-sentence.ts";

/** Shares, seats by proportion and the quotas that follow from them, beside those that stand now. */
export function PopulationPreview({ plan }: { plan: PopulationPlan }) {
  const { t, i18n } = useTranslation("quotas");
  const format = useFormat();
  return (
    <section>
      <h2 className="kern-heading-medium">{t("population.previewTitle")}</h2>
      <DataTable
        caption={t("population.previewTable")}
        captionHidden
        rows={plan.rows}
        rowKey={({ quota }) => JSON.stringify([quota.feature, quota.value])}
        group={({ quota }) => quota.feature}
        columns={[
          { header: t("columns.value"), rowHeader: true, cell: ({ quota }) => quota.value },
          {
            header: t("columns.now"),
            numeric: true,
            cell: ({ before }) => <Bounds quota={before} />,
          },
          {
            header: t("columns.proposed"),
            numeric: true,
            cell: ({ quota }) => (
              <strong>
                <Bounds quota={quota} />
              </strong>
            ),
          },
          {
            header: t("columns.share"),
            numeric: true,
            cell: ({ share }) => format.decimal(share),
          },
          {
            header: t("columns.seats"),
            numeric: true,
            cell: ({ seats }) => format.decimal(Math.round(seats * 100) / 100),
          },
        ]}
      />
      <ul>
        {plan.sums.map(({ feature, sum }) => (
          <li key={feature}>
            {t("population.sum", {
              feature,
              sum: `${format.decimal(Math.round(sum * 100) / 100)} %`,
            })}
            {Math.abs(sum - 100) > 1 && ` ${t("population.sumOff")}`}
          </li>
        ))}
      </ul>
      {plan.kept.length > 0 && (
        <p className="kern-body">
          {t("population.keeps", {
            features: new Intl.ListFormat(i18n.language).format(plan.kept),
          })}
        </p>
      )}
      {plan.removed.length > 0 && (
        <DifferenceTable
          caption={t("importPage.removedNote")}
          before={t("columns.now")}
          after={t("columns.proposed")}
          differences={plan.removed}
        />
      )}
    </section>
  );
}

/** Why no quotas could be computed from what was entered. */
export function PopulationProblemAlert(props: {
  problem: PopulationProblem | { readonly code: "register_silent" };
}) {
  const { t, i18n } = useTranslation("quotas");
  const { t: say } = useTranslation("problems");
  const { problem } = props;
  if (problem.code === "register_silent") {
    return <Alert kind="warning" title={t("population.registerNothing")} />;
  }
  const faults = problem.code === "shares_faulty" ? problem.params.faults : [];
  return (
    <Alert kind="danger" title={t("population.faultsTitle")}>
      {faults.length === 0 ? (
        t("population.nothing")
      ) : (
        <ul>
          {faults.map((fault) => (
            <li key={JSON.stringify(fault)}>
              {isShareFault(fault)
                ? (t as (key: string, params: object) => string)(
                    `population.faults.${fault.code}`,
                    messageParams(fault.params, i18n.language),
                  )
                : problemSentence(say, fault)}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}

function isShareFault(fault: TableProblem | ShareFault): fault is ShareFault {
  return fault.code.startsWith("share");
}
