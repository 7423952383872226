import { SANCTION_STEPS } from "#app/domain/floor/rule-set.ts";
import { formErrors } from "#app/routes/form-errors.ts";
import { type RuleInput, ruleSchema } from "#app/services/town-halls/rule-fields.ts";

/** What the form of a rule says, with what was entered to show it again. */
export function enteredRule(form: FormData): {
  readonly values: Record<string, string>;
  readonly input: RuleInput | null;
  readonly errors: Readonly<Record<string, string>>;
} {
  const offices = Object.fromEntries(
    SANCTION_STEPS.map((step) => [step, form.getAll(step).map(String)]),
  );
  const { text, startsAt, endsAt, seen } = Object.fromEntries(form);
  const values = {
    text: String(text ?? ""),
    startsAt: String(startsAt ?? ""),
    endsAt: String(endsAt ?? ""),
    seen: String(seen ?? ""),
    ...Object.fromEntries(Object.entries(offices).map(([step, each]) => [step, each.join(" ")])),
  };
  const parsed = ruleSchema.safeParse({ ...values, ...offices });
  return parsed.success
    ? { values, input: parsed.data, errors: {} }
    : { values, input: null, errors: formErrors(parsed.error) };
}
