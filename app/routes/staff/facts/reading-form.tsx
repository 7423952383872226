import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FACT_ROLES } from "#app/domain/facts/fact-columns.ts";
import type { UploadPreview } from "#app/services/facts/preview-upload.server.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/form-field.tsx";
import { columnLetter } from "./column-letter.ts";
import { useFieldError } from "./field-error.ts";

type Shown = Pick<UploadPreview, "settings" | "layout" | "samples" | "notationOpen" | "lacks">;

/** What a clerk may correct about the reading of a file, what they add to it, and their word. */
export function ReadingForm(props: {
  readonly preview: Shown;
  /** One dataset comes out, and gets a title here. */
  readonly single: boolean;
  readonly errors: Readonly<Record<string, string>>;
  readonly mayConfirm: boolean;
  /** What the button says that confirms. */
  readonly confirm: string;
}) {
  const { t } = useTranslation("facts");
  const { preview, single, errors, mayConfirm, confirm } = props;
  const { settings } = preview;
  const fieldError = useFieldError(errors);
  return (
    <Form method="post" className="stack">
      <section className="stack" aria-labelledby="change">
        <h2 className="kern-heading-medium" id="change">
          {t("import.preview.change")}
        </h2>
        <p className="kern-body prose">{t("import.preview.changeLead")}</p>
        <RowFields preview={preview} />
        <ColumnFields preview={preview} />
      </section>
      <section className="form" aria-labelledby="once">
        <h2 className="kern-heading-medium" id="once">
          {t("import.preview.once")}
        </h2>
        <p className="kern-body">{t("import.preview.onceLead")}</p>
        <TextField
          name="unit"
          label={t("import.preview.unitGiven")}
          hint={t("fields.unitHint")}
          defaultValue={settings.unit}
          maxLength={80}
          error={errors.unit === undefined ? undefined : t("import.unitNotGiven")}
        />
        <TextField
          name="source"
          label={t("import.preview.sourceGiven")}
          hint={t("fields.sourceHint")}
          defaultValue={settings.source}
          maxLength={500}
          error={errors.source === undefined ? undefined : t("import.sourceNotGiven")}
        />
        <TextField
          name="place"
          label={t("import.preview.place")}
          defaultValue={settings.place}
          maxLength={200}
        />
      </section>
      <section className="form" aria-labelledby="origin">
        <h2 className="kern-heading-medium" id="origin">
          {t("import.preview.origin")}
        </h2>
        <p className="kern-body">{t("import.preview.originLead")}</p>
        {single && (
          <TextField
            name="title"
            label={t("import.preview.datasetTitle")}
            hint={t("fields.titleHint")}
            defaultValue={settings.title}
            maxLength={200}
            error={fieldError("title")}
          />
        )}
        <TextField
          name="sourceDate"
          label={t("fields.sourceDate")}
          hint={t("fields.sourceDateHint")}
          defaultValue={settings.sourceDate}
          maxLength={20}
          error={fieldError("sourceDate")}
        />
        <TextField
          name="licence"
          label={t("fields.licence")}
          hint={t("fields.licenceHint")}
          defaultValue={settings.licence}
          maxLength={200}
          error={fieldError("licence")}
        />
        <TextField
          name="sourceAddress"
          label={t("fields.sourceAddress")}
          hint={t("fields.sourceAddressHint")}
          defaultValue={settings.sourceAddress}
          maxLength={500}
          error={fieldError("sourceAddress")}
        />
      </section>
      <div className="actions">
        {mayConfirm && (
          <Button name="intent" value="confirm">
            {confirm}
          </Button>
        )}
        <Button look={mayConfirm ? "secondary" : "primary"} name="intent" value="reread">
          {t("import.preview.reread")}
        </Button>
        <Button look="tertiary" name="intent" value="discard">
          {t("import.preview.discard")}
        </Button>
      </div>
    </Form>
  );
}

function RowFields({ preview }: { readonly preview: Shown }) {
  const { t } = useTranslation("facts");
  const { settings, notationOpen } = preview;
  return (
    <div className="form-columns">
      {(["headFrom", "firstRow", "lastRow"] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(`import.preview.${name}`)}
          defaultValue={settings[name] + 1}
          inputMode="numeric"
          pattern="[0-9]+"
          required
        />
      ))}
      <SelectField
        name="notation"
        label={t("import.preview.notation")}
        defaultValue={settings.notation ?? (notationOpen ? "" : "comma")}
      >
        {notationOpen && <option value="">{t("import.preview.notations.open")}</option>}
        {(["comma", "point"] as const).map((notation) => (
          <option key={notation} value={notation}>
            {t(`import.preview.notations.${notation}`)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

function ColumnFields({ preview }: { readonly preview: Shown }) {
  const { t } = useTranslation("facts");
  const { settings, layout, samples } = preview;
  return (
    <div className="form-columns column-fields">
      {settings.roles.map((role, place) => {
        const values = samples[place] ?? [];
        const head = layout.columns[place]?.heads.join(" › ") ?? "";
        const letter = columnLetter(place + 1);
        return (
          <SelectField
            key={letter}
            name={`role-${place}`}
            label={
              head === ""
                ? t("import.preview.column", { letter })
                : t("import.preview.roleOf", { letter, head })
            }
            hint={
              values.length === 0
                ? t("import.preview.noSamples")
                : t("import.preview.samples", { values: values.join(" · ") })
            }
            defaultValue={role}
          >
            {FACT_ROLES.map((choice) => (
              <option key={choice} value={choice}>
                {t(`import.roles.${choice}`)}
              </option>
            ))}
          </SelectField>
        );
      })}
    </div>
  );
}
