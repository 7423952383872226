import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { shownNameSchema } from "#app/services/participation/participant-envelope.server.ts";
import { readOwnParticipation } from "#app/services/participation/read-own-participation.server.ts";
import { createProposal } from "#app/services/proposals/create-proposal.server.ts";
import { proposalSchema } from "#app/services/proposals/proposal-fields.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { ProposalFields } from "./proposal-fields.tsx";
import { useProposalSentence } from "./proposal-sentence.ts";

export const loader = guarded("proposals.own", ({ services, language }) => {
  const participation = readOwnParticipation(services);
  if (participation === null || !participation.open) throw redirect("/r/me/proposals", 303);
  return {
    shownName: participation.shownName,
    language,
    pageTitle: publicTranslation(language).t("public:proposals.own.new"),
  };
});

export const action = guarded("proposals.own", async ({ services, request }) => {
  const participation = readOwnParticipation(services);
  if (participation === null) throw redirect("/r", 303);
  const values = enteredValues(await request.formData());
  const input = proposalSchema.safeParse(values);
  const name = shownNameSchema.safeParse(participation.shownName || values.shownName);
  const errors = {
    ...(input.success ? {} : formErrors(input.error)),
    ...(name.success ? {} : { shownName: name.error.issues[0]?.message ?? "" }),
  };
  if (!input.success || !name.success) {
    return data({ values, errors, problem: null }, { status: 422 });
  }
  const self = { as: "self", shownName: name.data } as const;
  const created = createProposal(services, participation.processId, self, input.data);
  if (created.ok) return redirect(`/r/me/proposals/${created.value}?saved`, 303);
  return data({ values, errors: {}, problem: created.problem.code }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function NewProposalPage() {
  const { shownName, language } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  const sentence = useProposalSentence();
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {};
  const values: Readonly<Record<string, string>> = answer?.values ?? { language };
  return (
    <div className="stack">
      <div className="prose">
        <h1 className="kern-heading-large">{t("proposals.own.new")}</h1>
        <p className="kern-body kern-body--large">{t("proposals.own.lead")}</p>
      </div>
      {answer !== undefined && (
        <Alert kind="danger" title={t("proposals.errors.title")}>
          {answer.problem !== null && <p className="kern-body">{sentence(answer.problem)}</p>}
        </Alert>
      )}
      <Form method="post" className="form">
        {shownName === "" && (
          <TextField
            name="shownName"
            label={t("proposals.fields.shownName")}
            hint={t("proposals.fields.shownNameHint")}
            defaultValue={values.shownName ?? ""}
            maxLength={80}
            required
            dir="auto"
            error={sentence(errors.shownName)}
          />
        )}
        <ProposalFields values={values} errors={errors} newOne />
        <div className="actions">
          <Button>{t("proposals.own.saveDraft")}</Button>
          <ButtonLink look="tertiary" href="/r/me/proposals">
            {t("proposals.own.title")}
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
