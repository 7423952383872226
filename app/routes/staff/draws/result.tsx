import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { staffLanguage } from "#app/i18n/languages.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { discardDraw } from "#app/services/draws/discard-draw.server.ts";
import { readNumberEntries } from "#app/services/draws/number-entries.server.ts";
import { readCommittedDraw } from "#app/services/draws/read-committed-draw.server.ts";
import { readDraw } from "#app/services/draws/read-draw.server.ts";
import { readPreparation } from "#app/services/draws/read-preparation.server.ts";
import { loadStatements } from "#app/services/draws/scrutineer-statements.server.ts";
import { verifyDraw } from "#app/services/draws/verify-draw.server.ts";
import { may } from "#app/services/permissions.ts";
import { countOrigins } from "#app/services/response/count-origins.server.ts";
import { useFormat } from "#app/ui/format.ts";
import { processPageTitle } from "../process/use-process.ts";
import { chancesChart } from "./chances-chart.server.ts";
import { DrawFigures } from "./draw-figures.tsx";
import { DrawFiles } from "./draw-files.tsx";
import { DrawnInPublic } from "./drawn-in-public.tsx";
import { LotteryFiles } from "./lottery-files.tsx";
import { OriginsSection } from "./origins-section.tsx";
import { PanelTable } from "./panel-table.tsx";
import { ProbabilitySection } from "./probability-section.tsx";
import { ProofAlert } from "./proof-alert.tsx";
import { QuotaTable } from "./quota-table.tsx";
import { StatementsSection } from "./statements-section.tsx";
import { DeleteTest, TestNote } from "./test-note.tsx";
import { UnreachableSection } from "./unreachable-section.tsx";
import { VerificationSection } from "./verification-section.tsx";

export const loader = guarded("draw.read", ({ services, params, actor, language }) => {
  const { processId = "", drawId = "" } = params;
  const read = readDraw(services, drawId);
  if (!read.ok) throw unfinished({ services, params });
  const { summary, people } = read.value;
  const base = `/staff/processes/${summary.processId}/draws/${summary.id}`;
  if (summary.processId !== processId) throw redirect(base);
  const locale = staffLanguage(language);
  const { t } = staffTranslation(locale);
  const { steps } = summary;
  const number = String(summary.number);
  return {
    summary,
    people,
    origins: people === null ? null : countOrigins(services, { processId, drawId }),
    base,
    committed: readCommittedDraw(services, drawId),
    entries: readNumberEntries(services, drawId),
    statements: loadStatements(services.database, drawId),
    mayDraw: may(actor, "draw.run"),
    chart: chancesChart({ steps, equalChance: summary.statistics.equalChance }, locale),
    title:
      summary.kind === "test"
        ? t("result.testHeading", { ns: "draws", number })
        : t("result.heading", { ns: "publicDraw", number }),
  };
});

/** Where a real draw without a result is: prepared, or public and awaiting its number. */
function unfinished({ services, params }: Pick<Visit, "services" | "params">): Response {
  const { processId = "", drawId = "" } = params;
  const base = `/staff/processes/${processId}/draws/${drawId}`;
  if (readPreparation(services, { processId, drawId }) !== null) return redirect(`${base}/review`);
  if (readCommittedDraw(services, drawId) !== null) return redirect(`${base}/number`);
  return new Response(null, { status: 404 });
}

/** Repeats the draw from what is stored, which changes nothing; or deletes a test. */
export const action = guarded("draw.read", async ({ services, params, request, actor }) => {
  const { processId = "", drawId = "" } = params;
  const fields = await request.formData();
  if (fields.get("intent") === "delete") {
    if (!may(actor, "draw.run")) throw new Response(null, { status: 403 });
    const discarded = discardDraw(services, { processId, drawId });
    if (!discarded.ok) throw new Response(null, { status: 409 });
    return redirect(`/staff/processes/${processId}/draws`, 303);
  }
  const verdict = verifyDraw(services, drawId);
  return data(
    verdict.ok
      ? { verified: true as const, panels: verdict.value.panels }
      : { verified: false as const, code: verdict.problem.code },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

export default function DrawResultPage() {
  const page = useLoaderData<typeof loader>();
  const { summary, people, committed, base } = page;
  const verdict = useActionData<typeof action>();
  const { t } = useTranslation("draws");
  const format = useFormat();
  return (
    <>
      <h1 className="kern-heading-large">{page.title}</h1>
      {summary.kind === "test" && <TestNote />}
      <p className="kern-body">
        {t("result.drawn", {
          date: format.moment(summary.completedAt),
          objective: t(`objectives.${summary.objective}.name`),
        })}
      </p>
      {committed !== null && (
        <DrawnInPublic draw={committed} entries={page.entries} mayDraw={page.mayDraw} base={base} />
      )}
      <ProofAlert optimality={summary.optimality} />
      <DrawFigures summary={summary} />
      <QuotaTable quotas={summary.quotas} counts={people?.quotas ?? null} />
      <ProbabilitySection summary={summary} chart={page.chart} />
      {people !== null && <UnreachableSection unreachable={people.unreachable} />}
      {people !== null && <PanelTable people={people} />}
      {page.origins !== null && <OriginsSection origins={page.origins} base={base} />}
      {people !== null && <DrawFiles summary={summary} />}
      {people !== null && committed !== null && <LotteryFiles base={base} />}
      {committed !== null && (
        <StatementsSection statements={page.statements} base={page.mayDraw ? base : null} />
      )}
      <VerificationSection summary={summary} verdict={verdict ?? null} />
      {summary.kind === "test" && page.mayDraw && <DeleteTest />}
    </>
  );
}
