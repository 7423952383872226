import { useTranslation } from "react-i18next";
import {
  type CombinedCondition,
  combinedName,
  type QuotaRules,
} from "#app/domain/sortition/combined-features.ts";
import type { QuotaDifference } from "#app/domain/sortition/quota-editing/quota-differences.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useQuotaNames } from "./quota-names.ts";

/** Quotas for reading; those over several features last, with whom they concern. */
export function QuotaTable({ quotas, combined }: QuotaRules) {
  const { t } = useTranslation("quotas");
  const named = useQuotaNames(combined);
  const rows = [...quotas]
    .map((quota) => ({
      ...named(quota),
      conditions: combined.find(({ name }) => name === quota.feature)?.conditions ?? null,
    }))
    .sort((a, b) => Number(a.conditions !== null) - Number(b.conditions !== null));
  return (
    <DataTable
      caption={t("table")}
      captionHidden
      rows={rows}
      rowKey={({ feature, value }) => JSON.stringify([feature, value])}
      group={({ feature }) => feature}
      columns={[
        {
          header: t("columns.value"),
          rowHeader: true,
          cell: ({ value, conditions }) => <ValueCell value={value} conditions={conditions} />,
        },
        { header: t("columns.min"), numeric: true, cell: ({ min }) => min },
        { header: t("columns.max"), numeric: true, cell: ({ max }) => max },
      ]}
    />
  );
}

/** A value; with a quota over several features also what it asks for, where its name does not say so. */
function ValueCell(props: { value: string; conditions: readonly CombinedCondition[] | null }) {
  const asked = props.conditions === null ? "" : combinedName(props.conditions);
  return (
    <>
      {props.value}
      {asked !== "" && asked !== props.value && <span className="quota-asked">{asked}</span>}
    </>
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
  const combined = props.differences
    .filter(({ conditions }) => conditions !== null)
    .map(({ feature }) => ({ name: feature }));
  const named = useQuotaNames(combined);
  return (
    <DataTable
      caption={props.caption}
      rows={props.differences.map(named)}
      rowKey={({ feature, value }) => JSON.stringify([feature, value])}
      group={({ feature }) => feature}
      columns={[
        { header: t("columns.value"), rowHeader: true, cell: ({ value }) => value },
        {
          header: props.before,
          cell: ({ before, conditions }) => (
            <Bounds quota={before} conditions={conditions?.before ?? null} />
          ),
        },
        {
          header: props.after,
          cell: ({ after, conditions }) => (
            <strong>
              <Bounds quota={after} conditions={conditions?.after ?? null} />
            </strong>
          ),
        },
      ]}
    />
  );
}

export function Bounds(props: {
  quota: Quota | null;
  /** Whom a quota over several features concerns. */
  conditions?: readonly CombinedCondition[] | null;
}) {
  const { t } = useTranslation("quotas");
  const { quota, conditions = null } = props;
  if (quota === null) return <>{t("difference.none")}</>;
  const asked = conditions !== null && (
    <span className="quota-asked">{combinedName(conditions)}</span>
  );
  const bounds = { min: String(quota.min), max: String(quota.max) };
  if (quota.minFlex === undefined && quota.maxFlex === undefined) {
    return (
      <>
        {t("difference.bounds", bounds)}
        {asked}
      </>
    );
  }
  const minFlex = String(quota.minFlex ?? 0);
  const maxFlex = quota.maxFlex === undefined ? "–" : String(quota.maxFlex);
  return (
    <>
      {t("difference.withFlex", { ...bounds, minFlex, maxFlex })}
      {asked}
    </>
  );
}
