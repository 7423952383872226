import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { OLDEST_AGE } from "#app/domain/scenarios/population.ts";
import { readInput } from "./moved-inputs.ts";
import {
  INPUT_KEYS,
  INPUT_LIMITS,
  type InputNote,
  type ScenarioDocument,
  scenarioDocumentSchema,
} from "./scenario-inputs.ts";
import { withGerman } from "./scenario-notes.ts";

export type InputsFormProblem = Problem<
  "inputs_faulty",
  {
    /** A code by the name of the field, such as `pupils.value`; `form` for the whole. */
    readonly errors: Readonly<Record<string, string>>;
  }
>;

const BASES = ["source", "assumption"] as const;

/**
 * A document from the fields of its form. Translations of a reason that was changed are outdated. Without year
 * and number there is no published forecast of pupils.
 *
 * Fails with `inputs_faulty`.
 */
export function readInputsForm(
  entered: Readonly<Record<string, string>>,
  stored: ScenarioDocument,
): Result<ScenarioDocument, InputsFormProblem> {
  const errors: Record<string, string> = {};
  const number = (name: string, places: number): number => {
    const read = readInput(entered[name] ?? "", places);
    if (typeof read === "number") return read;
    errors[name] = "not_a_number";
    return 0;
  };
  const ages = readAges(entered.ages ?? "");
  if (ages === null) errors.ages = "ages_unreadable";
  const forecastFields = ["pupilForecast.year", "pupilForecast.pupils"] as const;
  const noForecast = forecastFields.every((field) => (entered[field] ?? "").trim() === "");
  const inputs = Object.fromEntries(
    INPUT_KEYS.map((key) => {
      const { places } = INPUT_LIMITS[key];
      return [
        key,
        {
          value: number(`${key}.value`, places),
          min: number(`${key}.min`, places),
          max: number(`${key}.max`, places),
          basis: BASES.find((basis) => basis === entered[`${key}.basis`]) ?? "assumption",
          note: noteFrom(entered[`${key}.note`] ?? "", stored.inputs[key].note),
        },
      ];
    }),
  ) as ScenarioDocument["inputs"];
  const document: ScenarioDocument = {
    ...stored,
    startYear: number("startYear", 0),
    years: number("years", 0),
    ages: ages ?? stored.ages,
    agesNote: noteFrom(entered["ages.note"] ?? "", stored.agesNote),
    inputs,
    water: {
      years: number("water.years", 0),
      forecast: number("water.forecast", 2),
      growthLow: number("water.growthLow", 2),
      growthHigh: number("water.growthHigh", 2),
      note: noteFrom(entered["water.note"] ?? "", stored.water.note),
    },
    pupilForecast: noForecast
      ? null
      : {
          year: number("pupilForecast.year", 0),
          pupils: number("pupilForecast.pupils", 0),
          note: noteFrom(
            entered["pupilForecast.note"] ?? "",
            stored.pupilForecast?.note ?? NO_NOTE,
          ),
        },
  };
  const { startYear, years, pupilForecast } = document;
  const forecastAfter = (pupilForecast?.year ?? startYear) - startYear;
  if (Object.keys(errors).length === 0 && (forecastAfter < 0 || forecastAfter > years)) {
    errors["pupilForecast.year"] = "pupil_forecast_out_of_years";
  }
  if (Object.keys(errors).length > 0) return problem("inputs_faulty", { errors });
  const parsed = scenarioDocumentSchema.safeParse(document);
  if (parsed.success) return ok(parsed.data);
  for (const { path, message, code } of parsed.error.issues) {
    errors[fieldOf(path)] ??= code === "custom" || KNOWN.has(message) ? message : "invalid";
  }
  return problem("inputs_faulty", { errors });
}

const KNOWN = new Set(["required", "too_long"]);

/** The field of the form that a place in the document stands in. */
function fieldOf(path: readonly PropertyKey[]): string {
  const [first, second, third] = path.map(String);
  if (first === undefined) return "form";
  if (first === "inputs") return `${second}.${third ?? "value"}`;
  if (first === "agesNote") return "ages.note";
  if (first === "ages") return "ages";
  return second === undefined ? first : `${first}.${second}`;
}

function noteFrom(german: string, stored: InputNote): InputNote {
  return withGerman(stored, german.trim().replace(/\r\n/g, "\n"));
}

const NO_NOTE: InputNote = { de: "", "de-simple": "", en: "", ar: "" };

/** The ages as they stand in the form: a line for each age. */
export function writeAges({ female, male }: ScenarioDocument["ages"]): string {
  return female.map((women, age) => `${age}; ${women}; ${male[age] ?? 0}`).join("\n");
}

/** Ages, women and men, a line for each age from 0 on; a line of headers before them is skipped. */
function readAges(text: string): ScenarioDocument["ages"] | null {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.split(/[;\t]/).map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ""))
    .filter((cells, index) => index > 0 || /^\d/.test(cells[0] ?? ""));
  const female: number[] = [];
  const male: number[] = [];
  for (const [index, cells] of lines.entries()) {
    const [age, women, men] = cells.map((cell) => readInput(cell, 4));
    if (cells.length !== 3 || age !== index) return null;
    if (typeof women !== "number" || typeof men !== "number" || women < 0 || men < 0) return null;
    female.push(women);
    male.push(men);
  }
  return female.length === OLDEST_AGE + 1 ? { female, male } : null;
}
