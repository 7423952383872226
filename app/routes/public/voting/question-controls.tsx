import { useId } from "react";
import { useTranslation } from "react-i18next";
import {
  APPROVED,
  choiceField,
  optionField,
  reasonsField,
} from "#app/domain/votes/answer-fields.ts";
import { MOST_REASON_SIGNS } from "#app/domain/votes/check-answer.ts";
import { YES_NO_ANSWERS } from "#app/domain/votes/vote-answer.ts";
import { useShell } from "#app/root.tsx";
import { TownWords } from "#app/routes/town-words.tsx";
import { figure } from "#app/ui/figures.ts";
import { TextArea } from "#app/ui/form-field.tsx";
import type { AnswerFault } from "./answer-faults.server.ts";
import { AnswerCheck, AnswerSelect } from "./answer-inputs.tsx";
import type { EnteredBallot } from "./ballot-fields.server.ts";
import type { OptionPart, QuestionPart } from "./ballot-page.server.ts";
import { OriginalText } from "./original-text.tsx";
import { Scores } from "./score-controls.tsx";

export interface ControlsOf {
  readonly question: QuestionPart;
  readonly entered: EnteredBallot;
  readonly fault: AnswerFault | undefined;
  readonly secret: boolean;
}

/** With what a question is answered, under its rule: no dragging, no scripts. */
export function QuestionControls(props: ControlsOf) {
  const { rule } = props.question;
  switch (rule.kind) {
    case "yes-no":
      return <Choices {...props} answers={YES_NO_ANSWERS.filter((one) => offered(rule, one))} />;
    case "consent":
      return <Consent {...props} abstention={rule.abstention} />;
    case "single-choice":
      return <Choices {...props} answers={rule.abstention ? ["abstain", "blank"] : ["blank"]} />;
    case "deciding-question":
      return <Variants {...props} abstention={rule.abstention} />;
    case "approval":
    case "equal-shares":
    case "greedy-budget":
      return <Approvals {...props} />;
    case "score":
      return <Scores {...props} lowest={rule.lowest} highest={rule.highest} />;
    default:
      return <Places {...props} />;
  }
}

function offered({ abstention }: { readonly abstention: boolean }, answer: string): boolean {
  return abstention || answer !== "abstain";
}

type GivenAnswer = "yes" | "no" | "abstain" | "blank" | "agree" | "concern" | "objection";

/** One answer for the whole question: the options first, then what can be said without them. */
function Choices({ question, entered, answers }: ControlsOf & { answers: readonly GivenAnswer[] }) {
  const { t } = useTranslation("public");
  const name = choiceField(question.id);
  const said = entered[name]?.[0];
  return (
    <>
      {question.options.map((option) => (
        <AnswerCheck
          key={option.id}
          type="radio"
          name={name}
          value={option.id}
          checked={said === option.id}
          text={option.text}
          {...hintOf(option)}
        >
          <TownWords text={option.text} />
        </AnswerCheck>
      ))}
      {answers.map((answer) => (
        <AnswerCheck key={answer} type="radio" name={name} value={answer} checked={said === answer}>
          {t(`voting.ballot.answers.${answer}`)}
        </AnswerCheck>
      ))}
    </>
  );
}

function Consent({ abstention, ...props }: ControlsOf & { abstention: boolean }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  const { question, entered, fault, secret } = props;
  const name = reasonsField(question.id);
  const answers = ["agree", "concern", "objection", "abstain", "blank"] as const;
  const longest = figure(MOST_REASON_SIGNS, language);
  return (
    <>
      <Choices {...props} answers={answers.filter((one) => offered({ abstention }, one))} />
      <TextArea
        id={name}
        name={name}
        label={t("voting.ballot.reasons")}
        hint={t(`voting.ballot.${secret ? "reasonsHint" : "reasonsHintOpen"}`, { longest })}
        error={fault?.fields.includes(name) ? fault.sentence : undefined}
        defaultValue={entered[name]?.[0]}
        rows={4}
        dir="auto"
        autoComplete="off"
      />
    </>
  );
}

function Variants({ abstention, ...props }: ControlsOf & { abstention: boolean }) {
  const { t } = useTranslation("public");
  const { question, entered } = props;
  const deciding = useId();
  return (
    <>
      {question.options.map(({ id, text }, at) => (
        <fieldset
          key={id}
          className="kern-fieldset"
          aria-describedby={
            text.original === null ? undefined : `${question.anchor}-original-${at}`
          }
        >
          <legend className="kern-label" id={`${question.anchor}-option-${at}`}>
            <TownWords text={text} />
          </legend>
          <OriginalText of={text} id={`${question.anchor}-original-${at}`} />
          <div className="kern-fieldset__body ballot-row">
            {YES_NO_ANSWERS.filter((one) => offered({ abstention }, one)).map((answer) => (
              <AnswerCheck
                key={answer}
                type="radio"
                name={optionField(question.id, id)}
                value={answer}
                checked={entered[optionField(question.id, id)]?.[0] === answer}
                of={`${question.anchor}-option-${at}`}
              >
                {t(`voting.ballot.answers.${answer === "blank" ? "blankVariant" : answer}`)}
              </AnswerCheck>
            ))}
          </div>
        </fieldset>
      ))}
      <fieldset className="kern-fieldset" aria-describedby={deciding}>
        <legend className="kern-label">{t("voting.ballot.decidingQuestion")}</legend>
        <p className="kern-hint" id={deciding}>
          {t("voting.ballot.decidingHint")}
        </p>
        <div className="kern-fieldset__body">
          <Choices {...props} answers={abstention ? ["abstain", "blank"] : ["blank"]} />
        </div>
      </fieldset>
    </>
  );
}

function Approvals({ question, entered, fault }: ControlsOf) {
  return question.options.map((option) => {
    const name = optionField(question.id, option.id);
    const checked = entered[name]?.[0] === APPROVED;
    // Of too many ticks, each is one.
    const faulty = checked && fault?.fields.includes(name);
    return (
      <AnswerCheck
        key={option.id}
        id={name}
        type="checkbox"
        name={name}
        value={APPROVED}
        checked={checked}
        text={option.text}
        faultId={faulty ? `${question.anchor}-fault` : undefined}
        {...hintOf(option)}
      >
        <TownWords text={option.text} />
      </AnswerCheck>
    );
  });
}

function Places({ question, entered, fault }: ControlsOf) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  const places = question.options.map((_, index) => ({
    value: String(index + 1),
    label: t("voting.ballot.place", { place: figure(index + 1, language) }),
  }));
  const choices = [{ value: "", label: t("voting.ballot.noPlace") }, ...places];
  return question.options.map(({ id, text }) => {
    const name = optionField(question.id, id);
    const faultId = fault?.fields.includes(name) ? `${question.anchor}-fault` : undefined;
    const field = { name, option: text, entered: entered[name]?.[0] ?? "", faultId };
    return <AnswerSelect key={id} {...field} choices={choices} />;
  });
}

/** What stands under an option: what it costs, and the German text where its translation is old. */
function hintOf({ cost, text }: OptionPart) {
  if (cost === null && text.original === null) return {};
  return {
    hint: (
      <>
        {cost}
        {text.original !== null && <OriginalText of={text} />}
      </>
    ),
  };
}
