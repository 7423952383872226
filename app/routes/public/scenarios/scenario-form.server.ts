import type { Language } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { MovedInputs } from "#app/services/scenarios/moved-inputs.ts";
import {
  INPUT_GROUPS,
  INPUT_LIMITS,
  type InputGroup,
  type InputKey,
  type ScenarioDocument,
} from "#app/services/scenarios/scenario-inputs.ts";
import { type TownText, townText } from "#app/services/texts/town-text.ts";
import { figure, isolated } from "#app/ui/figures.ts";

export interface FormInput {
  readonly key: InputKey;
  readonly label: string;
  readonly bounds: string;
  /** As the reader typed it, or as they would write the number. */
  readonly value: string;
  readonly moved: boolean;
  readonly error: string | null;
  readonly basis: "source" | "assumption";
  readonly note: TownText | null;
}

export interface FormGroup {
  readonly title: string;
  readonly key: InputGroup;
  readonly inputs: readonly FormInput[];
}

/** The form with all inputs, each with its bounds, where it comes from and what is wrong with it. */
export function scenarioForm(
  document: ScenarioDocument,
  moved: MovedInputs,
  language: Language,
): FormGroup[] {
  const { t } = publicTranslation(language);
  return Object.entries(INPUT_GROUPS).map(([key, inputs]) => ({
    key: key as InputGroup,
    title: t(`public:scenarios.groups.${key as InputGroup}`),
    inputs: inputs.map((input) => formInput(input, document, moved, language)),
  }));
}

function formInput(
  key: InputKey,
  { inputs }: ScenarioDocument,
  moved: MovedInputs,
  language: Language,
): FormInput {
  const { t } = publicTranslation(language);
  const { value, min, max, basis, note } = inputs[key];
  const label = t(`public:scenarios.inputs.${key}`);
  const { places } = INPUT_LIMITS[key];
  const number = (bound: number) => isolated(figure(bound, language, places));
  const typed = fieldWriter(language, places);
  const fault = moved.faults[key];
  const entered = moved.entered[key];
  return {
    key,
    label,
    basis,
    note: townText(language, (wanted) => note[wanted]),
    bounds: t("public:scenarios.form.bounds", {
      min: number(min),
      max: number(max),
      value: number(value),
    }),
    value: fault === undefined ? typed(moved.values[key]) : (entered ?? ""),
    moved: fault !== undefined || moved.values[key] !== value,
    error:
      fault === undefined
        ? null
        : t(`public:scenarios.faults.${fault}`, {
            field: label,
            entered: isolated(entered ?? ""),
            min: number(min),
            max: number(max),
          }),
  };
}

/** Without grouping, so that what stands in a field is what one would type. */
function fieldWriter(language: Language, places: number) {
  const format = new Intl.NumberFormat(LOCALES[language], {
    maximumFractionDigits: places,
    useGrouping: false,
  });
  return (value: number) => format.format(value);
}
