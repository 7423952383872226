import { useTranslation } from "react-i18next";
import type { QuotaDifference } from "#app/domain/sortition/quota-differences.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import { DataTable } from "#app/ui/data-table.tsx";

/** Quotas for reading. */
export function QuotaTable({ quotas }: { quotas: readonly Quota[] }) {
  const { t } = useTranslation("quotas");
  return (
    <DataTable
      caption={t("table")}
      captionHidden
      rows={quotas}
      rowKey={({ feature, value }) => JSON.stringify([feature, value])}
      group={({ feature }) => feature}
      columns={[
        { header: t("columns.value"), rowHeader: true, cell: ({ value }) => value },
        { header: t("columns.min"), numeric: true, cell: ({ min }) => min },
        { header: t("columns.max"), numeric: true, cell: ({ max }) => max },
      ]}
    />
  );
}

/** What changes from one set of quotas to another. */
export function DifferenceTable(props: {
  caption: string;
  before: string;
  after: string;
  differences: readonly QuotaDifference[];
}) {
  const { t } = useTranslation("quotas");
  return (
    <DataTable
      caption={props.caption}
      rows={props.differences}
      rowKey={({ feature, value }) => JSON.stringify([feature, value])}
      group={({ feature }) => feature}
      columns={[
        { header: t("columns.value"), rowHeader: true, cell: ({ value }) => value },
        { header: props.before, cell: ({ before }) => <Bounds quota={before} /> },
        {
          header: props.after,
          cell: ({ after }) => (
            <strong>
              <Bounds quota={after} />
            </strong>
          ),
        },
      ]}
    />
  );
}

export function Bounds({ quota }: { quota: Quota | null }) {
  const { t } = useTranslation("quotas");
  if (quota === null) return <>{t("difference.none")}</>;
  const bounds = { min: String(quota.min), max: String(quota.max) };
  if (quota.minFlex === undefined && quota.maxFlex === undefined) {
    return <>{t("difference.bounds", bounds)}</>;
  }
  const minFlex = String(quota.minFlex ?? 0);
  const maxFlex = quota.maxFlex === undefined ? "–" : String(quota.maxFlex);
  return <>{t("difference.withFlex", { ...bounds, minFlex, maxFlex })}</>;
}
