import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { staffLanguage } from "#app/i18n/languages.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { readCommittedDraw } from "#app/services/draws/read-committed-draw.server.ts";
import { type RevocationProblem, revokeDraw } from "#app/services/draws/revoke-draw.server.ts";
import type { ConfirmationProblem } from "#app/services/second-person/confirm-second-person.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/form-field.tsx";
import { problemSentence } from "../problem-sentence.ts";
import { processPageTitle } from "../process/use-process.ts";
import { aboutSecondPerson, SecondPersonFields } from "../second-person-fields.tsx";
import { type RevocationRequestProblem, readRevocation } from "./revocation-request.server.ts";
import { shownAgain } from "./shown-again.ts";

export const loader = guarded("draw.run", ({ services, params, language }) => {
  const { processId = "", drawId = "" } = params;
  const draw = readCommittedDraw(services, drawId);
  if (draw === null || draw.processId !== processId) throw new Response(null, { status: 404 });
  const list = `/staff/processes/${processId}/draws`;
  if (draw.revocation !== null) throw redirect(list);
  const kind = draw.completedAt === null ? ("withdrawn" as const) : ("repeated" as const);
  return {
    kind,
    number: draw.number,
    back: list,
    title: staffTranslation(staffLanguage(language)).t(`revoke.${kind}.heading`, { ns: "draws" }),
  };
});

export const action = guarded("draw.run", async (visit) => {
  const { processId = "", drawId = "" } = visit.params;
  const fields = Object.fromEntries(await visit.request.formData());
  const request = await readRevocation(visit, { processId, drawId }, fields);
  if (!request.ok) return refused(fields, request.problem, 422);
  const revoked = revokeDraw(visit.services, request.value);
  if (!revoked.ok) return refused(fields, revoked.problem, 409);
  return redirect(`/staff/processes/${processId}/draws`, 303);
});

type AnyProblem = RevocationRequestProblem | RevocationProblem | ConfirmationProblem;

function refused(fields: Record<string, unknown>, problem: AnyProblem, status: number) {
  return data({ values: shownAgain(fields), problem }, { status });
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

/** Withdraws a commitment or sets a result aside: a public reason and a second person. */
export default function RevokeDraw() {
  const { kind, number, back, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["draws", "common"]);
  const { t: problemWords } = useTranslation("problems");
  const busy = useNavigation().state !== "idle";
  const problem = answer?.problem ?? null;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <div className="prose">
        <p className="kern-body">{t(`revoke.${kind}.lead`, { number: String(number) })}</p>
      </div>
      {problem !== null && isRefusal(problem) && (
        <Alert kind="danger" title={problemSentence(problemWords, problem)} />
      )}
      <Form method="post" className="form">
        <TextArea
          label={t("revoke.reason")}
          hint={t(`revoke.${kind}.reasonHint`)}
          name="reason"
          required
          maxLength={500}
          defaultValue={answer?.values.reason}
          error={
            problem?.code === "revocation_reason_missing" ? t("revoke.reasonMissing") : undefined
          }
        />
        <SecondPersonFields values={answer?.values ?? {}} problem={aboutSecondPerson(problem)} />
        <div className="actions">
          <Button name="kind" value={kind} disabled={busy}>
            {t(`revoke.${kind}.button`)}
          </Button>
          <ButtonLink look="tertiary" href={back}>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}

const REFUSALS = {
  draw_missing: true,
  process_closed: true,
  draw_revoked: true,
  draw_completed_meanwhile: true,
  nothing_to_repeat: true,
} satisfies Record<RevocationProblem["code"], true>;

function isRefusal(problem: AnyProblem): problem is RevocationProblem {
  return problem.code in REFUSALS;
}
