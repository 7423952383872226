import { data } from "@remix-run/node";
import type { Result } from "#app/domain/result.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { type AppealInput, appealSchema } from "#app/services/appeals/appeal-fields.ts";
import type { LodgeAppealProblem } from "#app/services/appeals/lodge-appeal.server.ts";
import type { AppealAnswer } from "./appeal-form.tsx";

/** Lodges what a form says; null when it was taken, otherwise what the form shows again. */
export function lodgeFromForm(
  form: FormData,
  lodge: (input: AppealInput) => Result<string, LodgeAppealProblem>,
) {
  const values = enteredValues(form);
  const refused = (answer: Omit<AppealAnswer, "values">, status: number) =>
    data({ values, ...answer }, { status });
  const input = appealSchema.safeParse(values);
  if (!input.success) return refused({ errors: formErrors(input.error), problem: null }, 422);
  const lodged = lodge(input.data);
  return lodged.ok ? null : refused({ errors: {}, problem: lodged.problem.code }, 409);
}
