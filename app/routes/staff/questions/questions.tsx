import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { may } from "#app/services/permissions.ts";
import { countAnswers } from "#app/services/response/count-answers.server.ts";
import { proposeQuestions } from "#app/services/response/propose-questions.server.ts";
import type { Question } from "#app/services/response/question-wording.ts";
import { readQuestions } from "#app/services/response/read-questions.server.ts";
import { saveQuestions } from "#app/services/response/save-questions.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { processPageTitle, useProcess } from "../process/use-process.ts";
import { QuestionFields } from "./question-fields.tsx";
import { parseQuestionsForm } from "./questions-form.ts";

export const loader = guarded("invitations.read", (visit) => {
  const { services, params, request, actor, language } = visit;
  const processId = params.processId ?? "";
  const list = readQuestions(services, processId);
  if (list === null) throw new Response(null, { status: 404 });
  const proposal = proposeQuestions(services, processId);
  return {
    title: staffTitles(language)("questions:title"),
    // A feature without a saved question is proposed as the register and the catalogue have it.
    questions: list.questions.map((question) =>
      list.unsaved.includes(question.feature)
        ? (proposal.find(({ feature }) => feature === question.feature) ?? question)
        : question,
    ),
    told: proposal.filter(({ source }) => source === "register").map(({ feature }) => feature),
    complete: list.unsaved.length === 0 && list.notSaidHasQuotas,
    frozen: list.frozen,
    editable: may(actor, "quotas.write") && list.frozen === null,
    answered: countAnswers(services, processId),
    saved: new URL(request.url).searchParams.has("saved"),
  };
});

export const action = guarded("quotas.write", async ({ services, params, request }) => {
  const processId = params.processId ?? "";
  const questions = parseQuestionsForm(await request.formData());
  if (questions === null) throw new Response(null, { status: 400 });
  const result = saveQuestions(services, processId, questions);
  if (result.ok) throw redirect(`/staff/processes/${processId}/questions?saved`, 303);
  const { problem } = result;
  if (problem.code === "process_unknown") throw new Response(null, { status: 404 });
  const status = problem.code === "question_without_text" ? 422 : 409;
  return data({ questions, problem: { code: problem.code, params: problem.params } }, { status });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function QuestionsPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["questions", "common"]);
  const process = useProcess();
  const questions: readonly Question[] = answer?.questions ?? page.questions;
  const silent =
    answer !== undefined && "feature" in answer.problem.params
      ? answer.problem.params.feature
      : null;
  return (
    <>
      <h1 className="kern-heading-large">{page.title}</h1>
      <p className="kern-body prose">{t("introduction")}</p>
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          <p className="kern-body">
            {t(`problems.${answer.problem.code}`, { feature: silent ?? "" })}
          </p>
        </Alert>
      )}
      {page.saved && answer === undefined && page.complete && (
        <Alert kind="success" title={t("saved")}>
          <p className="kern-body">{t("savedText")}</p>
        </Alert>
      )}
      {page.frozen !== null && (
        <Alert kind="info" title={t("frozenTitle")}>
          <p className="kern-body">{t(`frozenText.${page.frozen}`)}</p>
        </Alert>
      )}
      {questions.length === 0 ? (
        <Alert kind="info" title={t("empty.title")}>
          <p className="kern-body">{t("empty.text")}</p>
          <ButtonLink href={`/staff/processes/${process.id}/quotas`}>
            {t("empty.action")}
          </ButtonLink>
        </Alert>
      ) : (
        <>
          {page.editable && !page.complete && (
            <Alert kind="warning" title={t("unsavedTitle")}>
              <p className="kern-body">{t("unsavedText")}</p>
            </Alert>
          )}
          {page.editable && page.answered > 0 && (
            <p className="kern-body prose">{t("answered", { count: page.answered })}</p>
          )}
          <Form method="post" className="stack">
            {questions.map((question, position) => (
              <QuestionFields
                key={question.feature}
                position={position}
                question={question}
                told={page.told.includes(question.feature) || question.source === "register"}
                editable={page.editable}
                open={question.feature === silent}
              />
            ))}
            <p className="kern-body prose">{t("notSaidHint")}</p>
            {page.editable && (
              <div className="actions no-print">
                <Button>{t("save")}</Button>
              </div>
            )}
          </Form>
        </>
      )}
    </>
  );
}
