import { useEffect, useId, useState } from "react";
import { Button, Group, Input, Label, NumberField } from "react-aria-components";
import { useTranslation } from "react-i18next";

interface SeatsFieldProps {
  readonly label: string;
  /** Tells the fields of a long form apart; read out, not shown. */
  readonly context: string;
  readonly name: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * A number of seats. Without a script an ordinary input; with one it gains buttons and arrow
 * keys. What is no number stays as it was typed.
 */
export function SeatsField({ label, context, name, text, onChange, ...says }: SeatsFieldProps) {
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const id = useId();
  const messages = `${id}-messages`;
  const faulty = says.errors.length > 0;
  const said = faulty || says.warnings.length > 0;
  const describedBy = said ? messages : undefined;
  const inputClass = `kern-form-input__input${faulty ? " kern-form-input__input--error" : ""}`;
  const caption = (
    <>
      {label}
      <span className="visually-hidden"> {context}</span>
    </>
  );
  return (
    <div className={`kern-form-input quota-seats${faulty ? " kern-form-input--error" : ""}`}>
      {scripted && /^\s*\d*\s*$/.test(text) ? (
        <SteppedInput
          caption={caption}
          field={`${label} ${context}`}
          name={name}
          text={text}
          onChange={onChange}
          inputClass={inputClass}
          describedBy={describedBy}
          faulty={faulty}
        />
      ) : (
        <>
          <label className="kern-label" htmlFor={id}>
            {caption}
          </label>
          <input
            id={id}
            className={inputClass}
            name={name}
            value={text}
            onChange={(event) => onChange(event.currentTarget.value)}
            inputMode="numeric"
            autoComplete="off"
            aria-describedby={describedBy}
            aria-invalid={faulty || undefined}
          />
        </>
      )}
      {said && <Messages id={messages} {...says} />}
    </div>
  );
}

function SteppedInput(props: {
  caption: React.ReactNode;
  field: string;
  name: string;
  text: string;
  onChange: (text: string) => void;
  inputClass: string;
  describedBy: string | undefined;
  faulty: boolean;
}) {
  const { t } = useTranslation("quotas");
  const number = props.text.trim() === "" ? Number.NaN : Number(props.text);
  return (
    <NumberField
      value={number}
      onChange={(value) => props.onChange(Number.isNaN(value) ? "" : String(value))}
      minValue={0}
      maxValue={999_999}
      step={1}
      formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
      isInvalid={props.faulty}
      validationBehavior="aria"
      incrementAriaLabel={t("editor.increase", { field: props.field })}
      decrementAriaLabel={t("editor.decrease", { field: props.field })}
    >
      <Label className="kern-label">{props.caption}</Label>
      <Group className="quota-stepper">
        <Button slot="decrement" className="quota-step">
          −
        </Button>
        <Input
          className={props.inputClass}
          name={props.name}
          aria-describedby={props.describedBy}
          onInput={(event) => {
            const typed = event.currentTarget.value;
            if (/^\d*$/.test(typed)) props.onChange(typed === "" ? "" : String(Number(typed)));
          }}
        />
        <Button slot="increment" className="quota-step">
          +
        </Button>
      </Group>
    </NumberField>
  );
}

export function Messages(props: {
  id: string;
  errors: readonly string[];
  warnings: readonly string[];
}) {
  return (
    <div id={props.id} className="quota-messages">
      {props.errors.map((sentence) => (
        <p key={sentence} className="kern-error">
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{sentence}</span>
        </p>
      ))}
      {props.warnings.map((sentence) => (
        <p key={sentence} className="quota-warning">
          <span className="kern-icon kern-icon--warning" aria-hidden="true" />
          <span className="kern-body">{sentence}</span>
        </p>
      ))}
    </div>
  );
}
