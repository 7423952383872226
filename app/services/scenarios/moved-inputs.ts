import {
  defaultValues,
  INPUT_KEYS,
  INPUT_LIMITS,
  type InputKey,
  type InputValues,
  type ScenarioDocument,
} from "./scenario-inputs.ts";

export type InputFault = "input_not_a_number" | "input_not_whole" | "input_out_of_bounds";

/** The inputs as a reader moved them by the address of the page. */
export interface MovedInputs {
  /** Faulty ones are as the town has them. */
  readonly values: InputValues;
  readonly faults: Partial<Readonly<Record<InputKey, InputFault>>>;
  /** What the reader entered, by input; kept to be shown again. */
  readonly entered: Partial<Readonly<Record<InputKey, string>>>;
  /** The query that says the same and no more: only what differs from the town's inputs, in their order. */
  readonly query: string;
  /** The input that was moved by a step; null for none. */
  readonly stepped: InputKey | null;
}

/** Names of the buttons that move an input, which is their value, by a step. */
export const STEP_BUTTONS = { less: -1, more: 1 } as const;

/** How far a step moves an input: round, and about a twelfth of the way between its bounds. */
export function stepOf(
  key: InputKey,
  { min, max }: { readonly min: number; readonly max: number },
) {
  const { places } = INPUT_LIMITS[key];
  const smallest = 10 ** -places;
  const rough = Math.max((max - min) / 12, smallest);
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = [5, 2, 1].find((each) => each * power <= rough) ?? 1;
  return Math.max(smallest, Number((round * power).toFixed(places)));
}

/**
 * Reads what a reader moved. Unknown names in the address are left out, empty fields are not moved, and a step
 * ends at the bounds.
 */
export function readMovedInputs(
  search: URLSearchParams,
  document: Pick<ScenarioDocument, "inputs">,
): MovedInputs {
  const values: Record<InputKey, number> = { ...defaultValues(document) };
  const faults: Partial<Record<InputKey, InputFault>> = {};
  const entered: Partial<Record<InputKey, string>> = {};
  const query = new URLSearchParams();
  const step = stepIn(search);
  for (const key of INPUT_KEYS) {
    const text = search.get(key)?.trim() ?? "";
    const { value, min, max } = document.inputs[key];
    if (text !== "") {
      entered[key] = text;
      const number = readInput(text, INPUT_LIMITS[key].places);
      const inBounds = typeof number === "number" && min <= number && number <= max;
      if (!inBounds) {
        faults[key] = typeof number === "number" ? "input_out_of_bounds" : number;
        query.set(key, text);
        continue;
      }
      values[key] = number;
    }
    if (step?.key === key) {
      const moved = values[key] + step.direction * stepOf(key, { min, max });
      values[key] = Number(Math.min(max, Math.max(min, moved)).toFixed(INPUT_LIMITS[key].places));
    }
    if (values[key] !== value) query.set(key, String(values[key]));
  }
  return { values, faults, entered, query: query.toString(), stepped: step?.key ?? null };
}

function stepIn(search: URLSearchParams) {
  for (const [name, direction] of Object.entries(STEP_BUTTONS)) {
    const key = INPUT_KEYS.find((each) => each === search.get(name));
    if (key !== undefined) return { key, direction };
  }
  return null;
}

const ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩";

/**
 * A number as people type it: with a comma or a point before the decimals, whole ones grouped or not, in
 * Arabic digits too. Rounded to the decimal places of the input.
 */
export function readInput(
  text: string,
  places: number,
): number | Exclude<InputFault, "input_out_of_bounds"> {
  const plain = text
    .replace(/[٠-٩]/g, (digit) => String(ARABIC_DIGITS.indexOf(digit)))
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/\u066b/g, ".")
    .replace(/[\s\u00a0\u202f'’\u066c\u200e\u200f\u061c]/g, "");
  if (places === 0) {
    const whole = /^[-+]?\d{1,3}([.,]\d{3})+$/.test(plain) ? plain.replace(/[.,]/g, "") : plain;
    if (/^[-+]?\d{1,12}$/.test(whole)) return Number(whole);
    return /^[-+]?\d+[.,]\d+$/.test(whole) ? "input_not_whole" : "input_not_a_number";
  }
  const decimal = plain.replace(",", ".");
  if (!/^[-+]?\d{1,12}(\.\d{1,12})?$/.test(decimal)) return "input_not_a_number";
  return Number(Number(decimal).toFixed(places));
}
