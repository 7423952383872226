import type { StaffLanguage } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";
import { writeAges } from "#app/services/scenarios/read-inputs-form.ts";
import { INPUT_KEYS, type ScenarioDocument } from "#app/services/scenarios/scenario-inputs.ts";

/** The fields of the form as they stand in the document, numbers as the reader types them. */
export function writeInputsForm(
  document: ScenarioDocument,
  language: StaffLanguage,
): Record<string, string> {
  const format = new Intl.NumberFormat(LOCALES[language], {
    maximumFractionDigits: 4,
    useGrouping: false,
  });
  const number = (value: number) => format.format(value);
  const { pupilForecast } = document;
  return {
    startYear: number(document.startYear),
    years: number(document.years),
    ages: writeAges(document.ages),
    "ages.note": document.agesNote.de,
    "water.years": number(document.water.years),
    "water.forecast": number(document.water.forecast),
    "water.growthLow": number(document.water.growthLow),
    "water.growthHigh": number(document.water.growthHigh),
    "water.note": document.water.note.de,
    "pupilForecast.year": pupilForecast === null ? "" : number(pupilForecast.year),
    "pupilForecast.pupils": pupilForecast === null ? "" : number(pupilForecast.pupils),
    "pupilForecast.note": pupilForecast?.note.de ?? "",
    ...Object.fromEntries(
      INPUT_KEYS.flatMap((key) => {
        const { value, min, max, basis, note } = document.inputs[key];
        return [
          [`${key}.value`, number(value)],
          [`${key}.min`, number(min)],
          [`${key}.max`, number(max)],
          [`${key}.basis`, basis],
          [`${key}.note`, note.de],
        ];
      }),
    ),
  };
}
