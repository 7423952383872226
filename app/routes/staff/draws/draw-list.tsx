import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/domain/public-draw/draw-number.ts";
import type { DrawListing } from "#app/services/draws/list-draws.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";

/** Every draw and every attempt of a process, tests marked, with the way to each. */
export function DrawList({
  draws,
  processId,
}: {
  draws: readonly DrawListing[];
  processId: string;
}) {
  const { t } = useTranslation(["draws", "publicDraw"]);
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
          cell: ({ kind }) => (
            <StatusBadge kind={kind === "test" ? "warning" : "info"}>
              {kind === "test" ? t("list.test") : t("publicDraw:list.real")}
            </StatusBadge>
          ),
        },
        { header: t("list.what"), cell: (draw) => t(`objectives.${draw.objective}.name`) },
        {
          header: t("list.outcome"),
          cell: (draw) => <Outcome draw={draw} processId={processId} />,
        },
      ]}
    />
  );
}

function Outcome({ draw, processId }: { draw: DrawListing; processId: string }) {
  const { t } = useTranslation(["draws", "publicDraw"]);
  const format = useFormat();
  const base = `/staff/processes/${processId}/draws/${draw.id}`;
  if (draw.completedAt === null && draw.preparedAt === null) {
    return (
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
    );
  }

  function sentence(): string {
    const number = format.whole(draw.number ?? 0);
    if (draw.kind === "test") return t("list.completedTest", { number });
    if (draw.committedAt === null) return t("publicDraw:list.prepared");
    if (draw.revoked !== null) return t(`publicDraw:list.${draw.revoked}`, { number });
    if (draw.drawnNumber === null) return t("publicDraw:list.committed", { number });
    return t("publicDraw:list.drawn", { number, drawn: formatNumber(draw.drawnNumber) });
  }

  return (
    <>
      {sentence()}{" "}
      <a className="kern-link" href={base}>
        {draw.completedAt === null ? t("publicDraw:list.open") : t("list.result")}
      </a>
    </>
  );
}
