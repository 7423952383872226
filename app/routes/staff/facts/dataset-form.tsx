import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CHARTS } from "#app/services/facts/dataset-fields.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckField } from "#app/ui/check-field.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/form-field.tsx";
import { useFieldError } from "./field-error.ts";
import { OriginFields } from "./origin-fields.tsx";

/** What a dataset says about itself in German, and where its figures come from. */
export function DatasetForm(props: {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly cancel: string;
  /** Words of the data that may read differently in German; none for a new dataset. */
  readonly words?: readonly string[];
  /** The unit of published figures stays. */
  readonly published?: boolean;
  readonly versions?: { readonly revision: number; readonly textRevision: number };
}) {
  const { t } = useTranslation(["facts", "common"]);
  const { values, errors, words = [], published = false, versions } = props;
  const fieldError = useFieldError(errors);
  const field = (name: string) => ({
    name,
    defaultValue: values[name] ?? "",
    error: fieldError(name),
  });
  return (
    <Form method="post" className="form">
      {versions !== undefined && (
        <>
          <input type="hidden" name="revision" value={values.revision ?? versions.revision} />
          <input
            type="hidden"
            name="textRevision"
            value={values.textRevision ?? versions.textRevision}
          />
        </>
      )}
      <TextField
        {...field("title")}
        label={t("fields.title")}
        hint={t("fields.titleHint")}
        maxLength={200}
        required
      />
      <TextArea
        {...field("sentence")}
        label={t("fields.sentence")}
        hint={t("fields.sentenceHint")}
        required={published}
      />
      <TextField
        {...field("unit")}
        label={t("fields.unit")}
        hint={t(published ? "fields.unitFixed" : "fields.unitHint")}
        maxLength={80}
        readOnly={published}
        required
      />
      <OriginFields values={values} errors={errors} />
      <TextArea
        {...field("method")}
        label={t("fields.method")}
        hint={t("fields.methodHint")}
        required={published}
      />
      <SelectField {...field("chart")} label={t("fields.chart")} hint={t("fields.chartHint")}>
        <option value="">{t("charts.none")}</option>
        {CHARTS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`charts.${kind}`)}
          </option>
        ))}
      </SelectField>
      <CheckField
        name="synthetic"
        label={t("fields.synthetic")}
        defaultChecked={values.synthetic === "on"}
      />
      {words.length > 0 && (
        <details>
          <summary>{t("words.title")}</summary>
          <p className="kern-body">{t("words.lead")}</p>
          <div className="form">
            {words.map((word) => (
              <TextField
                key={word}
                name={`word:${word}`}
                label={t("words.inFile", { word })}
                defaultValue={values[`word:${word}`] ?? ""}
                maxLength={200}
              />
            ))}
          </div>
        </details>
      )}
      <div className="actions">
        <Button>{props.submit}</Button>
        <ButtonLink look="tertiary" href={props.cancel}>
          {t("common:actions.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
