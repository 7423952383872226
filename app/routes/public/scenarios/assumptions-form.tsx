import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { STEP_BUTTONS } from "#app/services/scenarios/moved-inputs.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import type { FormGroup, FormInput } from "./scenario-form.server.ts";

/**
 * All inputs to be moved, by a form that a browser without scripts sends. Steps are buttons of the form, not links,
 * so that what was typed elsewhere goes with them.
 */
export function AssumptionsForm(props: { address: string; groups: readonly FormGroup[] }) {
  const { t } = useTranslation("public");
  const inputs = props.groups.flatMap((group) => group.inputs);
  const moved = inputs.filter((input) => input.moved);
  return (
    <form
      method="get"
      action={`${props.address}#results`}
      className="scenario-form no-print"
      aria-labelledby="assumptions"
    >
      {/* The first button is the one that Enter in a field presses: it must not be a step. */}
      <button type="submit" className="default-button" tabIndex={-1} aria-hidden="true" />
      <h2 id="assumptions" className="kern-heading-medium">
        {t("scenarios.form.title")}
      </h2>
      <p className="kern-body">{t("scenarios.form.lead")}</p>
      {moved.length > 0 && (
        <Alert kind="info" title={t("scenarios.form.moved", { count: moved.length })}>
          <p className="kern-body">{t("scenarios.form.share")}</p>
          <p className="kern-body">
            <a className="kern-link" href={props.address}>
              {t("scenarios.form.reset")}
            </a>
          </p>
        </Alert>
      )}
      {props.groups.map((group) => (
        <fieldset key={group.key} className="form-section">
          <legend className="kern-heading-small">{group.title}</legend>
          <div className="form">
            {group.inputs.map((input) => (
              <ScaledField key={input.key} input={input} />
            ))}
          </div>
          <p className="kern-body">
            <a className="kern-link" href="#results">
              {t("scenarios.form.results")}
            </a>
          </p>
        </fieldset>
      ))}
      <div className="actions">
        <Button>{t("scenarios.form.submit")}</Button>
      </div>
    </form>
  );
}

/** A number with a button to either side of it, over a scale with its bounds. */
function ScaledField({ input }: { input: FormInput }) {
  const { t } = useTranslation("public");
  const { key, label, scale, step } = input;
  return (
    <div id={`input-${key}`} className="scaled-field">
      <TextField
        name={key}
        label={input.moved ? `${label} (${t("scenarios.form.changed")})` : label}
        hint={
          <>
            {input.bounds}{" "}
            <a className="kern-link" href={`#source-${key}`}>
              {t(`scenarios.form.${input.basis}`)}
              <span className="visually-hidden">: {label}</span>
            </a>
          </>
        }
        error={input.error ?? undefined}
        defaultValue={input.value}
        inputMode="decimal"
        autoComplete="off"
        dir="ltr"
      />
      <Step name="less" sign="−" input={input} disabled={!step.less} />
      <Step name="more" sign="+" input={input} disabled={!step.more} />
      <div
        className="scale"
        aria-hidden="true"
        style={{ "--at": scale.at, "--town": scale.town } as CSSProperties}
      />
    </div>
  );
}

function Step(props: {
  name: keyof typeof STEP_BUTTONS;
  sign: string;
  input: FormInput;
  disabled: boolean;
}) {
  const { t } = useTranslation("public");
  const { key, label, step } = props.input;
  const name = t(`scenarios.form.${props.name}`, { step: step.size, field: label });
  return (
    <button
      type="submit"
      name={props.name}
      value={key}
      className="step"
      aria-label={name}
      title={name}
      disabled={props.disabled}
    >
      {props.sign}
    </button>
  );
}
