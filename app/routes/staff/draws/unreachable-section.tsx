import { useTranslation } from "react-i18next";
import type { UnreachableReason } from "#app/domain/sortition/feasibility/feasibility.ts";
import type { DrawPeople } from "#app/services/draws/read-draw.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { useNamedQuota } from "../process/use-named-quota.ts";

/** People who can be on no panel, and what stands in their way. */
export function UnreachableSection({ unreachable }: Pick<DrawPeople, "unreachable">) {
  const { t } = useTranslation("draws");
  const format = useFormat();
  const named = useNamedQuota();

  function sentence(reason: UnreachableReason): string {
    if (reason.code === "value_excluded") {
      const { feature, value } = named(reason);
      return t("result.reasonExcluded", { feature, value });
    }
    const changes = reason.changes.map(named).map((change) =>
      t("result.reasonChange", {
        feature: change.feature,
        value: change.value,
        min: format.whole(change.newMin),
        max: format.whole(change.newMax),
      }),
    );
    return t("result.reasonQuotas", { changes: format.list(changes) });
  }

  return (
    <section>
      <h2 className="kern-heading-medium">{t("result.unreachableHeading")}</h2>
      {unreachable.length === 0 ? (
        <p className="kern-body">{t("result.unreachableNone")}</p>
      ) : (
        <>
          <p className="kern-body">{t("result.unreachableLead", { count: unreachable.length })}</p>
          <DataTable
            caption={t("result.unreachableHeading")}
            captionHidden
            rows={unreachable}
            rowKey={(person) => person.reference}
            columns={[
              {
                header: t("result.unreachableReference"),
                cell: (person) => person.reference,
                rowHeader: true,
              },
              { header: t("result.unreachableReason"), cell: (person) => sentence(person.reason) },
            ]}
          />
        </>
      )}
    </section>
  );
}
