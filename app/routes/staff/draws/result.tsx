import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { staffLanguage } from "#app/i18n/languages.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { type DrawSummary, readDraw } from "#app/services/draws/read-draw.server.ts";
import { verifyDraw } from "#app/services/draws/verify-draw.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { probabilityChart } from "#app/ui/charts/probability-chart.server.ts";
import { formatFor, useFormat } from "#app/ui/format.ts";
import { processPageTitle } from "../process/use-process.ts";
import { DrawFigures } from "./draw-figures.tsx";
import { DrawFiles } from "./draw-files.tsx";
import { PanelTable } from "./panel-table.tsx";
import { ProbabilitySection } from "./probability-section.tsx";
import { QuotaTable } from "./quota-table.tsx";
import { UnreachableSection } from "./unreachable-section.tsx";
import { VerificationSection } from "./verification-section.tsx";

export const loader = guarded("draw.read", ({ services, params, language }) => {
  const read = readDraw(services, params.drawId ?? "");
  if (!read.ok) throw new Response(null, { status: 404 });
  const { summary, people } = read.value;
  if (summary.processId !== params.processId) {
    throw redirect(`/staff/processes/${summary.processId}/draws/${summary.id}`);
  }
  const { t } = staffTranslation(staffLanguage(language));
  return {
    summary,
    people,
    chart: chartOf(summary, staffLanguage(language)),
    title: t("result.testHeading", { ns: "draws", number: String(summary.number) }),
  };
});

/** Repeats the draw from what is stored; changes nothing. */
export const action = guarded("draw.read", ({ services, params }) => {
  const verdict = verifyDraw(services, params.drawId ?? "");
  return data(
    verdict.ok
      ? { verified: true as const, panels: verdict.value.panels }
      : { verified: false as const, code: verdict.problem.code },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

export default function DrawResultPage() {
  const { summary, people, chart } = useLoaderData<typeof loader>();
  const verdict = useActionData<typeof action>();
  const { t } = useTranslation("draws");
  const format = useFormat();
  const { proved, by } = summary.optimality;
  return (
    <>
      <h1 className="kern-heading-large">
        {t("result.testHeading", { number: format.whole(summary.number) })}
      </h1>
      <Alert kind="warning" title={t("result.testMark")}>
        <p className="kern-body">{t("result.testNote")}</p>
      </Alert>
      <p className="kern-body">
        {t("result.drawn", {
          date: format.moment(summary.completedAt),
          objective: t(`objectives.${summary.objective}.name`),
        })}
      </p>
      {proved ? (
        <Alert kind="success" title={t("result.proved")}>
          <p className="kern-body">
            {t(by === "relaxation" ? "result.provedRelaxation" : "result.provedColumns")}
          </p>
        </Alert>
      ) : (
        <Alert kind="info" title={t("result.notProved")} />
      )}
      <DrawFigures summary={summary} />
      <QuotaTable quotas={summary.quotas} counts={people?.quotas ?? null} />
      <ProbabilitySection summary={summary} chart={chart} />
      {people !== null && <UnreachableSection unreachable={people.unreachable} />}
      {people !== null && <PanelTable people={people} />}
      {people !== null && <DrawFiles summary={summary} />}
      <VerificationSection summary={summary} verdict={verdict ?? null} />
    </>
  );
}

function chartOf(summary: DrawSummary, locale: "de" | "en"): string {
  const { t } = staffTranslation(locale);
  const { equalChance } = summary.statistics;
  return probabilityChart({
    steps: summary.steps,
    equalChance,
    locale,
    labels: {
      rank: t("result.chartRank", { ns: "draws" }),
      probability: t("result.chartProbability", { ns: "draws" }),
      equal: t("result.chartEqual", { ns: "draws", equal: formatFor(locale).percent(equalChance) }),
    },
  });
}
