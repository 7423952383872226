import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { cancelVote } from "#app/services/votes/cancel-vote.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/form-field.tsx";
import { CancelLink } from "../cancel-link.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { aboutSecondPerson, SecondPersonFields } from "../second-person-fields.tsx";
import { FormAlert } from "./form-alert.tsx";
import { readSecondPerson, withoutSecrets } from "./second-person-act.server.ts";
import { VoteHead } from "./vote-head.tsx";
import { voteOf } from "./vote-of.server.ts";
import { useVoteSentence, type VoteProblem } from "./vote-sentence.ts";

const SHORTEST_REASON = 10;
const LONGEST_REASON = 1000;

const PENDING = ["open", "closed", "counted"];

export const loader = guarded("votes.write", (visit) => {
  const { vote, address } = voteOf(visit);
  if (!PENDING.includes(vote.status)) throw redirect(address);
  return {
    title: staffTitles(visit.language)("voteCourse:cancel.title"),
    vote: vote.definition.texts.original.title,
    ...{ address, longest: LONGEST_REASON },
  };
});

export const action = guarded("votes.write", async (visit) => {
  const { vote, address } = voteOf(visit);
  const entered = enteredValues(await visit.request.formData());
  const values = withoutSecrets(entered);
  const refused = (problem: VoteProblem, status: number) => data({ values, problem }, { status });
  const reason = (entered.reason ?? "").trim().slice(0, LONGEST_REASON);
  if (reason.length < SHORTEST_REASON) {
    return refused({ code: "cancel_reason_missing", params: {} }, 422);
  }
  const proof = await readSecondPerson(visit, entered);
  if (!proof.ok) return refused(proof.problem, 422);
  const { voteKeys, jobs } = visit.app;
  const cancelled = cancelVote(visit.services, voteKeys, {
    ...{ voteId: vote.id, reason, proof: proof.value },
  });
  if (!cancelled.ok) return refused(cancelled.problem, 409);
  jobs.wake();
  return redirect(`${address}?notice=cancelled`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

/** Ends a vote without a result: a public reason and a second person. */
export default function CancelVotePage() {
  const { title, vote, address, longest } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("voteCourse");
  const sentence = useVoteSentence();
  const problem = answer?.problem ?? null;
  const second = aboutSecondPerson(problem);
  const ofReason = problem?.code === "cancel_reason_missing";
  return (
    <>
      <VoteHead address={address} title={vote} />
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("cancel.lead")}</p>
      <FormAlert
        answer={
          answer === undefined
            ? undefined
            : { problem: second === null && !ofReason ? problem : null }
        }
      />
      <Form method="post" className="form">
        <TextArea
          name="reason"
          label={t("cancel.reason")}
          hint={t("cancel.reasonHint")}
          defaultValue={answer?.values.reason ?? ""}
          error={ofReason ? sentence(problem.code) : undefined}
          maxLength={longest}
          rows={4}
          required
          lang="de"
        />
        <SecondPersonFields problem={second} values={answer?.values ?? {}} />
        <div className="actions">
          <Button>{t("cancel.submit")}</Button>
          <CancelLink href={address} label={t("cancel.keep")} />
        </div>
      </Form>
    </>
  );
}
