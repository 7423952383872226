import { useTranslation } from "react-i18next";
import type { TablePlan } from "#app/services/tables/read-table-plan.server.ts";
import { useFormat } from "#app/ui/format.ts";
import { SeatedName } from "./seated-name.tsx";

/** Who sits at which table, session by session. */
export function SessionTables({ plan }: { plan: TablePlan }) {
  const { t } = useTranslation("tables");
  const format = useFormat();
  return (
    <>
      {plan.sessions.map((tables, session) => {
        const number = format.whole(session + 1);
        return (
          <section key={number} className="seating-session">
            <h2 className="kern-heading-medium">{t("plan.session", { number })}</h2>
            <div className="seating-tables">
              {tables.map((seated, table) => (
                <article key={seated.map(({ id }) => id).join()} className="seating-table">
                  <h3 className="kern-heading-small">
                    {t("plan.table", { number: format.whole(table + 1) })}
                  </h3>
                  <p className="kern-hint">{t("plan.people", { count: seated.length })}</p>
                  <ul>
                    {seated.map(({ id, person }) => (
                      <li key={id}>
                        <SeatedName person={person} />
                      </li>
                    ))}
                  </ul>
                </article>
              ))}
            </div>
          </section>
        );
      })}
    </>
  );
}
