import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { languageTag } from "#app/i18n/languages.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { contributionSchema } from "#app/services/contributions/contribution-fields.ts";
import { correctContribution } from "#app/services/contributions/correct-contribution.server.ts";
import { withdrawContribution } from "#app/services/contributions/withdraw-contribution.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { confirmTicked, rulesToConfirm } from "../moderation/rules-gate.server.ts";
import { RulesTick } from "../moderation/rules-tick.tsx";
import { ContributionText } from "./contribution-card.tsx";
import { DiscussedTitle } from "./discussion-frame.tsx";
import { errorsInWords, problemInWords } from "./problem-words.server.ts";
import { contributionOf } from "./write.server.ts";
import { ContributionTextField, Refusal } from "./writing-fields.tsx";

/** What whoever is signed in wrote; 404 for what others did, as if there were none. */
function ownOf(visit: Visit) {
  const own = contributionOf(visit);
  if (!own.found.mine) throw new Response(null, { status: 404 });
  return own;
}

export const loader = guarded("proposals.own", (visit) => {
  const { found, t, proposal, contribution } = ownOf(visit);
  const { ownText } = found;
  return {
    ...{ proposal, contribution, ownText },
    version: found.contribution.version,
    withdrawn: found.contribution.stub?.kind === "withdrawn",
    hidden: found.contribution.stub?.kind === "hidden",
    correctable: found.proposal.processOpen,
    pageTitle: `${t("discussion.own.correctTitle")} · ${t("discussion.own.title")}`,
  };
});

export const action = guarded("proposals.own", async (visit) => {
  const { found, t, discussion } = ownOf(visit);
  const { processId } = found.proposal;
  const { id, language } = found.contribution;
  const values = enteredValues(await visit.request.formData());
  if (values.intent === "withdraw") {
    withdrawContribution(visit.services, id);
    return redirect(`${discussion}?notice=withdrawn`, 303);
  }
  const refuse = (
    status: 409 | 422,
    errors: Record<string, string>,
    problem: ReturnType<typeof problemInWords> | null,
    rules: ReturnType<typeof rulesToConfirm> = null,
  ) => {
    const text = values.text ?? "";
    return data({ text, errors: errorsInWords(errors, t), problem, rules }, { status });
  };
  const input = contributionSchema.safeParse({ ...values, language });
  if (!input.success) return refuse(422, formErrors(input.error), null);
  const place = { contributionId: id, basedOn: Number(values.version) };
  confirmTicked(visit, processId, values);
  const corrected = correctContribution(visit.services, place, input.data);
  if (corrected.ok) return redirect(`${discussion}/${id}?notice=corrected#c-${id}`, 303);
  const rules = rulesToConfirm(visit, processId, corrected.problem.code);
  return refuse(409, {}, problemInWords(corrected.problem, t, { ...visit, processId }), rules);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function OwnContributionPage() {
  const loaded = useLoaderData<typeof loader>();
  const { proposal, contribution, ownText, version, withdrawn, hidden, correctable } = loaded;
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  return (
    <div className="prose stack">
      <DiscussedTitle proposal={proposal} />
      <h1 className="kern-heading-large">{t("discussion.own.correctTitle")}</h1>
      {answer !== undefined && answer.rules === null && <Refusal problem={answer.problem} />}
      {withdrawn && <Alert kind="info" title={t("discussion.own.withdrawn")} />}
      {hidden && (
        <>
          <ContributionText contribution={contribution} />
          <p className="kern-body">{t("discussion.own.correctHidden")}</p>
        </>
      )}
      {answer?.problem != null && answer.rules === null && answer.text !== ownText && (
        <section>
          <p className="kern-body">{t("discussion.own.meanwhile")}</p>
          <blockquote className="contribution__quote">
            <p className="kern-body" lang={languageTag(contribution.language)} dir="auto">
              {ownText}
            </p>
          </blockquote>
        </section>
      )}
      {!withdrawn && !correctable && <p className="kern-body">{t("discussion.own.closed")}</p>}
      {!withdrawn && correctable && (
        <>
          <p className="kern-body">{t("discussion.own.correctLead")}</p>
          <Form method="post" className="form">
            {answer?.rules != null && <RulesTick rules={answer.rules} />}
            <input type="hidden" name="version" value={version} />
            <ContributionTextField
              key={version}
              text={answer?.text ?? ownText}
              error={answer?.errors.text}
            />
            <div className="actions">
              <Button>{t("discussion.own.save")}</Button>
            </div>
          </Form>
        </>
      )}
      {!withdrawn && (
        <AskFirst
          summary={t("discussion.own.withdraw")}
          consequence={t("discussion.own.withdrawConsequence")}
        >
          <Form method="post">
            <Button look="secondary" name="intent" value="withdraw">
              {t("discussion.own.withdraw")}
            </Button>
          </Form>
        </AskFirst>
      )}
      <ul className="link-row">
        <li>
          <a className="kern-link" href="/r/me/contributions">
            {t("discussion.own.title")}
          </a>
        </li>
        <li>
          <a className="kern-link" href={`/proposals/${proposal.id}/discussion`}>
            {t("discussion.own.backToDiscussion")}
          </a>
        </li>
      </ul>
    </div>
  );
}
