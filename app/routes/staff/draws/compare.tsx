import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { staffLanguage } from "#app/i18n/languages.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { problemSentence } from "#app/routes/staff/problem-sentence.ts";
import { readComparison } from "#app/services/objectives/read-comparison.server.ts";
import { startComparison } from "#app/services/objectives/start-comparison.server.ts";
import { may } from "#app/services/permissions.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { objectiveSwatch, objectivesChart } from "#app/ui/charts/objectives-chart.server.ts";
import { useFormat } from "#app/ui/format.ts";
import { processPageTitle } from "../process/use-process.ts";
import { ComparedObjectives } from "./compared-objectives.tsx";

export const loader = guarded("draw.read", ({ services, params, actor, language }) => {
  const processId = params.processId ?? "";
  const { t } = staffTranslation(staffLanguage(language));
  const { comparison, ...view } = readComparison(services, processId);
  const shown = comparison !== null && {
    ...comparison,
    swatches: Object.fromEntries(
      comparison.objectives.map(({ objective }) => [objective, objectiveSwatch(objective)]),
    ),
    chart: objectivesChart({
      curves: comparison.objectives,
      equalChance: comparison.seats / comparison.poolSize,
      labels: {
        rank: t("draws:result.chartRank"),
        probability: t("draws:result.chartProbability"),
        equal: t("draws:compare.equal"),
      },
      locale: staffLanguage(language),
    }),
  };
  return {
    ...view,
    processId,
    title: t("draws:compare.title"),
    comparison: shown || null,
    mayDraw: may(actor, "draw.run"),
  };
});

export const action = guarded("draw.run", ({ services, params, app }) => {
  const started = startComparison(services, params.processId ?? "");
  if (started.ok) {
    app.jobs.wake();
    return redirect(`/staff/jobs/${started.value.jobId}`, 303);
  }
  if (started.problem.code === "process_missing") throw new Response(null, { status: 404 });
  return data({ problem: started.problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function CompareObjectives() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("draws");
  const { t: problemText } = useTranslation("problems");
  const format = useFormat();
  const { comparison, outdated, runningJobId, mayDraw } = page;
  const base = `/staff/processes/${page.processId}/draws`;
  const current = comparison !== null && !outdated;
  return (
    <>
      <p className="no-print">
        <a className="kern-link" href={base}>
          {t("compare.back")}
        </a>
      </p>
      <h1 className="kern-heading-large">{page.title}</h1>
      <p className="kern-body prose">{t("compare.lead")}</p>
      {answer !== undefined && (
        <Alert kind="danger" title={t("compare.refused")}>
          <p className="kern-body">{problemSentence(problemText, answer.problem)}</p>
        </Alert>
      )}
      {outdated && (
        <Alert kind="warning" title={t("compare.outdated")}>
          <p className="kern-body">{t("compare.outdatedText")}</p>
        </Alert>
      )}
      {comparison === null && (
        <Alert kind="info" title={t("compare.none")}>
          <p className="kern-body">{t(mayDraw ? "compare.noneText" : "compare.noneReader")}</p>
        </Alert>
      )}
      {runningJobId !== null ? (
        <Link className="kern-btn kern-btn--primary" to={`/staff/jobs/${runningJobId}`}>
          <span className="kern-label">{t("compare.running")}</span>
        </Link>
      ) : (
        mayDraw && (
          <Form method="post" className="actions no-print">
            <Button look={current ? "secondary" : "primary"}>
              {t(comparison === null ? "compare.start" : "compare.again")}
            </Button>
          </Form>
        )
      )}
      {comparison !== null && (
        <>
          <ComparedObjectives comparison={comparison} mayDraw={mayDraw} address={base} />
          {page.completedAt !== null && (
            <p className="kern-hint">
              {t("compare.source", { date: format.moment(page.completedAt) })}
            </p>
          )}
        </>
      )}
    </>
  );
}
