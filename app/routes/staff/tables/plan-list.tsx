import { useTranslation } from "react-i18next";
import type { TablePlanListing } from "#app/services/tables/list-table-plans.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";

/** Every seating of a panel and every attempt at one, with the way to it. */
export function PlanList({
  plans,
  address,
}: {
  plans: readonly TablePlanListing[];
  address: string;
}) {
  const { t } = useTranslation("tables");
  const format = useFormat();
  if (plans.length === 0) return <p className="kern-body">{t("list.empty")}</p>;
  return (
    <DataTable
      caption={t("list.heading")}
      captionHidden
      rows={plans}
      rowKey={(plan) => plan.id}
      columns={[
        {
          header: t("list.plan"),
          cell: ({ id, number }) =>
            number === null ? (
              t("list.attempt")
            ) : (
              <a className="kern-link" href={`${address}/${id}`}>
                {t("list.number", { number: format.whole(number) })}
              </a>
            ),
          rowHeader: true,
        },
        { header: t("list.when"), cell: (plan) => format.moment(plan.requestedAt) },
        {
          header: t("list.shape"),
          cell: ({ tables, sessions }) =>
            format.list([
              t("list.tables", { count: tables }),
              t("list.sessions", { count: sessions }),
            ]),
        },
        {
          header: t("list.outcome"),
          cell: ({ jobId, jobStatus, number }) => (
            <>
              {t(`list.statuses.${number === null ? (jobStatus ?? "queued") : "succeeded"}`)}{" "}
              {number === null && jobId !== null && (
                <a className="kern-link" href={`/staff/jobs/${jobId}`}>
                  {jobStatus === "queued" || jobStatus === "running"
                    ? t("list.progress")
                    : t("list.details")}
                </a>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
