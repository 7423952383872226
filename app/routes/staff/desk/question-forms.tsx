import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type {
  DeskQuestion,
  QuestionDesk,
} from "#app/services/floor-questions/read-question-desk.server.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/form-field.tsx";
import { useFieldError } from "./desk-sentence.ts";
import type { QuestionsAnswer } from "./questions-action.server.ts";

/** What can be done with a question: each in a form of its own, folded until it is wanted. */
export function QuestionForms(props: {
  question: DeskQuestion;
  desk: QuestionDesk;
  answer: QuestionsAnswer | undefined;
}) {
  const { question, desk, answer } = props;
  const { t } = useTranslation("desk");
  const own = answer?.entered.questionId === question.id ? answer : undefined;
  const errorOf = useFieldError(own?.errors);
  const entered = own?.entered ?? {};
  const answered = question.status === "answered";
  const others = desk.questions.filter(
    ({ id, status }) => id !== question.id && status !== "hidden",
  );
  const hidden = <input type="hidden" name="questionId" value={question.id} />;
  return (
    <details className="kern-accordion" open={own !== undefined}>
      <summary className="kern-accordion__header">
        <span className="kern-title">{t("questions.more")}</span>
      </summary>
      <div className="kern-accordion__body stack">
        <Form method="post" className="form">
          {hidden}
          <h4 className="floor-question__heading">{t("questions.answerTitle")}</h4>
          <TextArea
            name="answer"
            label={t("questions.answer")}
            error={errorOf("answer")}
            defaultValue={entered.answer ?? question.answer}
            rows={3}
            maxLength={4000}
            lang="de"
            required
          />
          <TextField
            name="answeredBy"
            label={t("questions.answeredBy")}
            hint={t("questions.ownerHint")}
            error={errorOf("answeredBy")}
            defaultValue={entered.answeredBy ?? question.owner}
            maxLength={120}
            required
          />
          <div className="actions">
            <Button look="secondary" name="intent" value="answer">
              {t(answered ? "questions.answerChange" : "questions.answerSubmit")}
            </Button>
          </div>
        </Form>
        {!answered && (
          <Form method="post" className="form">
            {hidden}
            <h4 className="floor-question__heading">{t("questions.promiseTitle")}</h4>
            <TextField
              name="owner"
              label={t("questions.owner")}
              hint={t("questions.ownerHint")}
              error={errorOf("owner")}
              defaultValue={entered.owner ?? question.owner}
              maxLength={120}
              required
            />
            <TextField
              name="dueOn"
              type="date"
              label={t("questions.dueOn")}
              error={errorOf("dueOn")}
              defaultValue={entered.dueOn ?? question.dueOn ?? ""}
              required
            />
            <div className="actions">
              <Button look="secondary" name="intent" value="promise">
                {t("questions.promiseSubmit")}
              </Button>
            </div>
          </Form>
        )}
        {!answered && others.length > 0 && (
          <Form method="post" className="form">
            {hidden}
            <h4 className="floor-question__heading">{t("questions.mergeTitle")}</h4>
            <SelectField
              name="into"
              label={t("questions.merge")}
              hint={t("questions.mergeHint")}
              error={errorOf("into")}
              defaultValue={entered.into ?? ""}
              required
            >
              <option value="">{t("questions.choose")}</option>
              {others.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </SelectField>
            <div className="actions">
              <Button look="secondary" name="intent" value="merge">
                {t("questions.mergeSubmit")}
              </Button>
            </div>
          </Form>
        )}
        {!answered && (
          <Form method="post" className="form">
            {hidden}
            <h4 className="floor-question__heading">{t("questions.hide")}</h4>
            <p className="kern-body">{t("questions.hideText")}</p>
            <SelectField
              name="ruleId"
              label={t("questions.rule")}
              error={errorOf("ruleId")}
              defaultValue={entered.ruleId ?? ""}
              required
            >
              <option value="">{t("questions.choose")}</option>
              {desk.rules.map(({ id, text }) => (
                <option key={id} value={id} lang="de">
                  {text}
                </option>
              ))}
            </SelectField>
            <TextField
              name="reason"
              label={t("questions.reason")}
              error={errorOf("reason")}
              defaultValue={entered.reason}
              maxLength={1000}
              required
            />
            <div className="actions">
              <Button look="secondary" name="intent" value="hide">
                {t("questions.hideSubmit")}
              </Button>
            </div>
          </Form>
        )}
      </div>
    </details>
  );
}
