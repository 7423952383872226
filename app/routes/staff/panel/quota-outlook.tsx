import { useTranslation } from "react-i18next";
import type { ProposalView } from "#app/services/panel/read-panel.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { useNamedQuota } from "../process/use-named-quota.ts";
import { QuotaState } from "./quota-state.tsx";

/** Each quota with the members now and after the seats are filled. */
export function QuotaOutlook({ outlook }: { outlook: ProposalView["outlook"] }) {
  const { t } = useTranslation("panel");
  const format = useFormat();
  const named = useNamedQuota();
  const range = (min: number, max: number) =>
    min === max
      ? format.whole(min)
      : t("members.range", { min: format.whole(min), max: format.whole(max) });
  if (outlook.length === 0) return null;
  return (
    <section>
      <h2 className="kern-heading-medium">{t("decide.outlookHeading")}</h2>
      <DataTable
        caption={t("decide.outlookHeading")}
        captionHidden
        rows={outlook.map(named)}
        rowKey={({ feature, value }) => `${feature}\n${value}`}
        group={({ feature }) => feature}
        columns={[
          { header: t("members.value"), cell: (row) => <bdi>{row.value}</bdi>, rowHeader: true },
          {
            header: t("members.quota"),
            numeric: true,
            cell: ({ min, max }) => range(min, max),
          },
          { header: t("decide.now"), numeric: true, cell: ({ now }) => format.whole(now) },
          {
            header: t("decide.after"),
            numeric: true,
            cell: ({ least, most }) => range(least, most),
          },
          {
            header: t("members.status"),
            cell: ({ min, max, least, most }) => <QuotaState kept={min <= least && most <= max} />,
          },
        ]}
      />
    </section>
  );
}
