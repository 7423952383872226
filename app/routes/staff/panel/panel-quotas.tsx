import { useTranslation } from "react-i18next";
import type { PanelView } from "#app/services/panel/read-panel.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { useNamedQuota } from "../process/use-named-quota.ts";
import { QuotaState } from "./quota-state.tsx";

/** Each quota and how many members there are now. */
export function PanelQuotas({ quotas }: { quotas: PanelView["quotas"] }) {
  const { t } = useTranslation("panel");
  const format = useFormat();
  const named = useNamedQuota();
  if (quotas.length === 0) return null;
  return (
    <section>
      <h2 className="kern-heading-medium">{t("members.quotasHeading")}</h2>
      <DataTable
        caption={t("members.quotasCaption")}
        captionHidden
        rows={quotas.map(named)}
        rowKey={({ feature, value }) => `${feature}\n${value}`}
        group={({ feature }) => feature}
        columns={[
          { header: t("members.value"), cell: (row) => <bdi>{row.value}</bdi>, rowHeader: true },
          {
            header: t("members.quota"),
            numeric: true,
            cell: ({ min, max }) =>
              t("members.range", { min: format.whole(min), max: format.whole(max) }),
          },
          { header: t("members.now"), numeric: true, cell: ({ now }) => format.whole(now) },
          {
            header: t("members.status"),
            cell: ({ min, max, now }) => <QuotaState kept={min <= now && now <= max} />,
          },
        ]}
      />
    </section>
  );
}
