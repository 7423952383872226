import { useTranslation } from "react-i18next";
import type { TablePlan } from "#app/services/tables/read-table-plan.server.ts";
import { useFormat } from "#app/ui/format.ts";

export const PLAN_VIEWS = ["tables", "door", "cards"] as const;
export type PlanView = (typeof PLAN_VIEWS)[number];

const LABELS = { tables: "byTable", door: "doorList", cards: "cards" } as const;

/** The ways to look at a seating; each is printed as it is shown. */
export function PlanViews({
  address,
  plan,
  view,
  session,
}: {
  address: string;
  plan: TablePlan;
  view: PlanView;
  session: number;
}) {
  const { t } = useTranslation("tables");
  const format = useFormat();
  return (
    <section className="no-print">
      <h2 className="kern-heading-medium">{t("plan.views")}</h2>
      <ul className="link-row">
        {PLAN_VIEWS.map((name) => (
          <li key={name}>
            <a
              className="kern-link"
              href={`${address}?view=${name}`}
              aria-current={name === view ? "page" : undefined}
            >
              {t(`plan.${LABELS[name]}`)}
            </a>
          </li>
        ))}
        <li>
          <a className="kern-link" href={`${address}/plan.csv`} download>
            {t("plan.csv")}
          </a>
        </li>
      </ul>
      {view === "cards" && (
        <ul className="link-row">
          {plan.sessions.map((_tables, index) => {
            const number = index + 1;
            return (
              <li key={number}>
                <a
                  className="kern-link"
                  href={`${address}?view=cards&session=${number}`}
                  aria-current={number === session ? "page" : undefined}
                >
                  {t("plan.session", { number: format.whole(number) })}
                </a>
              </li>
            );
          })}
        </ul>
      )}
      <p className="kern-hint">
        {t("plan.printHint")} {view === "cards" && t("plan.cardsHint")}
      </p>
    </section>
  );
}
