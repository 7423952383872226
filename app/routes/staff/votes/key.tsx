import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readShare } from "#app/domain/votes/recovery-share.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { isKeyLost, restoreVoteKey } from "#app/services/votes/restore-vote-key.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/form-field.tsx";
import { CancelLink } from "../cancel-link.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { FormAlert } from "./form-alert.tsx";
import { VoteHead } from "./vote-head.tsx";
import { voteOf } from "./vote-of.server.ts";
import { useVoteSentence, type VoteProblem } from "./vote-sentence.ts";

const SHEETS = ["first", "second"] as const;

export const loader = guarded("votes.write", (visit) => {
  const { vote, address } = voteOf(visit);
  if (!isKeyLost(vote.row, visit.app.voteKeys)) throw redirect(address);
  return {
    title: staffTitles(visit.language)("voteCourse:key.title"),
    vote: vote.definition.texts.original.title,
    address,
  };
});

export const action = guarded("votes.write", async (visit) => {
  const { vote, address } = voteOf(visit);
  const { first = "", second = "" } = enteredValues(await visit.request.formData());
  const values = { first, second };
  const errors: Partial<Record<(typeof SHEETS)[number], VoteProblem>> = {};
  for (const sheet of SHEETS) {
    const read = readShare(values[sheet]);
    if (!read.ok) errors[sheet] = read.problem;
  }
  if (Object.keys(errors).length > 0) {
    return data({ values, errors, problem: null }, { status: 422 });
  }
  const { voteKeys, jobs } = visit.app;
  const restored = restoreVoteKey(visit.services, voteKeys, vote.id, [first, second]);
  if (!restored.ok) return data({ values, errors, problem: restored.problem }, { status: 409 });
  jobs.wake();
  return redirect(`${address}?notice=key`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

/** Makes the key of a vote again from the two printed sheets, where the server has lost it. */
export default function RestoreKeyPage() {
  const { title, vote, address } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("voteCourse");
  const sentence = useVoteSentence();
  return (
    <>
      <VoteHead address={address} title={vote} />
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("key.lead")}</p>
      <FormAlert answer={answer} />
      <Form method="post" className="form">
        {SHEETS.map((sheet) => (
          <TextArea
            key={sheet}
            name={sheet}
            label={t(`key.${sheet}`)}
            hint={t("key.hint")}
            defaultValue={answer?.values[sheet] ?? ""}
            error={sentence(answer?.errors[sheet])}
            rows={5}
            required
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
          />
        ))}
        <div className="actions">
          <Button>{t("key.submit")}</Button>
          <CancelLink href={address} />
        </div>
      </Form>
    </>
  );
}
