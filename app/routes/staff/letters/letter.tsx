import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { LETTER_OUTCOMES } from "#app/domain/invitation-outcomes.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { processPageTitle, useProcess } from "#app/routes/staff/process/use-process.ts";
import { readLetter } from "#app/services/letters/find-letters.server.ts";
import { recordConsent } from "#app/services/letters/record-consent.server.ts";
import { recordOutcome, undoOutcome } from "#app/services/letters/record-outcome.server.ts";
import { renewCode } from "#app/services/letters/renew-code.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { LetterActs } from "./letter-acts.tsx";
import { lettersAddress } from "./letters-place.ts";
import { ShownProblem } from "./shown-problem.tsx";

const actSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("record"), outcome: z.enum(LETTER_OUTCOMES) }),
  z.object({ intent: z.literal("undo") }),
  z.object({ intent: z.literal("consent") }),
  z.object({ intent: z.literal("withdraw_consent") }),
  z.object({ intent: z.literal("new_code") }),
]);

export const loader = guarded("invitations.run", ({ services, params, language }) => {
  const { processId = "", invitationId = "" } = params;
  const letter = readLetter(services, { processId, invitationId });
  if (letter === null) throw new Response(null, { status: 404 });
  const { outcomeAt, consentAt, ...rest } = letter;
  return {
    ...rest,
    title: staffTitles(language)("letters:letter.title"),
    recorded: outcomeAt === null ? null : dayOfMoment(outcomeAt, language),
    consented: consentAt === null ? null : dayOfMoment(consentAt, language),
  };
});

export const action = guarded("invitations.run", async ({ services, params, request }) => {
  const form = Object.fromEntries(await request.formData());
  const act = actSchema.safeParse(form);
  if (!act.success) {
    if (form.intent !== "record") throw new Response(null, { status: 400 });
    return data({ problem: null, chooseOutcome: true }, { status: 422 });
  }
  const { processId = "", invitationId = "" } = params;
  const place = { processId, invitationId };
  const result = carryOut();
  if (!result.ok) {
    if (result.problem.code === "invitation_missing") throw new Response(null, { status: 404 });
    return data({ problem: result.problem, chooseOutcome: false }, { status: 409 });
  }
  const letters = lettersAddress(processId);
  return redirect(
    result.value === null
      ? `${letters}/people/${invitationId}?saved`
      : `${letters}/${result.value.runId}`,
    303,
  );

  function carryOut() {
    const chosen = act.data;
    switch (chosen?.intent) {
      case "record":
        return recordOutcome(services, { ...place, outcome: chosen.outcome });
      case "consent":
        return recordConsent(services, { ...place, given: true });
      case "withdraw_consent":
        return recordConsent(services, { ...place, given: false });
      case "new_code":
        return renewCode(services, place);
      default:
        return undoOutcome(services, place);
    }
  }
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

/** One letter: to whom it went, what became of it, and what can be done. */
export default function Letter() {
  const letter = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { t } = useTranslation("letters");
  const address = lettersAddress(useProcess().id);
  const { outcome, recorded } = letter;
  return (
    <>
      <p className="no-print">
        <a className="kern-link" href={`${address}/find`}>
          {t("find.title")}
        </a>
      </p>
      <h1 className="kern-heading-large">{letter.title}</h1>
      <ShownProblem problem={answer?.problem ?? null} />
      {answer === undefined && search.has("saved") && (
        <Alert kind="success" title={t("letter.saved")} />
      )}
      <dl className="text-list prose">
        <div>
          <dt>{t("letter.addressed")}</dt>
          <dd>
            {letter.lines.map((line) => (
              <div key={line}>
                <bdi>{line}</bdi>
              </div>
            ))}
            {letter.synthetic && t("letter.synthetic")}
          </dd>
        </div>
        <div>
          <dt>{t("letter.state")}</dt>
          <dd>
            {outcome === null ? t("letter.underWay") : t(`outcomes.${outcome}`)}
            {recorded !== null && ` · ${t("letter.recorded", { date: recorded })}`}
            <br />
            {t(letter.codeLives ? "letter.codeLives" : "letter.codeDead")}
            {letter.answered && ` ${t("letter.answered")}.`}
          </dd>
        </div>
      </dl>
      <LetterActs letter={letter} chooseOutcome={answer?.chooseOutcome ?? false} />
    </>
  );
}
