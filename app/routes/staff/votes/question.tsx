import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { hasOptions, isBudget } from "#app/domain/votes/vote-rule.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { changeQuestion, questionMark } from "#app/services/votes/setup/change-questions.server.ts";
import { ruleKind } from "#app/services/votes/setup/rule-fields.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { CancelLink } from "../cancel-link.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { FormAlert } from "./form-alert.tsx";
import { QuestionFields } from "./question-fields.tsx";
import {
  choosesRule,
  firstValues,
  nameOfRule,
  offeredRules,
  readQuestion,
  ruleInWords,
  wantedRule,
} from "./question-form.server.ts";
import { RuleChoice } from "./rule-choice.tsx";
import { RuleInWords } from "./rule-in-words.tsx";
import { VoteHead } from "./vote-head.tsx";
import { questionOf } from "./vote-of.server.ts";

export const loader = guarded("votes.write", (visit) => {
  const { vote, address, question } = questionOf(visit);
  if (vote.status !== "draft") throw redirect(address);
  const { rule, shuffled, texts, options } = question;
  const kind = wantedRule(visit) ?? rule.kind;
  const choosing = choosesRule(visit);
  const titles = staffTitles(visit.language);
  const values: Record<string, string> = {
    ...firstValues(kind, rule),
    ...{ text: texts.original.text, order: shuffled ? "shuffled" : "fixed" },
    seen: questionMark(question),
  };
  return {
    title: titles(choosing ? "voteSetup:question.ruleTitle" : "voteSetup:question.editTitle"),
    vote: vote.definition.texts.original.title,
    ...{ address, choosing, kind, values, stored: rule.kind },
    name: nameOfRule(visit, kind),
    offered: offeredRules(visit),
    losesOptions: hasOptions(kind) ? 0 : options.length,
    losesCosts: hasOptions(kind) && !isBudget(kind) && options.some(({ cost }) => cost !== null),
    words: ruleInWords(visit, rule, vote.definition.electorate === "present"),
  };
});

export const action = guarded("votes.write", async (visit) => {
  const { address, question } = questionOf(visit);
  const values = enteredValues(await visit.request.formData());
  const kind = ruleKind(values.kind);
  if (kind === null) throw new Response(null, { status: 400 });
  const read = readQuestion(kind, values);
  if (!read.ok) return data({ values, errors: read.errors, problem: null }, { status: 422 });
  const { seen = "" } = values;
  const changed = changeQuestion(visit.services, question.id, read.question, seen);
  if (changed.ok) return redirect(`${address}?notice=saved`, 303);
  return data({ values, errors: {}, problem: changed.problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function EditQuestionPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("voteSetup");
  const values: Readonly<Record<string, string>> = answer?.values ?? page.values;
  return (
    <>
      <VoteHead address={page.address} title={page.vote} />
      <h1 className="kern-heading-large">{page.title}</h1>
      <FormAlert answer={answer} />
      {page.choosing ? (
        <RuleChoice offered={page.offered} chosen={page.stored} back="?" />
      ) : (
        <>
          {page.losesOptions > 0 && (
            <Alert
              kind="warning"
              title={t("question.losesOptions", { count: page.losesOptions })}
            />
          )}
          {page.losesCosts && <Alert kind="warning" title={t("question.losesCosts")} />}
          <Form method="post" className="form" key={page.kind + page.values.seen}>
            <input type="hidden" name="seen" value={values.seen} />
            <QuestionFields
              kind={page.kind}
              ruleName={page.name}
              values={values}
              errors={answer?.errors ?? {}}
            />
            <div className="actions">
              <Button>{t("question.saveSubmit")}</Button>
              <CancelLink href={page.address} />
            </div>
          </Form>
          {page.kind === page.stored && (
            <section className="prose">
              <h2 className="kern-heading-medium">{t("rule.inWords")}</h2>
              <RuleInWords sentences={page.words} />
            </section>
          )}
        </>
      )}
    </>
  );
}
