import { useTranslation } from "react-i18next";
import { TextField } from "#app/ui/form-field.tsx";
import { useNamedQuota } from "../process/use-named-quota.ts";
import type { EnteredTopUp } from "./top-up-form.ts";

/** The least and the most of each quota of the larger panel, by feature. */
export function TopUpBounds(props: {
  rows: EnteredTopUp["rows"];
  /** Positions of the rows that were refused. */
  faulty: readonly number[];
}) {
  const { t } = useTranslation("panel");
  const named = useNamedQuota();
  if (props.rows.length === 0) return null;
  const rows = props.rows.map((row, position) => ({
    ...row,
    error: props.faulty.includes(position) ? t("topUp.boundsInvalid") : undefined,
  }));
  const features = [...new Set(rows.map(({ feature }) => feature))];
  return (
    <section>
      <h2 className="kern-heading-medium">{t("topUp.quotas")}</h2>
      <p className="kern-hint prose">{t("topUp.quotasHint")}</p>
      {features.map((feature) => (
        <fieldset key={feature} className="quota-feature">
          <legend className="kern-heading-small">{named({ feature, value: "" }).feature}</legend>
          {rows
            .filter((row) => row.feature === feature)
            .map(({ value, min, max, error }) => (
              <div key={value} className="form-columns top-up-row">
                <input type="hidden" name="feature" value={feature} />
                <input type="hidden" name="value" value={value} />
                <TextField
                  label={t("topUp.minOf", { value: named({ feature, value }).value })}
                  name="min"
                  inputMode="numeric"
                  autoComplete="off"
                  defaultValue={min}
                  error={error}
                />
                <TextField
                  label={t("topUp.maxOf", { value: named({ feature, value }).value })}
                  name="max"
                  inputMode="numeric"
                  autoComplete="off"
                  defaultValue={max}
                />
              </div>
            ))}
        </fieldset>
      ))}
    </section>
  );
}
