import { useTranslation } from "react-i18next";
import { TextField } from "#app/ui/form-field.tsx";
import type { EnteredShares } from "./population-form.ts";

/** One percentage for each value, by feature. */
export function ShareFields({ shares }: { shares: EnteredShares["typed"] }) {
  const { t } = useTranslation("quotas");
  const features = [...new Set(shares.map(({ feature }) => feature))];
  return (
    <section>
      <h2 className="kern-heading-medium">{t("population.typedTitle")}</h2>
      <p className="kern-hint">
        {t(shares.length === 0 ? "population.typedEmpty" : "population.typedHint")}
      </p>
      {features.map((feature) => (
        <fieldset key={feature} className="quota-feature">
          <legend className="kern-heading-small">{feature}</legend>
          <div className="form-columns">
            {shares
              .filter((share) => share.feature === feature)
              .map(({ value, text }) => (
                <div key={value}>
                  <input type="hidden" name="share.feature" value={feature} />
                  <input type="hidden" name="share.value" value={value} />
                  <TextField
                    label={t("population.percent", { value })}
                    name="share.percent"
                    defaultValue={text}
                    inputMode="decimal"
                    autoComplete="off"
                  />
                </div>
              ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}
