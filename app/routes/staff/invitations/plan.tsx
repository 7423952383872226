import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { problemSentence } from "#app/routes/staff/problem-sentence.ts";
import { countAhead } from "#app/services/invitations/count-residents.server.ts";
import { planDraw } from "#app/services/invitations/plan-draw.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import { processPageTitle, useProcess } from "../process/use-process.ts";
import { ExpectedPool } from "./expected-pool.tsx";
import { PlanBasis } from "./plan-basis.tsx";
import { readPlanForm } from "./plan-choice.ts";
import { PlanFields } from "./plan-fields.tsx";
import { StratumTable } from "./stratum-table.tsx";

export const loader = guarded(
  "invitations.read",
  async ({ services, params, request, language }) => {
    const { choice, errors, typed } = readPlanForm(new URL(request.url).searchParams);
    const processId = params.processId ?? "";
    await countAhead(services, processId);
    const first = planDraw(services, processId, choice);
    // With too many letters the table shows what is possible at most.
    const most = first.ok || !("residents" in first.problem.params) ? null : first.problem.params;
    const again =
      most === null ? first : planDraw(services, processId, { ...choice, letters: most.residents });
    return {
      planned: again.ok ? again.value : null,
      problem: first.ok ? null : first.problem,
      errors,
      typed,
      title: staffTitles(language)("invitations:plan.title"),
    };
  },
);

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

export default function PlanPage() {
  const { planned, problem, errors, typed } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { t } = useTranslation("invitations");
  const { t: problemText } = useTranslation("problems");
  const format = useFormat();
  const address = `/staff/processes/${useProcess().id}/invitations`;
  return (
    <>
      <h1 className="kern-heading-large">{t("plan.title")}</h1>
      <p className="kern-body prose">{t("plan.lead")}</p>
      <p>
        <a className="kern-link" href={address}>
          {t("plan.back")}
        </a>
      </p>
      {problem !== null && (
        <Alert kind="danger" title={t("plan.refused")}>
          <p className="kern-body">{problemSentence(problemText, problem)}</p>
        </Alert>
      )}
      {errors.other && <Alert kind="warning" title={t("plan.ignored")} />}
      {planned !== null && (
        <>
          <PlanBasis planned={planned} />
          {planned.plan.letters < planned.letters && (
            <Alert
              kind="warning"
              title={t("plan.fewer", {
                possible: format.whole(planned.plan.letters),
                wanted: format.whole(planned.letters),
              })}
            >
              <p className="kern-body">{t("plan.fewerText")}</p>
            </Alert>
          )}
          <Form method="get" preventScrollReset className="plan-form">
            <PlanFields planned={planned} errors={errors} typedLetters={search.get("letters")} />
            <ExpectedPool planned={planned} typed={typed.estimates} />
            <StratumTable planned={planned} typed={typed.rates} />
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
