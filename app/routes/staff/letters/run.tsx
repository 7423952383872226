import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { processPageTitle, useProcess } from "#app/routes/staff/process/use-process.ts";
import { discardRun, postRun } from "#app/services/letters/post-run.server.ts";
import { LETTERS_IN_PART } from "#app/services/letters/print-order.ts";
import { readRun } from "#app/services/letters/print-run.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { lettersAddress } from "./letters-place.ts";
import { RunFiles } from "./run-files.tsx";
import { ShownProblem } from "./shown-problem.tsx";

const intentSchema = z.object({ intent: z.enum(["post", "discard"]) });

export const loader = guarded("invitations.read", ({ services, params, language }) => {
  const { processId = "", runId = "" } = params;
  const run = readRun(services, { processId, runId });
  if (run === null) throw new Response(null, { status: 404 });
  const { requestedAt, sentAt, ...counted } = run;
  return {
    ...counted,
    runId,
    title: staffTitles(language)(`letters:kinds.${run.kind}`),
    partSize: LETTERS_IN_PART,
    made: dayOfMoment(requestedAt, language),
    sent: sentAt === null ? null : dayOfMoment(sentAt, language),
  };
});

export const action = guarded("invitations.run", async ({ services, params, request }) => {
  const form = intentSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Response(null, { status: 400 });
  const { processId = "", runId = "" } = params;
  const { intent } = form.data;
  const act = intent === "post" ? postRun : discardRun;
  const result = act(services, { processId, runId });
  if (!result.ok) return data({ problem: result.problem }, { status: 409 });
  const letters = lettersAddress(processId);
  return redirect(intent === "post" ? `${letters}/${runId}` : letters, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

/** One print run: its files, and whether it is on its way. */
export default function Run() {
  const { title, kind, made, sent, ...run } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("letters");
  const address = lettersAddress(useProcess().id);
  const cards = kind === "outreach_card";
  return (
    <>
      <p className="no-print">
        <a className="kern-link" href={address}>
          {t("back")}
        </a>
      </p>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body">{t("run.made", { date: made })}</p>
      <ShownProblem problem={answer?.problem ?? null} />
      {sent !== null && (
        <Alert kind="success" title={t(cards ? "run.handedOut" : "run.posted", { date: sent })} />
      )}
      <RunFiles cards={cards} counted={run} address={`${address}/${run.runId}`} />
      {sent === null && (
        <section className="stack no-print">
          <h2 className="kern-heading-medium">
            {t(cards ? "run.handOutHeading" : "run.postHeading")}
          </h2>
          <p className="kern-body prose">{t(cards ? "run.handOutText" : "run.postText")}</p>
          <Form method="post" className="actions">
            <Button name="intent" value="post">
              {t(cards ? "run.handOut" : "run.post")}
            </Button>
          </Form>
          {kind !== "new_code" && (
            <AskFirst
              summary={t("run.discard")}
              consequence={t(cards ? "run.discardCards" : "run.discardText")}
            >
              <Form method="post" className="actions">
                <Button look="secondary" name="intent" value="discard">
                  {t("run.discardButton")}
                </Button>
              </Form>
            </AskFirst>
          )}
        </section>
      )}
    </>
  );
}
