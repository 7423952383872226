import { formErrors } from "#app/routes/form-errors.ts";
import { type ItemInput, itemSchema } from "#app/services/agenda/item-fields.ts";

/** What the form of an item says, or which fields are wrong, by codes. */
export function itemOfForm(
  form: FormData,
  values: Readonly<Record<string, string>>,
):
  | { readonly ok: true; readonly input: ItemInput }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> } {
  const parsed = itemSchema.safeParse({
    ...values,
    firstTimeSpeakersFirst: form.has("firstTimeSpeakersFirst"),
    alternate: form.has("alternate"),
    datasetIds: form.getAll("datasetIds").map(String),
    scenarioIds: form.getAll("scenarioIds").map(String),
  });
  return parsed.success
    ? { ok: true, input: parsed.data }
    : { ok: false, errors: formErrors(parsed.error) };
}

/** What was entered, to show it again: several choices under one name stand side by side. */
export function enteredItem(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    const chosen = name === "datasetIds" || name === "scenarioIds";
    values[name] = chosen && values[name] !== undefined ? `${values[name]} ${value}` : value;
  }
  return values;
}
