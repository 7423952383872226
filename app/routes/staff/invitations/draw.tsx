import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { problemSentence } from "#app/routes/staff/problem-sentence.ts";
import { readInvitationDraw } from "#app/services/invitations/read-draws.server.ts";
import { startInvitationCheck } from "#app/services/invitations/start-draw.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import { processPageTitle, useProcess } from "../process/use-process.ts";
import { ChanceTable } from "./chance-table.tsx";
import { CheckSection } from "./check-section.tsx";
import { DrawDetails } from "./draw-details.tsx";
import { DrawnStrata } from "./drawn-strata.tsx";

export const loader = guarded("invitations.read", ({ services, params, language }) => {
  const { processId = "", drawId = "" } = params;
  const draw = readInvitationDraw(services, { processId, drawId });
  if (draw === null) throw new Response(null, { status: 404 });
  const title = staffTitles(language)("invitations:draw.title", { wave: String(draw.wave) });
  return { draw, title };
});

export const action = guarded("invitations.run", ({ services, params, app }) => {
  const { processId = "", drawId = "" } = params;
  const started = startInvitationCheck(services, { processId, drawId });
  if (!started.ok) return data({ problem: started.problem }, { status: 409 });
  app.jobs.wake();
  return redirect(`/staff/jobs/${started.value.jobId}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

export default function InvitationDrawPage() {
  const { draw, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("invitations");
  const { t: problemText } = useTranslation("problems");
  const format = useFormat();
  const address = `/staff/processes/${useProcess().id}`;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">
        {t("draw.lead", {
          date: format.moment(draw.completedAt),
          eligible: format.whole(draw.eligible),
          letters: format.whole(draw.letters),
        })}
      </p>
      {answer !== undefined && (
        <Alert kind="danger" title={t("plan.refused")}>
          <p className="kern-body">{problemSentence(problemText, answer.problem)}</p>
        </Alert>
      )}
      <CheckSection {...draw} />
      <div className="actions">
        <ButtonLink href={`${address}/letters`}>{t("toLetters")}</ButtonLink>
        <ButtonLink look="tertiary" href={`${address}/invitations`}>
          {t("plan.back")}
        </ButtonLink>
      </div>
      <DrawnStrata strata={draw.strata} />
      <ChanceTable chances={draw.chances} wave={draw.wave} />
      <DrawDetails draw={draw} />
    </>
  );
}
