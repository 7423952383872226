import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { takeBackLeaving } from "#app/services/panel/record-leaving.server.ts";
import { requestSubstitutes } from "#app/services/panel/request-substitutes.server.ts";
import { verifySubstitution } from "#app/services/panel/verify-substitution.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { useFormat } from "#app/ui/format.ts";
import { problemSentence } from "../problem-sentence.ts";
import { processPageTitle } from "../process/use-process.ts";
import { TablesSection } from "../tables/tables-section.tsx";
import { DrawnLater } from "./drawn-later.tsx";
import { MemberTable } from "./member-table.tsx";
import { panelPlace, requirePanel } from "./panel-place.server.ts";
import { PanelQuotas } from "./panel-quotas.tsx";
import { ReplaceForm } from "./replace-form.tsx";

const formSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("takeBack"), personId: z.string() }),
  z.object({ intent: z.literal("replace"), listId: z.string() }),
  z.object({ intent: z.literal("verify"), substitutionId: z.string() }),
]);

export const loader = guarded("draw.people", (visit) => ({
  panel: requirePanel(visit),
  address: panelPlace(visit).address,
  title: staffTitles(visit.language)("panel:title"),
}));

export const action = guarded("draw.run", async (visit) => {
  const form = formSchema.safeParse(Object.fromEntries(await visit.request.formData()));
  if (!form.success) throw new Response(null, { status: 400 });
  const place = panelPlace(visit);
  if (form.data.intent === "verify") {
    const { substitutionId } = form.data;
    const verdict = verifySubstitution(visit.services, { ...place, substitutionId });
    return data({
      problem: null,
      verdict: verdict.ok
        ? { substitutionId, panels: verdict.value.panels, code: null }
        : { substitutionId, panels: 0, code: verdict.problem.code },
    });
  }
  if (form.data.intent === "takeBack") {
    const taken = takeBackLeaving(visit.services, { ...place, personId: form.data.personId });
    if (taken.ok) return redirect(place.address, 303);
    return data({ problem: taken.problem, verdict: null }, { status: 409 });
  }
  const listId = form.data.listId === "" ? null : form.data.listId;
  const asked = requestSubstitutes(visit.services, place, { kind: "replacement", listId });
  if (!asked.ok) return data({ problem: asked.problem, verdict: null }, { status: 409 });
  visit.app.jobs.wake();
  return redirect(`/staff/jobs/${asked.value.jobId}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

/** Who is on the panel, who has left, and how open seats are filled. */
export default function PanelPage() {
  const { panel, address } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("panel");
  const { t: problemWords } = useTranslation("problems");
  const format = useFormat();
  return (
    <>
      <p className="no-print">
        <a className="kern-link" href={`/staff/processes/${panel.processId}/draws/${panel.drawId}`}>
          {t("toDraw")}
        </a>
      </p>
      <h1 className="kern-heading-large">
        {t("members.heading", { number: format.whole(panel.drawNumber) })}
      </h1>
      {panel.fixed !== null && <Alert kind="info" title={t(`fixed.${panel.fixed}`)} />}
      {answer?.problem != null && (
        <Alert kind="danger" title={problemSentence(problemWords, answer.problem)} />
      )}
      {panel.jobId !== null && (
        <Alert kind="info" title={t("underWay")}>
          <p className="kern-body">
            {t("underWayLead")}{" "}
            <a className="kern-link" href={`/staff/jobs/${panel.jobId}`}>
              {t("toJob")}
            </a>
          </p>
        </Alert>
      )}
      <p className="kern-body">
        {t("members.seats", {
          taken: format.whole(panel.size - panel.open),
          size: format.whole(panel.size),
        })}{" "}
        {panel.open === 0 ? t("members.full") : t("members.open", { count: panel.open })}
      </p>
      {panel.fixed === null && <ReplaceForm panel={panel} address={address} />}
      <MemberTable panel={panel} address={address} />
      <PanelQuotas quotas={panel.quotas} />
      <TablesSection address={address} />
      <DrawnLater panel={panel} address={address} verdict={answer?.verdict ?? null} />
    </>
  );
}
