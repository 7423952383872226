import { useTranslation } from "react-i18next";
import type { SeatedPerson } from "#app/services/tables/read-table-plan.server.ts";
import { useFormat } from "#app/ui/format.ts";
import { SeatedName } from "./seated-name.tsx";

/** A card for each table of a session, to be put up on it. */
export function TableCards({
  tables,
  session,
}: {
  tables: readonly (readonly SeatedPerson[])[];
  /** From 1. */
  session: number;
}) {
  const { t } = useTranslation("tables");
  const format = useFormat();
  return (
    <section>
      <h2 className="kern-heading-medium no-print">
        {t("plan.session", { number: format.whole(session) })}
      </h2>
      <div className="table-cards">
        {tables.map((seated, table) => (
          <article key={seated.map(({ id }) => id).join()} className="table-card">
            <p className="table-card__session">
              {t("plan.session", { number: format.whole(session) })}
            </p>
            <h3 className="table-card__number">
              {t("plan.table", { number: format.whole(table + 1) })}
            </h3>
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
}
