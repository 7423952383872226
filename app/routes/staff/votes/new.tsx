import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { beginVote } from "#app/services/votes/setup/begin-vote.server.ts";
import { Button } from "#app/ui/button.tsx";
import { CancelLink } from "../cancel-link.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { FormAlert } from "./form-alert.tsx";
import { ParticularsFields } from "./particulars-fields.tsx";
import { particularsChoices, readParticulars } from "./particulars-form.server.ts";

export const loader = guarded("votes.write", (visit) => {
  const { processId = "" } = visit.params;
  return {
    title: staffTitles(visit.language)("voteSetup:new.title"),
    address: `/staff/processes/${processId}/votes`,
    choices: particularsChoices(visit, processId),
    values: { nature: "advisory", secrecy: "secret", electorate: "" } as Record<string, string>,
  };
});

export const action = guarded("votes.write", async (visit) => {
  const { processId = "" } = visit.params;
  const { values, proposals, input } = await readParticulars(visit.request);
  if (!input.success) {
    const errors = formErrors(input.error);
    return data({ values, proposals, errors, problem: null }, { status: 422 });
  }
  const begun = beginVote(visit.services, processId, input.data);
  if (begun.ok) {
    return redirect(`/staff/processes/${processId}/votes/${begun.value}?notice=begun`, 303);
  }
  const { problem } = begun;
  return data({ values, proposals, errors: {}, problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function NewVotePage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("voteSetup");
  return (
    <>
      <h1 className="kern-heading-large">{page.title}</h1>
      <FormAlert answer={answer} />
      <Form method="post" className="form">
        <ParticularsFields
          values={answer?.values ?? page.values}
          errors={answer?.errors ?? {}}
          choices={page.choices}
          ticked={answer?.proposals ?? []}
        />
        <div className="actions">
          <Button>{t("new.submit")}</Button>
          <CancelLink href={page.address} />
        </div>
      </Form>
    </>
  );
}
