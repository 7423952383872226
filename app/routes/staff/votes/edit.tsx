import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { changeVote, particularsMark } from "#app/services/votes/setup/change-vote.server.ts";
import { Button } from "#app/ui/button.tsx";
import { CancelLink } from "../cancel-link.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { FormAlert } from "./form-alert.tsx";
import { ParticularsFields } from "./particulars-fields.tsx";
import {
  particularsChoices,
  particularsValues,
  readParticulars,
} from "./particulars-form.server.ts";
import { VoteHead } from "./vote-head.tsx";
import { voteOf } from "./vote-of.server.ts";

export const loader = guarded("votes.write", (visit) => {
  const { vote, address } = voteOf(visit);
  if (vote.status !== "draft") throw redirect(address);
  return {
    title: staffTitles(visit.language)("voteSetup:edit.title"),
    vote: vote.definition.texts.original.title,
    address,
    values: { ...particularsValues(vote), seen: particularsMark(vote) } as Record<string, string>,
    proposals: vote.proposals,
    choices: particularsChoices(visit, vote.processId),
  };
});

export const action = guarded("votes.write", async (visit) => {
  const { vote, address } = voteOf(visit);
  const { values, proposals, input } = await readParticulars(visit.request);
  if (!input.success) {
    const errors = formErrors(input.error);
    return data({ values, proposals, errors, problem: null }, { status: 422 });
  }
  const changed = changeVote(visit.services, vote.id, input.data, values.seen ?? "");
  if (changed.ok) return redirect(`${address}?notice=saved`, 303);
  const { problem } = changed;
  return data({ values, proposals, errors: {}, problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function EditVotePage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("voteSetup");
  const values: Readonly<Record<string, string>> = answer?.values ?? page.values;
  return (
    <>
      <VoteHead address={page.address} title={page.vote} />
      <h1 className="kern-heading-large">{page.title}</h1>
      <FormAlert answer={answer} />
      <Form method="post" className="form" key={page.values.seen}>
        <input type="hidden" name="seen" value={values.seen} />
        <ParticularsFields
          values={values}
          errors={answer?.errors ?? {}}
          choices={page.choices}
          ticked={answer?.proposals ?? page.proposals}
        />
        <div className="actions">
          <Button>{t("edit.submit")}</Button>
          <CancelLink href={page.address} />
        </div>
      </Form>
    </>
  );
}
