import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { problemSentence } from "#app/routes/staff/problem-sentence.ts";
import { type PlanRefusal, planDraw } from "#app/services/invitations/plan-draw.server.ts";
import { countAhead } from "#app/services/invitations/residents-for-planning.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { processPageTitle, useProcess } from "../process/use-process.ts";
import { CountingResidents } from "./counting-residents.tsx";
import { ExpectedPool } from "./expected-pool.tsx";
import { FewerLetters, UnmetQuotas, WrongShares } from "./plan-alerts.tsx";
import { PlanBasis } from "./plan-basis.tsx";
import { readPlanForm, withoutOwnRates } from "./plan-choice.ts";
import { PlanFields } from "./plan-fields.tsx";
import { RateTable } from "./rate-table.tsx";
import { StratumTable } from "./stratum-table.tsx";

/** After so many milliseconds the page says how far the count of residents is. */
const PATIENCE = 1000;

export const loader = guarded(
  "invitations.read",
  async ({ services, params, request, language, app }) => {
    const { choice, errors, typed } = readPlanForm(new URL(request.url).searchParams);
    const processId = params.processId ?? "";
    const title = staffTitles(language)("invitations:plan.title");
    const counting = await countAhead(services, processId, app.countResidents, PATIENCE);
    if (counting !== null) {
      return { planned: null, problem: null, errors, typed, title, counting };
    }
    const first = planDraw(services, processId, choice);
    // With too many letters the table shows what is possible at most.
    const most = first.ok ? null : mostLetters(first.problem);
    const again =
      most === null ? first : planDraw(services, processId, { ...choice, letters: most });
    return {
      planned: again.ok ? again.value : null,
      problem: first.ok ? null : first.problem,
      errors,
      typed,
      title,
      counting,
    };
  },
);

function mostLetters({ code, params }: PlanRefusal): number | null {
  if (code === "too_many_letters") return params.residents;
  return code === "letters_limited" ? params.most : null;
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

export default function PlanPage() {
  const { planned, problem, errors, typed, counting } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { t } = useTranslation("invitations");
  const { t: problemText } = useTranslation("problems");
  const defaults = withoutOwnRates(search);
  const address = `/staff/processes/${useProcess().id}/invitations`;
  const tables = planned === null ? null : { planned, typed, wrong: errors.shares };
  return (
    <>
      <h1 className="kern-heading-large">{t("plan.title")}</h1>
      <p className="kern-body prose">{t("plan.lead")}</p>
      <p>
        <a className="kern-link" href={address}>
          {t("plan.back")}
        </a>
      </p>
      {counting !== null && <CountingResidents progress={counting} />}
      {problem !== null && (
        <Alert kind="danger" title={t("plan.refused")}>
          <p className="kern-body">{problemSentence(problemText, problem)}</p>
        </Alert>
      )}
      {planned !== null && tables !== null && (
        <>
          <WrongShares {...tables} />
          <PlanBasis planned={planned} />
          <FewerLetters planned={planned} />
          <UnmetQuotas planned={planned} />
          <Form method="get" preventScrollReset className="plan-form">
            <PlanFields planned={planned} errors={errors} typedLetters={search.get("letters")} />
            <RateTable {...tables} reset={defaults.size === search.size ? null : `?${defaults}`} />
            <ExpectedPool {...tables} />
            <StratumTable {...tables} />
            <div className="actions">
              <Button formAction={`${address}/confirm`}>{t("plan.continue")}</Button>
              <Button look="secondary">{t("plan.recalculate")}</Button>
              <a className="kern-link" href={`${address}/plan.csv?${search}`}>
                {t("plan.csv")}
              </a>
            </div>
          </Form>
        </>
      )}
    </>
  );
}
