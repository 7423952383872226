import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { staffLanguage } from "#app/i18n/languages.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { readTablePlan } from "#app/services/tables/read-table-plan.server.ts";
import { useFormat } from "#app/ui/format.ts";
import { processPageTitle } from "../process/use-process.ts";
import { DoorList } from "./door-list.tsx";
import { PlanFigures } from "./plan-figures.tsx";
import { PLAN_VIEWS, PlanViews } from "./plan-views.tsx";
import { SeedSection } from "./seed-section.tsx";
import { SessionTables } from "./session-tables.tsx";
import { TableCards } from "./table-cards.tsx";

export const loader = guarded("draw.people", ({ services, params, request, language }) => {
  const { processId = "", drawId = "", planId = "" } = params;
  const read = readTablePlan(services, { processId, drawId, planId });
  if (!read.ok) throw new Response(null, { status: 404 });
  const search = new URL(request.url).searchParams;
  const plan = read.value;
  const session = Number(search.get("session") ?? 1);
  const { t } = staffTranslation(staffLanguage(language));
  return {
    plan,
    view: PLAN_VIEWS.find((view) => view === search.get("view")) ?? "tables",
    /** From 1; of the table cards. */
    session: plan.sessions[session - 1] === undefined ? 1 : session,
    title: t("plan.heading", { ns: "tables", number: String(plan.number) }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

export default function TablePlanPage() {
  const { plan, view, session } = useLoaderData<typeof loader>();
  const { t } = useTranslation("tables");
  const format = useFormat();
  const back = `/staff/processes/${plan.processId}/draws/${plan.drawId}/panel/tables`;
  return (
    <>
      <h1 className={`kern-heading-large${view === "cards" ? " no-print" : ""}`}>
        {t("plan.heading", { number: format.whole(plan.number) })}
      </h1>
      <p className="kern-body no-print">
        {t("plan.completed", { date: format.moment(plan.completedAt) })}{" "}
        <a className="kern-link" href={back}>
          {t("plan.back")}
        </a>
      </p>
      <PlanFigures plan={plan} />
      <PlanViews address={`${back}/${plan.id}`} view={view} session={session} plan={plan} />
      {view === "tables" && <SessionTables plan={plan} />}
      {view === "door" && <DoorList plan={plan} />}
      {view === "cards" && (
        <TableCards tables={plan.sessions[session - 1] ?? []} session={session} />
      )}
      <SeedSection seed={plan.seed} />
    </>
  );
}
