import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { contributionSchema } from "#app/services/contributions/contribution-fields.ts";
import { replyToContribution } from "#app/services/contributions/reply-to-contribution.server.ts";
import { whatBarsMe } from "#app/services/contributions/what-bars-me.server.ts";
import { readOwnParticipation } from "#app/services/participation/read-own-participation.server.ts";
import { Button } from "#app/ui/button.tsx";
import { confirmTicked, readRulesFirst, rulesToConfirm } from "../moderation/rules-gate.server.ts";
import { RulesTick } from "../moderation/rules-tick.tsx";
import { ContributionText } from "./contribution-card.tsx";
import { DiscussedTitle } from "./discussion-frame.tsx";
import { errorsInWords, problemInWords } from "./problem-words.server.ts";
import { contributionOf, nameToShow } from "./write.server.ts";
import { Refusal, WritingFields } from "./writing-fields.tsx";

export const loader = guarded("proposals.own", (visit) => {
  const { found, t, proposal, contribution } = contributionOf(visit);
  const { processId } = found.proposal;
  const gone = { code: "contribution_missing", params: {} };
  const bar = contribution.stub === null ? whatBarsMe(visit.services, found.proposal) : gone;
  if (bar?.code === "rules_not_confirmed") readRulesFirst(visit, processId);
  return {
    proposal,
    contribution,
    bar: bar === null ? null : problemInWords(bar, t, { ...visit, processId }),
    nameless: readOwnParticipation(visit.services)?.shownName === "",
    language: visit.language,
    pageTitle: `${t("discussion.own.replyTitle")} · ${t("discussion.title")}`,
  };
});

export const action = guarded("proposals.own", async (visit) => {
  const { found, t, discussion } = contributionOf(visit);
  const { processId } = found.proposal;
  const values = enteredValues(await visit.request.formData());
  const input = contributionSchema.safeParse(values);
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
  const self = { as: "self", shownName: name } as const;
  confirmTicked(visit, processId, values);
  const replied = replyToContribution(visit.services, found.contribution.id, self, input.data);
  if (replied.ok) {
    return redirect(`${discussion}/${replied.value}?notice=replied#c-${replied.value}`, 303);
  }
  const problem = problemInWords(replied.problem, t, { ...visit, processId });
  const rules = rulesToConfirm(visit, processId, replied.problem.code);
  return data({ values, errors: {}, problem, rules }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function ReplyPage() {
  const { proposal, contribution, bar, nameless, language } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  return (
    <div className="prose stack">
      <DiscussedTitle proposal={proposal} />
      <h1 className="kern-heading-large">{t("discussion.own.replyTitle")}</h1>
      <section className="stack">
        <p className="kern-body">
          {t("discussion.own.inAnswerTo")} <bdi>{contribution.author}</bdi>
        </p>
        <blockquote className="contribution__quote">
          <ContributionText contribution={contribution} />
        </blockquote>
      </section>
      {answer !== undefined && answer.rules === null && <Refusal problem={answer.problem} />}
      {bar !== null && answer === undefined && <Refusal problem={bar} />}
      {(bar === null || answer !== undefined) && (
        <Form method="post" className="form">
          {answer?.rules != null && <RulesTick rules={answer.rules} />}
          <WritingFields
            values={answer?.values ?? { language }}
            errors={answer?.errors ?? {}}
            nameless={nameless}
          />
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
