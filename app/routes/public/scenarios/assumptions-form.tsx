import { useTranslation } from "react-i18next";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import type { FormGroup } from "./scenario-form.server.ts";

/** All inputs to be moved, by a form that a browser without scripts sends. */
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
              <div key={input.key} id={`input-${input.key}`}>
                <TextField
                  name={input.key}
                  label={
                    input.moved ? `${input.label} (${t("scenarios.form.changed")})` : input.label
                  }
                  hint={
                    <>
                      {input.bounds}{" "}
                      <a className="kern-link" href={`#source-${input.key}`}>
                        {t(`scenarios.form.${input.basis}`)}
                        <span className="visually-hidden">: {input.label}</span>
                      </a>
                    </>
                  }
                  error={input.error ?? undefined}
                  defaultValue={input.value}
                  inputMode="decimal"
                  autoComplete="off"
                  dir="ltr"
                />
              </div>
            ))}
          </div>
        </fieldset>
      ))}
      <div className="actions">
        <Button>{t("scenarios.form.submit")}</Button>
      </div>
    </form>
  );
}
