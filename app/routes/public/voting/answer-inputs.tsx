import { type ReactNode, useId } from "react";
import { TownWords, useTownWords } from "#app/routes/town-words.tsx";
import type { BallotText } from "#app/services/votes/voting/ballot-text.ts";
import { OriginalText } from "./original-text.tsx";

/** One answer of several, or a box to tick. */
export function AnswerCheck(props: {
  type: "radio" | "checkbox";
  name: string;
  value: string;
  checked: boolean;
  children: ReactNode;
  /** Id of the option that it is said about, where the label alone does not name it. */
  of?: string;
  hint?: ReactNode;
  /** The option where the label is nothing but its text: a voice takes the language of a name from the control. */
  text?: BallotText;
  id?: string;
  /** Id of the sentence that says what is wrong; undefined where nothing is. */
  faultId?: string | undefined;
}) {
  const { type, name, value, checked, children, of, hint, text, faultId } = props;
  const own = useId();
  const id = props.id ?? own;
  const attributesOf = useTownWords();
  const described = [hint === undefined ? null : `${id}-hint`, faultId ?? null];
  return (
    <div className="kern-form-check check-field">
      <input
        id={id}
        type={type}
        name={name}
        value={value}
        defaultChecked={checked}
        className={`kern-form-check__${type}`}
        aria-labelledby={of === undefined ? undefined : `${id}-label ${of}`}
        aria-invalid={faultId === undefined ? undefined : true}
        aria-describedby={described.filter((one) => one !== null).join(" ") || undefined}
        lang={text === undefined ? undefined : attributesOf(text).lang}
      />
      <label className="kern-label" htmlFor={id} id={`${id}-label`}>
        {children}
      </label>
      {hint !== undefined && (
        <span className="kern-hint check-field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}

interface OptionField {
  readonly name: string;
  readonly option: BallotText;
  readonly entered: string;
  /** Id of the sentence that says what is wrong; undefined where nothing is. */
  readonly faultId: string | undefined;
}

/** A field for a number beside its option. */
export function AnswerNumber({ negative, ...field }: OptionField & { negative: boolean }) {
  const { name, option, entered, faultId } = field;
  return (
    <OptionFrame id={name} option={option} faulty={faultId !== undefined}>
      <input
        id={name}
        name={name}
        defaultValue={entered}
        type="text"
        // A keypad for digits has no minus on every phone.
        inputMode={negative ? "text" : "numeric"}
        autoComplete="off"
        className={`kern-form-input__input ballot-number${faultId === undefined ? "" : " kern-form-input__input--error"}`}
        aria-invalid={faultId === undefined ? undefined : true}
        aria-describedby={describedBy(field)}
      />
    </OptionFrame>
  );
}

/** A list to choose from beside its option. */
export function AnswerSelect({ choices, ...field }: OptionField & { choices: readonly Choice[] }) {
  const { name, option, entered, faultId } = field;
  const known = choices.some(({ value }) => value === entered);
  return (
    <OptionFrame id={name} option={option} faulty={faultId !== undefined}>
      <div className="kern-form-input__select-wrapper">
        <select
          id={name}
          name={name}
          defaultValue={known ? entered : ""}
          autoComplete="off"
          className={`kern-form-input__select${faultId === undefined ? "" : " kern-form-input__select--error"}`}
          aria-invalid={faultId === undefined ? undefined : true}
          aria-describedby={describedBy(field)}
        >
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </OptionFrame>
  );
}

/** What is read after the name of a field: the German text that holds, and what is wrong. */
function describedBy({ name, option, faultId }: OptionField): string | undefined {
  const original = option.original === null ? null : originalId(name);
  return [original, faultId ?? null].filter((one) => one !== null).join(" ") || undefined;
}

function originalId(field: string): string {
  return `${field}-original`;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

function OptionFrame(props: {
  id: string;
  option: BallotText;
  faulty: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`kern-form-input${props.faulty ? " kern-form-input--error" : ""}`}>
      <label className="kern-label" htmlFor={props.id}>
        <TownWords text={props.option} />
      </label>
      <OriginalText of={props.option} id={originalId(props.id)} />
      {props.children}
    </div>
  );
}
