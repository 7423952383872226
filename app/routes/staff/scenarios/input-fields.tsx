import { useTranslation } from "react-i18next";
import type { InputKey } from "#app/services/scenarios/scenario-inputs.ts";
import { SelectField, TextArea, TextField } from "#app/ui/form-field.tsx";

interface Fields {
  readonly value: (name: string) => string;
  readonly fault: (name: string) => string | undefined;
}

function NumberField({
  name,
  label,
  value,
  fault,
  required = true,
}: Fields & { name: string; label: string; required?: boolean }) {
  return (
    <TextField
      name={name}
      label={label}
      error={fault(name)}
      defaultValue={value(name)}
      inputMode="decimal"
      autoComplete="off"
      required={required}
    />
  );
}

function NoteField({
  name,
  value,
  fault,
  required = true,
}: Fields & { name: string; required?: boolean }) {
  const { t } = useTranslation("scenarios");
  return (
    <TextArea
      name={name}
      label={t("inputs.note")}
      error={fault(name)}
      defaultValue={value(name)}
      required={required}
      lang="de"
    />
  );
}

/** A number that anyone may move: its bounds, and where it comes from. */
export function InputFields({
  name,
  label,
  ...fields
}: Fields & { name: InputKey; label: string }) {
  const { t } = useTranslation("scenarios");
  return (
    <fieldset className="form-section">
      <legend className="kern-heading-small">{label}</legend>
      <div className="form-columns">
        {(["value", "min", "max"] as const).map((part) => (
          <NumberField
            key={part}
            name={`${name}.${part}`}
            label={t(`inputs.${part}`)}
            {...fields}
          />
        ))}
        <SelectField
          name={`${name}.basis`}
          label={t("inputs.basis")}
          defaultValue={fields.value(`${name}.basis`)}
        >
          {(["source", "assumption"] as const).map((basis) => (
            <option key={basis} value={basis}>
              {t(`inputs.basisValues.${basis}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <NoteField name={`${name}.note`} {...fields} />
    </fieldset>
  );
}

export function FrameFields(fields: Fields) {
  const { t } = useTranslation("scenarios");
  return (
    <fieldset className="form-section">
      <legend className="kern-heading-small">{t("inputs.frame")}</legend>
      <div className="form-columns">
        <NumberField name="startYear" label={t("inputs.startYear")} {...fields} />
        <NumberField name="years" label={t("inputs.years")} {...fields} />
      </div>
    </fieldset>
  );
}

export function WaterFields(fields: Fields) {
  const { t } = useTranslation("scenarios");
  return (
    <fieldset className="form-section">
      <legend className="kern-heading-small">{t("inputs.water")}</legend>
      <div className="form-columns">
        <NumberField name="water.years" label={t("inputs.waterYears")} {...fields} />
        <NumberField name="water.forecast" label={t("inputs.waterForecast")} {...fields} />
        <NumberField name="water.growthLow" label={t("inputs.waterLow")} {...fields} />
        <NumberField name="water.growthHigh" label={t("inputs.waterHigh")} {...fields} />
      </div>
      <NoteField name="water.note" {...fields} />
    </fieldset>
  );
}

export function PupilForecastFields(fields: Fields) {
  const { t } = useTranslation("scenarios");
  const each = { ...fields, required: false };
  return (
    <fieldset className="form-section">
      <legend className="kern-heading-small">{t("inputs.pupilForecast")}</legend>
      <p className="kern-body">{t("inputs.pupilForecastHint")}</p>
      <div className="form-columns">
        <NumberField name="pupilForecast.year" label={t("inputs.pupilForecastYear")} {...each} />
        <NumberField
          name="pupilForecast.pupils"
          label={t("inputs.pupilForecastPupils")}
          {...each}
        />
      </div>
      <NoteField name="pupilForecast.note" {...each} />
    </fieldset>
  );
}

export function AgesFields({ value, fault }: Fields) {
  const { t } = useTranslation("scenarios");
  return (
    <fieldset className="form-section">
      <legend className="kern-heading-small">{t("inputs.ages")}</legend>
      <TextArea
        name="ages"
        label={t("inputs.ages")}
        hint={t("inputs.agesHint")}
        error={fault("ages")}
        defaultValue={value("ages")}
        rows={12}
        required
      />
      <NoteField name="ages.note" value={value} fault={fault} />
    </fieldset>
  );
}
