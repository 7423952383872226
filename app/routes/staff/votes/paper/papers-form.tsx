import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import type { QuestionToRead } from "./batch-view.server.ts";
import { type PaperProblem, usePaperSentence } from "./paper-sentence.ts";

/** One paper, typed question by question: the next one, or one that is put right. */
export function PapersForm(props: {
  readonly questions: readonly QuestionToRead[];
  /** How many papers are entered. */
  readonly seen: number;
  /** The paper that is put right, from 1; null for the next one. */
  readonly paper: number | null;
  /** What stands in the fields, by the id of the question. */
  readonly values: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, PaperProblem>>;
  readonly address: string;
}) {
  const { questions, seen, paper, values, problems, address } = props;
  const { t } = useTranslation("votePaper");
  const sentence = usePaperSentence();
  return (
    // A new paper begins with an empty form and the cursor in its first field.
    <Form method="post" className="form" key={`${seen} ${paper}`} noValidate>
      <h3 className="kern-heading-small">
        {paper === null
          ? t("papers.next", { number: String(seen + 1) })
          : t("papers.change", { number: String(paper) })}
      </h3>
      <input type="hidden" name="seen" value={seen} />
      {paper !== null && <input type="hidden" name="paper" value={paper} />}
      {questions.map(({ id, number, text, how }, index) => {
        const problem = problems[id];
        return (
          <TextField
            key={id}
            label={questions.length > 1 ? `${number}. ${text}` : text}
            hint={t(`papers.how.${how}`)}
            error={problem === undefined ? undefined : sentence(problem)}
            name={`typed.${id}`}
            defaultValue={values[id] ?? ""}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            autoFocus={index === 0}
          />
        );
      })}
      <div className="actions">
        <Button name="intent" value={paper === null ? "add" : "change"}>
          {t(paper === null ? "papers.submit" : "papers.save")}
        </Button>
        {paper !== null && (
          <>
            <Button look="secondary" name="intent" value="remove">
              {t("papers.remove")}
            </Button>
            <ButtonLink look="tertiary" href={address}>
              {t("papers.cancel")}
            </ButtonLink>
          </>
        )}
      </div>
    </Form>
  );
}
