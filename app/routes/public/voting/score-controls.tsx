import { useTranslation } from "react-i18next";
import { optionField } from "#app/domain/votes/answer-fields.ts";
import { useShell } from "#app/root.tsx";
import { TownWords } from "#app/routes/town-words.tsx";
import { figure } from "#app/ui/figures.ts";
import { AnswerCheck, AnswerNumber } from "./answer-inputs.tsx";
import { OriginalText } from "./original-text.tsx";
import type { ControlsOf } from "./question-controls.tsx";

/** So many scores at most stand side by side; of more, one is typed. */
const MOST_SCORE_BUTTONS = 6;

/** A score for each option: side by side to tick, or to be typed. */
export function Scores({
  question,
  entered,
  fault,
  lowest,
  highest,
}: ControlsOf & { lowest: number; highest: number }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  const scores = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
  return question.options.map(({ id, text }, at) => {
    const name = optionField(question.id, id);
    const said = entered[name]?.[0] ?? "";
    if (scores.length > MOST_SCORE_BUTTONS) {
      const faultId = fault?.fields.includes(name) ? `${question.anchor}-fault` : undefined;
      const field = { name, option: text, entered: said, faultId };
      return <AnswerNumber key={id} {...field} negative={lowest < 0} />;
    }
    const option = `${question.anchor}-option-${at}`;
    const original = `${question.anchor}-original-${at}`;
    return (
      <fieldset
        key={id}
        className="kern-fieldset"
        aria-describedby={text.original === null ? undefined : original}
      >
        <legend className="kern-label" id={option}>
          <TownWords text={text} />
        </legend>
        <OriginalText of={text} id={original} />
        <div className="kern-fieldset__body ballot-row">
          {["", ...scores.map(String)].map((score) => (
            <AnswerCheck
              key={score}
              type="radio"
              name={name}
              value={score}
              checked={said === score}
              of={option}
            >
              {score === "" ? t("voting.ballot.noPoints") : figure(Number(score), language)}
            </AnswerCheck>
          ))}
        </div>
      </fieldset>
    );
  });
}
