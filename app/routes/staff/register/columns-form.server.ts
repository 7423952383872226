import { z } from "zod";
import { REGISTER_ROLES, type RegisterRole } from "#app/services/register/register-columns.ts";
import { householdLimitSchema } from "#app/services/register/register-settings.ts";

const daysSchema = z.object({
  takenOn: z.iso.date(),
  deleteOn: z.iso.date(),
  householdLimit: householdLimitSchema,
});

/** What the form says about days and households; null where a field cannot be read. */
export function readImportForm(form: FormData) {
  const fields = daysSchema.safeParse(Object.fromEntries(form));
  return fields.success ? fields.data : null;
}

/** What the form says about the columns: fields `role-0`, `role-1` … */
export function rolesOf(form: FormData, count: number): RegisterRole[] {
  return Array.from({ length: count }, (_, position) => {
    const role = z.enum(REGISTER_ROLES).safeParse(form.get(`role-${position}`));
    if (!role.success) throw new Response(null, { status: 400 });
    return role.data;
  });
}
