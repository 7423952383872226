import type { ChosenFiles } from "./chosen-files.ts";

/** Names of the fields for what is recorded in a row, so that no feature takes another's place. */
const FEATURE_FIELD = "feature:";

/** Offers a field for each feature the quotas of the chosen file look at. */
export function offerOwnRowFields(form: HTMLFormElement, files: ChosenFiles, choose: string): void {
  const frame = form.querySelector("[data-features]");
  const fields = form.querySelector<HTMLElement>("[data-own-fields]");
  const first = form.querySelector<HTMLElement>("[data-own-first]");
  const household = form.querySelector<HTMLElement>("[data-household]");
  if (frame === null || fields === null || first === null || household === null) return;
  const offered = files.features.size > 0;
  fields.hidden = !offered;
  first.hidden = offered;
  household.hidden = !files.households;
  frame.replaceChildren(
    ...[...files.features].map(([feature, values], index) =>
      values.length === 0 ? textField(feature, index) : choice(feature, values, index, choose),
    ),
  );
}

/** What was entered, or null where the visitor left the row number empty. */
export function enteredOwnRow(form: HTMLFormElement): {
  rowId: string;
  code: string;
  values: Record<string, string>;
  household: string | null;
} | null {
  const entered = new FormData(form);
  const text = (name: string) => String(entered.get(name) ?? "").trim();
  if (text("rowId") === "") return null;
  const values: Record<string, string> = {};
  for (const name of entered.keys()) {
    if (name.startsWith(FEATURE_FIELD)) values[name.slice(FEATURE_FIELD.length)] = text(name);
  }
  const household = text("household");
  return { rowId: text("rowId"), code: text("code"), values, household: household || null };
}

function choice(feature: string, values: readonly string[], index: number, choose: string) {
  const select = document.createElement("select");
  select.className = "kern-form-input__select";
  for (const value of ["", ...values]) {
    select.append(new Option(value === "" ? choose : value, value));
  }
  const wrapper = document.createElement("div");
  wrapper.className = "kern-form-input__select-wrapper";
  wrapper.append(select);
  return framed(feature, index, select, wrapper);
}

function textField(feature: string, index: number) {
  const input = document.createElement("input");
  input.className = "kern-form-input__input";
  return framed(feature, index, input, input);
}

function framed(
  feature: string,
  index: number,
  control: HTMLInputElement | HTMLSelectElement,
  content: HTMLElement,
) {
  control.name = `${FEATURE_FIELD}${feature}`;
  control.id = `feature-${index}`;
  // Values such as "16–29" have no direction of their own and must not turn round.
  control.dir = /[\u0590-\u08ff]/.test(control.textContent ?? "") ? "rtl" : "ltr";
  const label = document.createElement("label");
  label.className = "kern-label";
  label.htmlFor = control.id;
  label.dir = "auto";
  label.textContent = feature;
  const frame = document.createElement("div");
  frame.className = "kern-form-input";
  frame.append(label, content);
  return frame;
}
