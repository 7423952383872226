import { useTranslation } from "react-i18next";
import type { TablePlan } from "#app/services/tables/read-table-plan.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";

/** Room for what fractions lose as decimals. */
const ONE_PERSON = 1 + 1e-9;

/** How good a seating is, in words and figures. */
export function PlanFigures({ plan }: { plan: TablePlan }) {
  const { t } = useTranslation("tables");
  const format = useFormat();
  const { deviations, encounters } = plan;
  const missed = deviations.filter(({ deviation }) => deviation > ONE_PERSON).length;
  const met = { met: format.whole(encounters.met), possible: format.whole(encounters.possible) };
  return (
    <section className="stack no-print">
      <h2 className="kern-heading-medium">{t("plan.quality")}</h2>
      {missed > 0 ? (
        <Alert kind="warning" title={t("plan.mirrorMissed", { count: missed })}>
          <p className="kern-body">{t("plan.mirrorMissedWhy")}</p>
        </Alert>
      ) : (
        <Alert
          kind={deviations.length === 0 ? "info" : "success"}
          title={t(deviations.length === 0 ? "plan.mirrorNothing" : "plan.mirrorKept")}
        />
      )}
      <Alert kind="info" title={t("plan.encounters", met)}>
        <p className="kern-body">
          {encounters.met === encounters.possible
            ? t("plan.encountersBest")
            : t("plan.encountersGood", met)}
        </p>
      </Alert>
      {deviations.length > 0 && (
        <DataTable
          caption={t("plan.deviations")}
          rows={deviations}
          rowKey={({ feature }) => feature}
          columns={[
            {
              header: t("plan.feature"),
              cell: ({ feature }) => <bdi>{feature}</bdi>,
              rowHeader: true,
            },
            {
              header: t("plan.deviation"),
              cell: ({ deviation }) => format.decimal(deviation),
              numeric: true,
            },
            {
              header: t("plan.where"),
              cell: ({ value, session, table, people, mirror }) =>
                t("plan.whereText", {
                  value,
                  session: format.whole(session + 1),
                  table: format.whole(table + 1),
                  people: format.whole(people),
                  mirror: format.decimal(mirror),
                }),
            },
          ]}
        />
      )}
    </section>
  );
}
