import { Form, useSearchParams } from "@remix-run/react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { StepButtons, useFocusAfterStep } from "./step-buttons.tsx";

/** The questions of a draft in the order of the ballot: each can be moved, changed and removed. */
export function QuestionList(props: {
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    /** What its rule is called. */
    readonly rule: string;
    /** Null where the rule has none. */
    readonly options: number | null;
    readonly shuffled: boolean;
  }[];
  readonly address: string;
  readonly editable: boolean;
}) {
  const { questions, address, editable } = props;
  const { t } = useTranslation("votes");
  const list = useRef<HTMLOListElement>(null);
  const [search] = useSearchParams();
  useFocusAfterStep(list, search, questions);
  return (
    <>
      {questions.length === 0 && <p className="kern-body">{t("questionList.none")}</p>}
      {questions.length > 0 && (
        <ol className="vote-entries" ref={list}>
          {questions.map(({ id, text, rule, options, shuffled }, index) => {
            const number = String(index + 1);
            return (
              <li key={id} id={id} className="vote-entry">
                <div className="vote-entry__head">
                  <div>
                    <p className="kern-body kern-body--bold keep-lines" lang="de">
                      {text}
                    </p>
                    <p className="kern-body">
                      {rule}
                      {options !== null &&
                        ` · ${t("questionList.optionCount", { count: options })}, ${t(
                          shuffled ? "questionList.shuffled" : "questionList.fixed",
                        )}`}
                    </p>
                  </div>
                  {editable && (
                    <StepButtons
                      name="question"
                      id={id}
                      first={index === 0}
                      last={index === questions.length - 1}
                      labels={{
                        up: t("questionList.up", { number }),
                        down: t("questionList.down", { number }),
                      }}
                    />
                  )}
                </div>
                {editable && (
                  <>
                    <p className="link-row kern-body no-print">
                      <a className="kern-link" href={`${address}/questions/${id}`}>
                        {t("questionList.edit")}
                      </a>
                      {options !== null && (
                        <a className="kern-link" href={`${address}/questions/${id}/options`}>
                          {t("questionList.editOptions")}
                        </a>
                      )}
                    </p>
                    <AskFirst
                      summary={t("questionList.remove", { number })}
                      consequence={t("questionList.removeConsequence")}
                    >
                      <Form method="post">
                        <input type="hidden" name="question" value={id} />
                        <Button look="secondary" name="intent" value="remove">
                          {t("questionList.removeSubmit")}
                        </Button>
                      </Form>
                    </AskFirst>
                  </>
                )}
              </li>
            );
          })}
        </ol>
      )}
      {editable && (
        <div className="actions no-print">
          <ButtonLink look="secondary" href={`${address}/questions/new`}>
            {t("questionList.add")}
          </ButtonLink>
        </div>
      )}
    </>
  );
}
