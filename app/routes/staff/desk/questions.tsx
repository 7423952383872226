import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { QuestionDebt } from "#app/domain/floor/question-debt.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import {
  type DeskQuestion,
  readQuestionDesk,
} from "#app/services/floor-questions/read-question-desk.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { townHallPageTitle, useTownHall } from "../town-halls/use-town-hall.ts";
import { useDeskProblem } from "./desk-sentence.ts";
import { EnterQuestionForm } from "./enter-question-form.tsx";
import { QuestionAtDesk } from "./question-at-desk.tsx";
import { answerQuestions } from "./questions-action.server.ts";

export const loader = guarded("floor.assist", ({ services, params, request, language }) => {
  const desk = readQuestionDesk(services, params.townHallId ?? "");
  if (desk === null) throw new Response(null, { status: 404 });
  return {
    title: staffTitles(language)("desk:questions.title"),
    desk,
    saved: new URL(request.url).searchParams.has("saved"),
  };
});

export const action = guarded("floor.assist", async (visit) => {
  const answer = answerQuestions(visit, await visit.request.formData());
  if (answer === null) {
    throw redirect(`/staff/town-halls/${visit.params.townHallId}/questions?saved`, 303);
  }
  return data(answer, { status: 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

const GROUPS = ["to_read", "overdue", "unpromised", "promised", "answered", "hidden"] as const;

export default function QuestionsPage() {
  const { title, desk, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("desk");
  const sentence = useDeskProblem();
  const townHall = useTownHall();
  const { questions } = desk;
  const countOf = (debt: QuestionDebt) => questions.filter((each) => each.debt === debt).length;
  const owed = countOf("to_read") + countOf("unpromised");
  const overdue = countOf("overdue");
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("questions.lead")}</p>
      {townHall.status !== "draft" && (
        <p className="kern-body">
          <a className="kern-link" href={`/town-halls/${townHall.id}/questions`}>
            {t("questions.publicPage")}
          </a>
        </p>
      )}
      {answer?.problem !== undefined && (
        <Alert kind="danger" title={t("problems.title")}>
          <p className="kern-body">{sentence(answer.problem)}</p>
        </Alert>
      )}
      {saved && answer === undefined && <Alert kind="success" title={t("questions.saved")} />}
      {overdue > 0 && (
        <Alert kind="warning" title={t("questions.overdue")}>
          <p className="kern-body">{t("questions.overdueText", { count: overdue })}</p>
        </Alert>
      )}
      {owed > 0 && (
        <Alert kind={desk.closed ? "warning" : "info"} title={t("questions.owed")}>
          <p className="kern-body">
            {t("questions.owedText", { count: owed })} {desk.closed && t("questions.closedText")}
          </p>
        </Alert>
      )}
      <EnterQuestionForm desk={desk} answer={answer} />
      {questions.length === 0 && <p className="kern-body">{t("questions.none")}</p>}
      {GROUPS.map((group) => {
        const own = questions.filter((question) => groupOf(question) === group);
        return (
          own.length > 0 && (
            <section key={group} className="stack" aria-labelledby={`group-${group}`}>
              <h2 className="kern-heading-medium" id={`group-${group}`}>
                {t(`questions.groups.${group}`)}
              </h2>
              {own.map((question) => (
                <QuestionAtDesk key={question.id} question={question} desk={desk} answer={answer} />
              ))}
            </section>
          )
        );
      })}
    </>
  );
}

function groupOf({ debt, status }: DeskQuestion): (typeof GROUPS)[number] {
  if (debt !== "settled") return debt;
  return status === "hidden" ? "hidden" : "answered";
}
