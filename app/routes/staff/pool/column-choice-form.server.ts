import { type ColumnChoice, columnChoiceSchema } from "#app/services/pool/column-choices.ts";

/**
 * What a form says about the columns of a header: fields `role-0`, `feature-0`, `household-0`,
 * `role-1` …
 */
export function columnChoicesOf(form: FormData, header: readonly string[]): ColumnChoice[] {
  return header.map((column, position) => {
    const role = form.get(`role-${position}`);
    const feature = role === "feature" ? form.get(`feature-${position}`) : "";
    const household = form.get(`household-${position}`) ?? "no";
    const choice = columnChoiceSchema.safeParse({ column, role, feature, household });
    if (!choice.success) throw new Response(null, { status: 400 });
    return choice.data;
  });
}
