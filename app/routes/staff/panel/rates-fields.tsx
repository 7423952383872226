import { useTranslation } from "react-i18next";
import { TextField } from "#app/ui/form-field.tsx";
import type { EnteredRates } from "./rates-form.ts";

/** A drop-out rate for each feature value, where it differs from the overall one. */
export function RatesFields(props: {
  rows: EnteredRates["rows"];
  /** Positions of the rows that were refused. */
  faulty: readonly number[];
}) {
  const { t } = useTranslation("panel");
  if (props.rows.length === 0) return null;
  const rows = props.rows.map((row, position) => ({
    ...row,
    error: props.faulty.includes(position) ? t("alternates.rateInvalid") : undefined,
  }));
  const features = [...new Set(rows.map(({ feature }) => feature))];
  const open = rows.some(({ percent }) => percent !== "");
  return (
    <details className="kern-accordion" open={open}>
      <summary className="kern-accordion__header">
        <span className="kern-title">{t("alternates.ratesHeading")}</span>
      </summary>
      <div className="kern-accordion__body">
        <p className="kern-hint">{t("alternates.ratesHint")}</p>
        {features.map((feature) => (
          <fieldset key={feature} className="quota-feature">
            <legend className="kern-heading-small">{feature}</legend>
            <div className="form-columns">
              {rows
                .filter((row) => row.feature === feature)
                .map(({ value, percent, error }) => (
                  <div key={value}>
                    <input type="hidden" name="feature" value={feature} />
                    <input type="hidden" name="value" value={value} />
                    <TextField
                      label={t("alternates.rateOf", { value })}
                      name="percent"
                      inputMode="decimal"
                      autoComplete="off"
                      defaultValue={percent}
                      error={error}
                    />
                  </div>
                ))}
            </div>
          </fieldset>
        ))}
      </div>
    </details>
  );
}
