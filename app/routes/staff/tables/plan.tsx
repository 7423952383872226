import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readTablePlan } from "#app/services/tables/read-table-plan.server.ts";
import { useFormat } from "#app/ui/format.ts";
import { panelPlace } from "../panel/panel-place.server.ts";
import { processPageTitle } from "../process/use-process.ts";
import { DoorList } from "./door-list.tsx";
import { PlanFigures } from "./plan-figures.tsx";
import { PLAN_VIEWS, PlanViews } from "./plan-views.tsx";
import { SeedSection } from "./seed-section.tsx";
import { SessionTables } from "./session-tables.tsx";
import { TableCards } from "./table-cards.tsx";

export const loader = guarded("draw.people", (visit) => {
  const { address, ...place } = panelPlace(visit);
  const read = readTablePlan(visit.services, { ...place, planId: visit.params.planId ?? "" });
  if (!read.ok) throw new Response(null, { status: 404 });
  const search = new URL(visit.request.url).searchParams;
  const plan = read.value;
  const session = Number(search.get("session") ?? 1);
  return {
    plan,
    back: `${address}/tables`,
    view: PLAN_VIEWS.find((view) => view === search.get("view")) ?? "tables",
    /** From 1; of the table cards. */
    session: plan.sessions[session - 1] === undefined ? 1 : session,
    title: staffTitles(visit.language)("tables:plan.heading", { number: String(plan.number) }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

export default function TablePlanPage() {
  const { plan, back, view, session } = useLoaderData<typeof loader>();
  const { t } = useTranslation("tables");
  const format = useFormat();
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
