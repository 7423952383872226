import type { Language } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { type MovedInputs, stepOf } from "#app/services/scenarios/moved-inputs.ts";
import {
  INPUT_GROUPS,
  INPUT_LIMITS,
  type InputGroup,
  type InputKey,
  type ScenarioDocument,
} from "#app/services/scenarios/scenario-inputs.ts";
import { noteInLanguage, type ReadNote } from "#app/services/scenarios/scenario-notes.ts";
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
  readonly note: ReadNote;
  /** Where it stands between its bounds, and where the town has it: 0 to 1. */
  readonly scale: { readonly at: number; readonly town: number };
  /** What a step is, as the reader writes it, and whether there is room for one. */
  readonly step: { readonly size: string; readonly less: boolean; readonly more: boolean };
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
  const share = (each: number) => (max > min ? (each - min) / (max - min) : 0);
  return {
    key,
    label,
    basis,
    note: noteInLanguage(note, language),
    scale: { at: share(moved.values[key]), town: share(value) },
    step: {
      size: number(stepOf(key, { min, max })),
      less: moved.values[key] > min,
      more: moved.values[key] < max,
    },
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

/** What the page has a source or a reason for beside the inputs. */
export interface FormSource {
  readonly key: "ages" | "water" | "pupilForecast";
  readonly basis: "source" | "assumption";
  readonly note: ReadNote;
}

export function scenarioSources(document: ScenarioDocument, language: Language): FormSource[] {
  const { agesNote, water, pupilForecast } = document;
  return [
    { key: "ages", basis: "assumption", note: noteInLanguage(agesNote, language) },
    { key: "water", basis: "source", note: noteInLanguage(water.note, language) },
    ...(pupilForecast === null
      ? []
      : [
          {
            key: "pupilForecast" as const,
            basis: "source" as const,
            note: noteInLanguage(pupilForecast.note, language),
          },
        ]),
  ];
}

/** Without grouping, so that what stands in a field is what one would type. */
function fieldWriter(language: Language, places: number) {
  const format = new Intl.NumberFormat(LOCALES[language], {
    maximumFractionDigits: places,
    useGrouping: false,
  });
  return (value: number) => format.format(value);
}
