import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { processPageTitle, useProcess } from "#app/routes/staff/process/use-process.ts";
import { createInvitationRun, createReminderRun } from "#app/services/letters/create-run.server.ts";
import { readLetters } from "#app/services/letters/list-runs.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { dayInWords, dayOfMoment } from "#app/ui/dates.ts";
import { problemSentence } from "../problem-sentence.ts";
import { lettersAddress } from "./letters-place.ts";
import { OutcomeTotals } from "./outcome-totals.tsx";
import { RunTable } from "./run-table.tsx";
import { ShownProblem } from "./shown-problem.tsx";

const intentSchema = z.object({ intent: z.enum(["invite", "remind"]) });
const MENDED_IN_SETTINGS: readonly string[] = [
  "letters_deadline_past",
  "invitation_settings_missing",
];
const SPECIMENS = ["invitation", "reminder", "new_code", "outreach_card"] as const;

export const loader = guarded("invitations.read", ({ services, params, language }) => {
  const { runs, replyBy, ...letters } = readLetters(services, params.processId ?? "");
  return {
    ...letters,
    title: staffTitles(language)("letters:title"),
    replyBy: replyBy === null ? null : dayInWords(replyBy, language),
    runs: runs.map(({ requestedAt, sentAt, ...run }) => ({
      ...run,
      made: dayOfMoment(requestedAt, language),
      sent: sentAt === null ? null : dayOfMoment(sentAt, language),
    })),
  };
});

export const action = guarded("invitations.run", async ({ services, params, request }) => {
  const form = intentSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Response(null, { status: 400 });
  const create = form.data.intent === "invite" ? createInvitationRun : createReminderRun;
  const processId = params.processId ?? "";
  const made = create(services, processId);
  if (!made.ok) return data({ problem: made.problem }, { status: 409 });
  return redirect(`${lettersAddress(processId)}/${made.value.runId}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

/** The letters of a process: what waits to be printed, what was, and what came back. */
export default function Letters() {
  const letters = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("letters");
  const { t: words } = useTranslation("problems");
  const { id } = useProcess();
  const address = lettersAddress(id);
  const { toPrint, toRemind, refusal, replyBy } = letters;
  const invites = refusal === null && toPrint > 0;
  return (
    <>
      <h1 className="kern-heading-large">{letters.title}</h1>
      <p className="kern-body prose">{t("lead")}</p>
      <ShownProblem problem={answer?.problem ?? null} />
      {refusal !== null && (
        <Alert kind="info" title={t("refused")}>
          <p className="kern-body">{problemSentence(words, refusal)}</p>
          {MENDED_IN_SETTINGS.includes(refusal.code) && (
            <p>
              <a className="kern-link" href={`/staff/processes/${id}/invitations/settings`}>
                {t("toSettings")}
              </a>
            </p>
          )}
        </Alert>
      )}
      <Form method="post" className="stack">
        <section className="stack">
          <h2 className="kern-heading-medium">{t("invitations.heading")}</h2>
          <p className="kern-body">
            {toPrint > 0 ? t("invitations.waiting", { count: toPrint }) : t("invitations.none")}
          </p>
          {invites && (
            <div className="actions">
              <Button name="intent" value="invite">
                {t("invitations.button")}
              </Button>
            </div>
          )}
        </section>
        <section className="stack">
          <h2 className="kern-heading-medium">{t("reminders.heading")}</h2>
          <p className="kern-body">
            {toRemind > 0 ? t("reminders.waiting", { count: toRemind }) : t("reminders.none")}{" "}
            {toRemind > 0 && replyBy !== null && t("reminders.until", { date: replyBy })}
          </p>
          {refusal === null && toRemind > 0 && (
            <div className="actions">
              <Button look={invites ? "secondary" : "primary"} name="intent" value="remind">
                {t("reminders.button")}
              </Button>
            </div>
          )}
        </section>
      </Form>
      <RunTable runs={letters.runs} address={address} />
      <OutcomeTotals outcomes={letters.outcomes} />
      <ul className="link-row">
        <li>
          <a className="kern-link" href={`${address}/find`}>
            {t("find.title")}
          </a>
        </li>
        <li>
          <a className="kern-link" href={`${address}/outreach`}>
            {t("outreach.title")}
          </a>
        </li>
      </ul>
      <section className="stack">
        <h2 className="kern-heading-medium">{t("specimen.heading")}</h2>
        <p className="kern-body prose">{t("specimen.lead")}</p>
        <ul className="link-row">
          {SPECIMENS.map((kind) => (
            <li key={kind}>
              <a className="kern-link" href={`${address}/specimen/${kind}.pdf`}>
                {t(`specimen.${kind}`)}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
