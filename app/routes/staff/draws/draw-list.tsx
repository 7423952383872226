import { useTranslation } from "react-i18next";
import type { DrawListing } from "#app/services/draws/list-draws.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";

/** Every draw and every attempt of a process, with the way to its result or progress. */
export function DrawList({
  draws,
  processId,
}: {
  draws: readonly DrawListing[];
  processId: string;
}) {
  const { t } = useTranslation("draws");
  const format = useFormat();
  if (draws.length === 0) return <p className="kern-body">{t("list.empty")}</p>;
  return (
    <DataTable
      caption={t("list.heading")}
      captionHidden
      rows={draws}
      rowKey={(draw) => draw.id}
      columns={[
        {
          header: t("list.when"),
          cell: (draw) => format.moment(draw.requestedAt),
          rowHeader: true,
        },
        {
          header: t("list.kind"),
          cell: () => <StatusBadge kind="warning">{t("list.test")}</StatusBadge>,
        },
        { header: t("list.what"), cell: (draw) => t(`objectives.${draw.objective}.name`) },
        {
          header: t("list.outcome"),
          cell: (draw) =>
            draw.number === null ? (
              <>
                {t(`list.statuses.${draw.jobStatus ?? "queued"}`)}{" "}
                {draw.jobId !== null && (
                  <a className="kern-link" href={`/staff/jobs/${draw.jobId}`}>
                    {draw.jobStatus === "queued" || draw.jobStatus === "running"
                      ? t("list.progress")
                      : t("list.details")}
                  </a>
                )}
              </>
            ) : (
              <>
                {t("list.completedTest", { number: format.whole(draw.number) })}{" "}
                <a className="kern-link" href={`/staff/processes/${processId}/draws/${draw.id}`}>
                  {t("list.result")}
                </a>
              </>
            ),
        },
      ]}
    />
  );
}
