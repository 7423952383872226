import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import type { QuestionToRead } from "./batch-view.server.ts";
import { useItemName } from "./item-name.ts";
import { type PaperProblem, usePaperSentence } from "./paper-sentence.ts";

/** The numbers that somebody counted on all papers of a batch. */
export function TotalsForm(props: {
  readonly questions: readonly QuestionToRead[];
  readonly printed: number;
  readonly values: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, PaperProblem>>;
  /** Whether the number of papers is missing. */
  readonly papersMissing: PaperProblem | null;
  readonly again: boolean;
}) {
  const { questions, printed, values, problems, papersMissing, again } = props;
  const { t } = useTranslation("votePaper");
  const sentence = usePaperSentence();
  const name = useItemName();
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="intent" value="totals" />
      <TextField
        label={t("totals.papers")}
        hint={t("totals.papersHint", { printed: String(printed) })}
        error={papersMissing === null ? undefined : sentence(papersMissing)}
        name="papers"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={values.papers ?? ""}
      />
      <p className="kern-hint">{t("totals.empty")}</p>
      {questions.map(({ id, number, text, totals }) => {
        const problem = problems[id];
        return (
          <fieldset key={id} className="kern-fieldset paper-totals">
            <legend className="kern-label" lang="de">
              {questions.length > 1 ? `${number}. ${text}` : text}
            </legend>
            {problem !== undefined && (
              <p className="kern-error" role="alert">
                <span className="kern-icon kern-icon--danger" aria-hidden="true" />
                <span className="kern-body">{sentence(problem)}</span>
              </p>
            )}
            <div className="paper-numbers">
              {(totals ?? []).map((field) => (
                <TextField
                  key={field.name}
                  label={name(field.item, field.part)}
                  name={field.name}
                  inputMode="numeric"
                  autoComplete="off"
                  defaultValue={values[field.name] ?? ""}
                />
              ))}
            </div>
          </fieldset>
        );
      })}
      <div className="actions">
        <Button>{t(again ? "totals.correct" : "totals.submit")}</Button>
      </div>
    </Form>
  );
}
