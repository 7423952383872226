import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OBJECTIVES } from "#app/domain/sortition/objectives.ts";
import { staffLanguage } from "#app/i18n/languages.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { drawReadiness } from "#app/services/draws/draw-readiness.server.ts";
import { listDraws } from "#app/services/draws/list-draws.server.ts";
import { startDraw } from "#app/services/draws/start-draw.server.ts";
import { may } from "#app/services/permissions.ts";
import { processPageTitle } from "../process/use-process.ts";
import { DrawList } from "./draw-list.tsx";
import { readDrawRequest } from "./draw-request.ts";
import { RealDrawSection } from "./real-draw-section.tsx";
import { shownAgain } from "./shown-again.ts";
import { StartTestDraw } from "./start-test-draw.tsx";

export const loader = guarded("draw.read", ({ services, params, actor, language, request }) => {
  const processId = params.processId ?? "";
  const readiness = drawReadiness(services, processId);
  if (!readiness.ok) throw new Response(null, { status: 404 });
  return {
    processId,
    readiness: readiness.value,
    draws: listDraws(services, processId),
    mayDraw: may(actor, "draw.run"),
    /** As chosen on the page that compares objectives. */
    objective: objectiveOf(request),
    title: staffTranslation(staffLanguage(language)).t("title", { ns: "draws" }),
  };
});

function objectiveOf(request: Request): string | null {
  const wish = new URL(request.url).searchParams.get("objective");
  return OBJECTIVES.find((objective) => objective === wish) ?? null;
}

export const action = guarded("draw.run", async (visit) => {
  const { processId = "" } = visit.params;
  const fields = Object.fromEntries(await visit.request.formData());
  const request = readDrawRequest(processId, fields);
  if (!request.ok) {
    return data({ ...answerTo(fields), problem: request.problem }, { status: 422 });
  }
  const started = startDraw(visit.services, request.value);
  if (!started.ok) {
    return data({ ...answerTo(fields), problem: started.problem }, { status: 409 });
  }
  visit.app.jobs.wake();
  return redirect(`/staff/jobs/${started.value.jobId}`, 303);
});

function answerTo(fields: Record<string, unknown>) {
  return { values: shownAgain(fields), intent: String(fields.intent ?? "") };
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

export default function Draws() {
  const { readiness, draws, mayDraw, processId, objective } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? { values: {}, problem: null, intent: "" };
  const quiet = { values: objective === null ? {} : { objective }, problem: null };
  const { t } = useTranslation("draws");
  return (
    <>
      <h1 className="kern-heading-large">{t("title")}</h1>
      <RealDrawSection
        readiness={readiness}
        processId={processId}
        mayDraw={mayDraw}
        {...(answer.intent === "prepare" ? answer : quiet)}
      />
      {mayDraw && !readiness.closed && (
        <StartTestDraw
          readiness={readiness}
          processId={processId}
          {...(answer.intent === "test" ? answer : quiet)}
        />
      )}
      <section>
        <h2 className="kern-heading-medium">{t("list.heading")}</h2>
        <DrawList draws={draws} processId={processId} />
      </section>
    </>
  );
}
