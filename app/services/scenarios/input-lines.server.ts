import type { Language } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { INPUT_KEYS, INPUT_LIMITS, type ScenarioDocument } from "./scenario-inputs.ts";

/** The inputs of a scenario, a line each, to be compared with those of another time. */
export function inputLines({ inputs }: ScenarioDocument, reader: Language): string[] {
  const { t } = publicTranslation(reader);
  return INPUT_KEYS.map((key) => {
    const { value, min, max } = inputs[key];
    const format = new Intl.NumberFormat(LOCALES[reader], {
      maximumFractionDigits: INPUT_LIMITS[key].places,
    });
    const bounds = t("public:scenarios.form.bounds", {
      min: format.format(min),
      max: format.format(max),
      value: format.format(value),
    });
    return `${t(`public:scenarios.inputs.${key}`)}: ${bounds}`;
  });
}
