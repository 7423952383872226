import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { languageTag } from "#app/i18n/languages.ts";
import type {
  DeskQuestion,
  QuestionDesk,
} from "#app/services/floor-questions/read-question-desk.server.ts";
import { Button } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import { TranslationStates } from "../town-halls/translation-states.tsx";
import { useTownHall } from "../town-halls/use-town-hall.ts";
import { QuestionForms } from "./question-forms.tsx";
import type { QuestionsAnswer } from "./questions-action.server.ts";

/** A question with what became of it and what can be done with it. */
export function QuestionAtDesk(props: {
  question: DeskQuestion;
  desk: QuestionDesk;
  answer: QuestionsAnswer | undefined;
}) {
  const { question, desk, answer } = props;
  const { t } = useTranslation("desk");
  const townHall = useTownHall();
  const { status } = question;
  const unseen = status === "received" || status === "hidden";
  const action = t(status === "hidden" ? "questions.publishAgain" : "questions.publish");
  return (
    <article className="floor-question" aria-labelledby={`question-${question.id}`}>
      <h3 className="kern-heading-small" id={`question-${question.id}`}>
        <Asked question={question} />
      </h3>
      <ul className="floor-question__notes">
        <li>{t(`questions.channels.${question.channel}`)}</li>
        {question.merged.length > 0 && (
          <li>{t("questions.asked", { count: question.merged.length + 1 })}</li>
        )}
        {question.item !== null && <li lang="de">{question.item}</li>}
      </ul>
      <Outcome question={question} />
      {unseen && (
        <Form method="post" className="actions">
          <input type="hidden" name="questionId" value={question.id} />
          <Button
            look="secondary"
            name="intent"
            value="publish"
            aria-label={t("questions.about", { action, question: question.text })}
          >
            {action}
          </Button>
        </Form>
      )}
      {question.merged.length > 0 && (
        <>
          <h4 className="floor-question__heading">{t("questions.mergedTitle")}</h4>
          <ul className="row-list">
            {question.merged.map((each) => (
              <li key={each.id}>
                <Asked question={each} />
                <Form method="post">
                  <input type="hidden" name="questionId" value={each.id} />
                  <Button
                    look="tertiary"
                    name="intent"
                    value="separate"
                    aria-label={t("questions.about", {
                      action: t("questions.separate"),
                      question: each.text,
                    })}
                  >
                    {t("questions.separate")}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </>
      )}
      {status !== "hidden" && question.translations.length > 0 && (
        <details className="kern-accordion">
          <summary className="kern-accordion__header">
            <span className="kern-title">{t("questions.translations")}</span>
          </summary>
          <div className="kern-accordion__body">
            <TranslationStates
              states={question.translations}
              address={`/staff/town-halls/${townHall.id}/questions/${question.id}/texts`}
            />
          </div>
        </details>
      )}
      {status !== "hidden" && <QuestionForms question={question} desk={desk} answer={answer} />}
    </article>
  );
}

function Asked({ question }: { question: Pick<DeskQuestion, "text" | "language"> }) {
  return (
    <bdi lang={languageTag(question.language)} dir="auto">
      {question.text}
    </bdi>
  );
}

function Outcome({ question }: { question: DeskQuestion }) {
  const { t } = useTranslation("desk");
  const { day } = useFormat();
  const { status, owner, dueOn, answer, hiddenRule, hiddenReason } = question;
  if (status === "promised" && dueOn !== null) {
    return <p className="kern-body">{t("questions.promisedLine", { owner, date: day(dueOn) })}</p>;
  }
  if (status === "answered") {
    return (
      <div className="floor-question__answer">
        <p className="kern-body kern-body--bold">{t("questions.answerLine", { owner })}</p>
        <p className="kern-body written" lang="de">
          {answer}
        </p>
      </div>
    );
  }
  if (status !== "hidden") return null;
  return (
    <dl className="floor-question__hidden">
      <dt>{t("questions.hiddenLine")}</dt>
      <dd lang="de">{hiddenRule ?? "–"}</dd>
      <dt>{t("questions.reasonLine")}</dt>
      <dd lang="de">{hiddenReason}</dd>
    </dl>
  );
}
