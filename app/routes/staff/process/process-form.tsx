import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  PROCESS_TEXT_FIELDS,
  type ProcessTextField,
} from "#app/services/processes/process-fields.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea, TextField } from "#app/ui/form-field.tsx";
import { useFieldError } from "./field-error.ts";

/** Frame and German text of a process. */
export function ProcessForm(props: {
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  submit: string;
  /** Fields that may not be empty. */
  required: readonly ProcessTextField[];
  panelSizeFixed?: boolean;
  /** Revision of the German text the form was filled with. */
  revision?: number;
}) {
  const { t } = useTranslation("processes");
  const { values } = props;
  const fieldError = useFieldError(props.errors);
  return (
    <Form method="post" className="form">
      {props.revision !== undefined && (
        <input type="hidden" name="revision" value={values.revision ?? props.revision} />
      )}
      <fieldset className="form-section">
        <legend className="kern-heading-small">{t("germanText")}</legend>
        <div className="form">
          {PROCESS_TEXT_FIELDS.map((field) => {
            const Field = field === "title" ? TextField : TextArea;
            return (
              <Field
                key={field}
                name={field}
                label={t(`fields.${field}`)}
                hint={t(`hints.${field}`)}
                error={fieldError(field)}
                defaultValue={values[field] ?? ""}
                required={props.required.includes(field)}
                lang="de"
              />
            );
          })}
        </div>
      </fieldset>
      <fieldset className="form-section">
        <legend className="kern-heading-small">{t("frame")}</legend>
        <div className="form-columns">
          {(["startsOn", "endsOn"] as const).map((field) => (
            <TextField
              key={field}
              type="date"
              name={field}
              label={t(`fields.${field}`)}
              error={fieldError(field)}
              defaultValue={values[field] ?? ""}
              required
            />
          ))}
        </div>
        <TextField
          type="number"
          name="panelSize"
          label={t("fields.panelSize")}
          hint={props.panelSizeFixed ? t("hints.panelSizeFixed") : t("hints.panelSize")}
          error={fieldError("panelSize")}
          defaultValue={values.panelSize ?? ""}
          readOnly={props.panelSizeFixed}
          min={1}
          max={1000}
          required
        />
      </fieldset>
      <div className="actions">
        <Button>{props.submit}</Button>
      </div>
    </Form>
  );
}
