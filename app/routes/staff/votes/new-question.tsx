import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { hasOptions } from "#app/domain/votes/vote-rule.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { addQuestion } from "#app/services/votes/setup/change-questions.server.ts";
import { ruleKind } from "#app/services/votes/setup/rule-fields.ts";
import { Button } from "#app/ui/button.tsx";
import { CancelLink } from "../cancel-link.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { FormAlert } from "./form-alert.tsx";
import { QuestionFields } from "./question-fields.tsx";
import {
  firstValues,
  nameOfRule,
  offeredRules,
  readQuestion,
  wantedRule,
} from "./question-form.server.ts";
import { RuleChoice } from "./rule-choice.tsx";
import { VoteHead } from "./vote-head.tsx";
import { voteOf } from "./vote-of.server.ts";

export const loader = guarded("votes.write", (visit) => {
  const { vote, address } = voteOf(visit);
  if (vote.status !== "draft") throw redirect(address);
  const kind = wantedRule(visit);
  const titles = staffTitles(visit.language);
  return {
    title: titles(kind === null ? "voteSetup:question.ruleTitle" : "voteSetup:question.newTitle"),
    vote: vote.definition.texts.original.title,
    address,
    offered: offeredRules(visit),
    chosen:
      kind === null
        ? null
        : { kind, name: nameOfRule(visit, kind), values: firstValues(kind, null) },
  };
});

export const action = guarded("votes.write", async (visit) => {
  const { vote, address } = voteOf(visit);
  const values = enteredValues(await visit.request.formData());
  const kind = ruleKind(values.kind);
  if (kind === null) throw new Response(null, { status: 400 });
  const read = readQuestion(kind, values);
  if (!read.ok) return data({ values, errors: read.errors, problem: null }, { status: 422 });
  const added = addQuestion(visit.services, vote.id, read.question);
  if (!added.ok) return data({ values, errors: {}, problem: added.problem }, { status: 409 });
  const next = hasOptions(kind)
    ? `${address}/questions/${added.value}/options?notice=question`
    : `${address}?notice=saved`;
  return redirect(next, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function NewQuestionPage() {
  const { title, vote, address, offered, chosen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("voteSetup");
  return (
    <>
      <VoteHead address={address} title={vote} />
      <h1 className="kern-heading-large">{title}</h1>
      <FormAlert answer={answer} />
      {chosen === null ? (
        <RuleChoice offered={offered} chosen="yes-no" back={address} />
      ) : (
        <Form method="post" className="form" key={chosen.kind}>
          <QuestionFields
            kind={chosen.kind}
            ruleName={chosen.name}
            values={answer?.values ?? chosen.values}
            errors={answer?.errors ?? {}}
          />
          <div className="actions">
            <Button>{t("question.addSubmit")}</Button>
            <CancelLink href={address} />
          </div>
        </Form>
      )}
    </>
  );
}
