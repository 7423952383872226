import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { newContributionSchema } from "#app/services/contributions/contribution-fields.ts";
import { THREAD_KINDS } from "#app/services/contributions/longest-contribution.ts";
import { readDiscussedProposal } from "#app/services/contributions/read-discussed-proposal.server.ts";
import { whatBarsMe } from "#app/services/contributions/what-bars-me.server.ts";
import { writeContribution } from "#app/services/contributions/write-contribution.server.ts";
import { readOwnParticipation } from "#app/services/participation/read-own-participation.server.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { confirmTicked, readRulesFirst, rulesToConfirm } from "../moderation/rules-gate.server.ts";
import { RulesTick } from "../moderation/rules-tick.tsx";
import { discussedInWords } from "./contribution-words.server.ts";
import { DiscussedTitle } from "./discussion-frame.tsx";
import { errorsInWords, problemInWords } from "./problem-words.server.ts";
import { nameToShow } from "./write.server.ts";
import { Refusal, WritingFields } from "./writing-fields.tsx";

function proposalOf({ services, params, language }: Visit) {
  const proposal = readDiscussedProposal(services, params.proposalId ?? "");
  if (proposal === null) throw new Response(null, { status: 404 });
  return { proposal, t: publicTranslation(language).getFixedT(null, "public") };
}

export const loader = guarded("proposals.own", (visit) => {
  const { proposal, t } = proposalOf(visit);
  const { processId } = proposal;
  const bar = whatBarsMe(visit.services, proposal);
  if (bar?.code === "rules_not_confirmed") readRulesFirst(visit, processId);
  return {
    proposal: discussedInWords(proposal, t),
    bar: bar === null ? null : problemInWords(bar, t, { ...visit, processId }),
    nameless: readOwnParticipation(visit.services)?.shownName === "",
    language: visit.language,
    pageTitle: `${t("discussion.own.newTitle")} · ${t("discussion.title")}`,
  };
});

export const action = guarded("proposals.own", async (visit) => {
  const { proposal, t } = proposalOf(visit);
  const { processId } = proposal;
  const values = enteredValues(await visit.request.formData());
  const input = newContributionSchema.safeParse(values);
  const { name, error } = nameToShow(visit.services, values.shownName);
  if (!input.success || error !== null) {
    const errors = {
      ...(input.success ? {} : formErrors(input.error)),
      ...(error === null ? {} : { shownName: error }),
    };
    return data(
      { values, errors: errorsInWords(errors, t), problem: null, rules: null },
      { status: 422 },
    );
  }
  const place = { proposalId: proposal.id, kind: input.data.kind };
  const self = { as: "self", shownName: name } as const;
  confirmTicked(visit, processId, values);
  const written = writeContribution(visit.services, place, self, input.data);
  if (written.ok) {
    const address = `/proposals/${proposal.id}/discussion/${written.value}`;
    return redirect(`${address}?notice=written`, 303);
  }
  const problem = problemInWords(written.problem, t, { ...visit, processId });
  const rules = rulesToConfirm(visit, processId, written.problem.code);
  return data({ values, errors: {}, problem, rules }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

const KIND_LABELS = { for: "kindFor", against: "kindAgainst", question: "kindQuestion" } as const;

export default function ContributePage() {
  const { proposal, bar, nameless, language } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  const values: Readonly<Record<string, string>> = answer?.values ?? { language };
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {};
  return (
    <div className="prose stack">
      <DiscussedTitle proposal={proposal} />
      <h1 className="kern-heading-large">{t("discussion.own.newTitle")}</h1>
      <p className="kern-body kern-body--large">{t("discussion.own.newLead")}</p>
      {answer !== undefined && answer.rules === null && <Refusal problem={answer.problem} />}
      {bar !== null && answer === undefined && <Refusal problem={bar} />}
      {(bar === null || answer !== undefined) && (
        <Form method="post" className="form">
          {answer?.rules != null && <RulesTick rules={answer.rules} />}
          <CheckGroup legend={t("discussion.fields.kind")} error={errors.kind}>
            {THREAD_KINDS.map((kind) => (
              <CheckField
                key={kind}
                type="radio"
                name="kind"
                value={kind}
                label={t(`discussion.fields.${KIND_LABELS[kind]}`)}
                defaultChecked={values.kind === kind}
                required
              />
            ))}
          </CheckGroup>
          <WritingFields values={values} errors={errors} nameless={nameless} />
          <div className="actions">
            <Button>{t("discussion.own.publish")}</Button>
          </div>
        </Form>
      )}
      <p>
        <a className="kern-link" href={`/proposals/${proposal.id}/discussion`}>
          {t("discussion.own.backToDiscussion")}
        </a>
      </p>
    </div>
  );
}
