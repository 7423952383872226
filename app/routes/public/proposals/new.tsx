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
import { confirmTicked, readRulesFirst, rulesToConfirm } from "../moderation/rules-gate.server.ts";
import { RulesTick } from "../moderation/rules-tick.tsx";
import { ProposalFields } from "./proposal-fields.tsx";
import { useProposalSentence } from "./proposal-sentence.ts";
import { similarInWords } from "./similar-in-words.server.ts";
import { SimilarProposals } from "./similar-proposals.tsx";

export const loader = guarded("proposals.own", (visit) => {
  const { services, language } = visit;
  const participation = readOwnParticipation(services);
  if (participation === null || !participation.open) throw redirect("/r/me/proposals", 303);
  readRulesFirst(visit, participation.processId);
  return {
    shownName: participation.shownName,
    language,
    pageTitle: publicTranslation(language).t("public:proposals.own.new"),
  };
});

export const action = guarded("proposals.own", async (visit) => {
  const { services, request } = visit;
  const participation = readOwnParticipation(services);
  if (participation === null) throw redirect("/r", 303);
  const values = enteredValues(await request.formData());
  if (values.intent === "similar") {
    const similar = similarInWords(visit, participation.processId, values);
    return data({ values, errors: {}, problem: null, similar, rules: null }, { status: 200 });
  }
  const input = proposalSchema.safeParse(values);
  const name = shownNameSchema.safeParse(participation.shownName || values.shownName);
  const errors = {
    ...(input.success ? {} : formErrors(input.error)),
    ...(name.success ? {} : { shownName: name.error.issues[0]?.message ?? "" }),
  };
  if (!input.success || !name.success) {
    return data({ values, errors, problem: null, similar: null, rules: null }, { status: 422 });
  }
  const self = { as: "self", shownName: name.data } as const;
  confirmTicked(visit, participation.processId, values);
  const created = createProposal(services, participation.processId, self, input.data);
  // Whoever has looked at similar ones and writes on is not asked again.
  const mine = values.looked === undefined ? "" : "&mine";
  if (created.ok) return redirect(`/r/me/proposals/${created.value}?saved${mine}`, 303);
  const problem = created.problem.code;
  const rules = rulesToConfirm(visit, participation.processId, problem);
  return data({ values, errors: {}, problem, similar: null, rules }, { status: 409 });
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
  const similar = answer?.similar ?? null;
  const looked = values.looked !== undefined || (similar !== null && similar.length > 0);
  return (
    <div className="stack">
      <div className="prose">
        <h1 className="kern-heading-large">{t("proposals.own.new")}</h1>
        <p className="kern-body kern-body--large">{t("proposals.own.lead")}</p>
      </div>
      {similar !== null && (
        <SimilarProposals
          similar={similar}
          saved={false}
          anyway={{ href: "#write", label: t("proposalLinks.similar.mine") }}
        />
      )}
      {answer !== undefined && similar === null && (
        <Alert kind="danger" title={t("proposals.errors.title")}>
          {answer.problem !== null && <p className="kern-body">{sentence(answer.problem)}</p>}
        </Alert>
      )}
      <Form method="post" className="form" id="write">
        {answer?.rules != null && <RulesTick rules={answer.rules} />}
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
        {looked && <input type="hidden" name="looked" value="yes" />}
        <ProposalFields values={values} errors={errors} newOne />
        <div className="actions">
          <Button>{t("proposals.own.saveDraft")}</Button>
          <Button look="secondary" name="intent" value="similar" formNoValidate>
            {t("proposalLinks.similar.look")}
          </Button>
          <ButtonLink look="tertiary" href="/r/me/proposals">
            {t("proposals.own.title")}
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
