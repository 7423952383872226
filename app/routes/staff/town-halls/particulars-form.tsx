import { useTranslation } from "react-i18next";
import type { PARTICULARS_TEXTS } from "#app/services/town-halls/town-hall-fields.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/form-field.tsx";
import { useFieldError } from "./field-error.ts";

type TextName = Exclude<(typeof PARTICULARS_TEXTS)[number], "title">;

/** The fields of the particulars with their button. */
export function ParticularsForm(props: {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** Tags of the languages that are chosen. */
  readonly interpretation: readonly string[];
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  readonly processes: readonly { readonly id: string; readonly title: string }[];
}) {
  const { t } = useTranslation("townHalls");
  const { values, interpretation } = props;
  const fieldError = useFieldError(props.errors);
  const text = (field: TextName) => (
    <TextArea
      name={field}
      label={t(`fields.${field}`)}
      hint={t(`hints.${field}`)}
      error={fieldError(field)}
      defaultValue={values[field] ?? ""}
      lang="de"
    />
  );
  return (
    <>
      <input type="hidden" name="seen" value={values.seen ?? ""} />
      <fieldset className="form-section">
        <legend className="kern-heading-small">{t("groups.about")}</legend>
        <div className="form">
          <TextField
            name="title"
            label={t("fields.title")}
            hint={t("hints.title")}
            error={fieldError("title")}
            defaultValue={values.title ?? ""}
            required
            lang="de"
          />
          {text("aim")}
          {text("decided")}
          {text("notDecided")}
        </div>
      </fieldset>
      <fieldset className="form-section">
        <legend className="kern-heading-small">{t("groups.when")}</legend>
        <div className="form">
          <div className="form-columns">
            <TextField
              type="date"
              name="date"
              label={t("fields.date")}
              error={fieldError("date")}
              defaultValue={values.date ?? ""}
            />
            <TextField
              type="time"
              name="time"
              label={t("fields.time")}
              error={fieldError("time")}
              defaultValue={values.time ?? ""}
            />
          </div>
          {text("place")}
          {text("access")}
          {text("wayBack")}
          <div>
            <CheckField
              name="stepFree"
              label={t("fields.stepFree")}
              defaultChecked={values.stepFree !== undefined}
            />
            <CheckField
              name="childcare"
              label={t("fields.childcare")}
              defaultChecked={values.childcare !== undefined}
            />
          </div>
          <CheckGroup legend={t("fields.interpretation")} error={fieldError("interpretation")}>
            <div className="choice-columns">
              {props.languages.map(({ tag, name }) => (
                <CheckField
                  key={tag}
                  name="interpretation"
                  value={tag}
                  label={name}
                  defaultChecked={interpretation.includes(tag)}
                />
              ))}
            </div>
          </CheckGroup>
        </div>
      </fieldset>
      <fieldset className="form-section">
        <legend className="kern-heading-small">{t("groups.recording")}</legend>
        <div className="form">
          {text("recording")}
          {text("unrecorded")}
        </div>
      </fieldset>
      <fieldset className="form-section">
        <legend className="kern-heading-small">{t("groups.frame")}</legend>
        <SelectField
          name="processId"
          label={t("fields.processId")}
          hint={t("hints.processId")}
          error={fieldError("processId")}
          defaultValue={values.processId ?? ""}
        >
          <option value="">{t("noProcess")}</option>
          {props.processes.map((process) => (
            <option key={process.id} value={process.id} lang="de">
              {process.title}
            </option>
          ))}
        </SelectField>
      </fieldset>
      <div className="actions">
        <Button>{t("particulars.save")}</Button>
      </div>
    </>
  );
}
