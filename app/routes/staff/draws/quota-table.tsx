import { useTranslation } from "react-i18next";
import type { DrawPeople, DrawSummary } from "#app/services/draws/read-draw.server.ts";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { useNamedQuota } from "../process/use-named-quota.ts";

type Row = DrawSummary["quotas"][number] & { readonly pool?: number; readonly selected?: number };

/** Each quota and that the panel keeps it; with the exact counts for organisers. */
export function QuotaTable(props: {
  quotas: DrawSummary["quotas"];
  counts: DrawPeople["quotas"] | null;
}) {
  const { t } = useTranslation("draws");
  const format = useFormat();
  const named = useNamedQuota();
  const rows = (props.counts ?? props.quotas).map((quota: Row) => named(quota));
  const counts: Column<Row>[] = [
    {
      header: t("result.pool"),
      numeric: true,
      cell: ({ pool }) => (pool === undefined ? "" : format.whole(pool)),
    },
    {
      header: t("result.panel"),
      numeric: true,
      cell: ({ selected }) => (selected === undefined ? "" : format.whole(selected)),
    },
  ];
  return (
    <section>
      <h2 className="kern-heading-medium">{t("result.quotasHeading")}</h2>
      <DataTable
        caption={t("result.quotaCaption")}
        captionHidden
        rows={rows}
        rowKey={(row) => `${row.feature}\n${row.value}`}
        group={({ feature }) => feature}
        columns={[
          { header: t("result.value"), cell: (row) => <bdi>{row.value}</bdi>, rowHeader: true },
          {
            header: t("result.quota"),
            numeric: true,
            cell: (row) =>
              t("result.range", { min: format.whole(row.min), max: format.whole(row.max) }),
          },
          ...(props.counts === null ? [] : counts),
          {
            header: t("result.status"),
            cell: (row) =>
              isBroken(row) ? (
                <StatusBadge kind="danger">{t("result.broken")}</StatusBadge>
              ) : (
                <StatusBadge kind="success">{t("result.kept")}</StatusBadge>
              ),
          },
        ]}
      />
    </section>
  );
}

function isBroken({ min, max, selected }: Row): boolean {
  return selected !== undefined && (selected < min || selected > max);
}
