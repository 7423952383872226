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
}

/** Reads what a reader moved. Unknown names in the address are left out, empty fields are not moved. */
export function readMovedInputs(
  search: URLSearchParams,
  document: Pick<ScenarioDocument, "inputs">,
): MovedInputs {
  const values: Record<InputKey, number> = { ...defaultValues(document) };
  const faults: Partial<Record<InputKey, InputFault>> = {};
  const entered: Partial<Record<InputKey, string>> = {};
  const query = new URLSearchParams();
  for (const key of INPUT_KEYS) {
    const text = search.get(key)?.trim() ?? "";
    if (text === "") continue;
    entered[key] = text;
    const number = readInput(text, INPUT_LIMITS[key].places);
    const { min, max } = document.inputs[key];
    if (typeof number !== "number") faults[key] = number;
    else if (number < min || number > max) faults[key] = "input_out_of_bounds";
    else {
      if (number !== document.inputs[key].value) query.set(key, String(number));
      values[key] = number;
      continue;
    }
    query.set(key, text);
  }
  return { values, faults, entered, query: query.toString() };
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
