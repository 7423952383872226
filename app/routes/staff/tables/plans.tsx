import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import {
  listTablePlans,
  type TablePlanning,
} from "#app/services/tables/list-table-plans.server.ts";
import { requestTables } from "#app/services/tables/request-tables.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { panelPlace } from "../panel/panel-place.server.ts";
import { processPageTitle } from "../process/use-process.ts";
import { PlanList } from "./plan-list.tsx";
import { TablesFields } from "./tables-fields.tsx";
import {
  type TablesValues,
  tablesRequest,
  tablesValues,
  withoutRule,
  withRule,
} from "./tables-form.ts";

/** Below this nobody could meet anybody new. */
const FEWEST_PEOPLE = 4;
/** What a new seating starts from where there was none before. */
const USUAL_SEATS = 8;
const USUAL_SESSIONS = 3;

export const loader = guarded("draw.people", (visit) => {
  const place = panelPlace(visit);
  const planning = listTablePlans(visit.services, place);
  if (!planning.ok) throw new Response(null, { status: 404 });
  return {
    panel: place.address,
    planning: planning.value,
    title: staffTitles(visit.language)("tables:title"),
  };
});

export const action = guarded("draw.people", async (visit) => {
  const form = await visit.request.formData();
  const values = tablesValues(form);
  const removed = form.get("remove");
  if (removed !== null) {
    return data({ values: withoutRule(values, String(removed)), errors: {}, problem: null });
  }
  if (form.get("intent") === "add") {
    const added = withRule(values, form);
    if (added !== null) return data({ values: added, errors: {}, problem: null });
    const errors = { rule: "ruleTooShort" } as const;
    return data({ values, errors, problem: null }, { status: 422 });
  }
  const read = tablesRequest(values);
  if ("errors" in read) {
    return data({ values, errors: read.errors, problem: null }, { status: 422 });
  }
  const requested = requestTables(visit.services, panelPlace(visit), read.request);
  if (!requested.ok) {
    return data({ values, errors: {}, problem: requested.problem }, { status: 409 });
  }
  visit.app.jobs.wake();
  return redirect(`/staff/jobs/${requested.value.jobId}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

export default function TablePlans() {
  const { planning, panel } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("tables");
  const enough = planning.participants.length >= FEWEST_PEOPLE;
  return (
    <>
      <h1 className="kern-heading-large">{t("title")}</h1>
      <p className="kern-body">{t("lead")}</p>
      <p>
        <a className="kern-link" href={panel}>
          {t("backToPanel")}
        </a>
      </p>
      {planning.fixed !== null && <Alert kind="info" title={t(`fixed.${planning.fixed}`)} />}
      {planning.fixed === null && !enough && (
        <Alert kind="info" title={t("nobody.title")}>
          <p className="kern-body">{t("nobody.text")}</p>
        </Alert>
      )}
      <section>
        <h2 className="kern-heading-medium">{t("list.heading")}</h2>
        <PlanList plans={planning.plans} address={`${panel}/tables`} />
      </section>
      {planning.fixed === null && enough && (
        <TablesFields
          planning={planning}
          values={answer?.values ?? startingValues(planning)}
          errors={answer?.errors ?? {}}
          problem={answer?.problem ?? null}
        />
      )}
    </>
  );
}

/** The newest plan's wishes, or usual ones. */
function startingValues({ last, participants, features }: TablePlanning): TablesValues {
  if (last !== null) {
    const { together, apart } = last.rules;
    const there = last.features.filter((name) => features.some(({ feature }) => feature === name));
    return {
      by: "tables",
      count: String(last.tables),
      sessions: String(last.sessions),
      features: there,
      together,
      apart,
    };
  }
  return {
    by: "tables",
    count: String(Math.max(2, Math.round(participants.length / USUAL_SEATS))),
    sessions: String(USUAL_SESSIONS),
    features: features.flatMap(({ feature, mirrored }) => (mirrored ? [feature] : [])),
    together: [],
    apart: [],
  };
}
