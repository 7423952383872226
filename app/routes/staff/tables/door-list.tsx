import { useTranslation } from "react-i18next";
import type { TablePlan } from "#app/services/tables/read-table-plan.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { SeatedName } from "./seated-name.tsx";

/** Everyone by name with their table in each session. */
export function DoorList({ plan }: { plan: TablePlan }) {
  const { t } = useTranslation("tables");
  const format = useFormat();
  return (
    <section>
      <h2 className="kern-heading-medium">{t("plan.doorList")}</h2>
      <DataTable
        caption={t("plan.doorList")}
        captionHidden
        rows={plan.doorList}
        rowKey={({ id }) => id}
        columns={[
          {
            header: t("plan.name"),
            cell: ({ person }) => <SeatedName person={person} />,
            rowHeader: true,
          },
          {
            header: t("plan.reference"),
            cell: ({ person }) => <bdi>{person?.reference}</bdi>,
          },
          ...plan.sessions.map((_tables, session) => ({
            header: t("plan.session", { number: format.whole(session + 1) }),
            cell: ({ tables }: TablePlan["doorList"][number]) => {
              const table = tables[session];
              return table === undefined
                ? null
                : t("plan.table", { number: format.whole(table + 1) });
            },
          })),
        ]}
      />
    </section>
  );
}
