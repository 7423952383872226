import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { problemSentence } from "#app/routes/staff/problem-sentence.ts";
import { planDraw } from "#app/services/invitations/plan-draw.server.ts";
import { readInvitationOverview } from "#app/services/invitations/read-draws.server.ts";
import { countAhead } from "#app/services/invitations/residents-for-planning.server.ts";
import { startInvitationDraw } from "#app/services/invitations/start-draw.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import { processPageTitle, useProcess } from "../process/use-process.ts";
import { FewerLetters, UnmetQuotas } from "./plan-alerts.tsx";
import { readPlanForm } from "./plan-choice.ts";
import { StratumTable } from "./stratum-table.tsx";

export const loader = guarded(
  "invitations.run",
  async ({ services, params, request, language, app }) => {
    const url = new URL(request.url);
    const { choice, errors } = readPlanForm(url.searchParams);
    const processId = params.processId ?? "";
    await countAhead(services, processId, app.countResidents);
    const planned = planDraw(services, processId, choice);
    // What cannot be drawn so is shown and mended on the page of the plan.
    if (!planned.ok || errors.letters || errors.shares.length > 0) {
      throw redirect(`/staff/processes/${processId}/invitations/plan${url.search}`);
    }
    const { waves, settings } = readInvitationOverview(services, processId);
    return {
      planned: planned.value,
      wave: waves.length + 1,
      replyBy: settings?.replyBy ?? "",
      title: staffTitles(language)("invitations:confirm.title"),
    };
  },
);

export const action = guarded("invitations.run", async ({ services, params, request, app }) => {
  const { choice } = readPlanForm(new URL(request.url).searchParams);
  const version = String((await request.formData()).get("version") ?? "");
  const processId = params.processId ?? "";
  await countAhead(services, processId, app.countResidents);
  const started = startInvitationDraw(services, processId, choice, version);
  if (!started.ok) return data({ problem: started.problem }, { status: 409 });
  app.jobs.wake();
  return redirect(`/staff/jobs/${started.value.jobId}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

export default function ConfirmPage() {
  const { planned, wave, replyBy } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("invitations");
  const { t: problemText } = useTranslation("problems");
  const format = useFormat();
  const { search } = useLocation();
  const process = useProcess();
  const address = `/staff/processes/${process.id}`;
  const facts = {
    letters: format.whole(planned.plan.letters),
    wave: format.whole(wave),
    design: t(`confirm.design.${planned.design}`),
    household: t(planned.onePerHousehold ? "confirm.household.one" : "confirm.household.any"),
    eligible: format.whole(planned.eligible),
    expected: format.whole(Math.round(planned.plan.expected)),
    replyBy: format.day(replyBy),
  };
  return (
    <>
      <h1 className="kern-heading-large">{t("confirm.title")}</h1>
      {answer !== undefined && (
        <Alert kind="danger" title={t("plan.refused")}>
          <p className="kern-body">{problemSentence(problemText, answer.problem)}</p>
        </Alert>
      )}
      <p className="kern-body kern-body--bold prose">{t("confirm.lead")}</p>
      <FewerLetters planned={planned} />
      <UnmetQuotas planned={planned} />
      <dl className="facts">
        {(Object.keys(facts) as (keyof typeof facts)[]).map((name) => (
          <div key={name}>
            <dt>{t(`confirm.facts.${name}`)}</dt>
            <dd>{facts[name]}</dd>
          </div>
        ))}
      </dl>
      <h2 className="kern-heading-medium">{t("confirm.what")}</h2>
      <ol className="kern-body prose numbered">
        {(["seed", "draw", "chances", "check"] as const).map((step) => (
          <li key={step}>{t(`confirm.steps.${step}`)}</li>
        ))}
      </ol>
      <details className="kern-accordion">
        <summary className="kern-accordion__header">
          <span className="kern-title">{t("confirm.table")}</span>
        </summary>
        <div className="kern-accordion__body">
          <StratumTable planned={planned} typed={null} />
        </div>
      </details>
      {process.status === "draft" ? (
        <Alert kind="warning" title={t("missing.draft")}>
          <p className="kern-body">{t("missing.draftText")}</p>
          <a className="kern-link" href={`${address}/publish`}>
            {t("missing.draftLink")}
          </a>
        </Alert>
      ) : (
        <Form method="post" action={`${address}/invitations/confirm${search}`} className="actions">
          <input type="hidden" name="version" value={planned.version} />
          <Button>{t("confirm.action", { count: planned.plan.letters })}</Button>
          <ButtonLink look="tertiary" href={`${address}/invitations/plan${search}`}>
            {t("confirm.back")}
          </ButtonLink>
        </Form>
      )}
    </>
  );
}
