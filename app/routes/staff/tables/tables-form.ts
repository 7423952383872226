import { z } from "zod";
import { MAX_SESSIONS } from "#app/domain/tables/seating.ts";
import { formErrors } from "#app/routes/form-errors.ts";
import type { TablesRequest } from "#app/services/tables/request-tables.server.ts";

/** People a new rule can name at once. */
export const RULE_PEOPLE = 3;

export const RULE_KINDS = ["together", "apart"] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** The form as entered. Rules that were added travel along in it; nothing of it is stored. */
export interface TablesValues {
  readonly by: "tables" | "seats";
  readonly count: string;
  readonly sessions: string;
  readonly features: readonly string[];
  readonly together: readonly (readonly string[])[];
  readonly apart: readonly (readonly string[])[];
}

const requestSchema = z.object({
  by: z.enum(["tables", "seats"]),
  count: z
    .string()
    .regex(/^\s*\d{1,4}\s*$/, "countInvalid")
    .transform(Number)
    .pipe(z.number().min(1, "countInvalid")),
  sessions: z
    .string()
    .regex(/^\s*\d{1,4}\s*$/, "sessionsInvalid")
    .transform(Number)
    .pipe(z.number().min(1, "sessionsInvalid").max(MAX_SESSIONS, "sessionsInvalid")),
});

export type TablesField = "count" | "sessions" | "rule";
export type TablesErrors = Readonly<
  Partial<Record<TablesField, "countInvalid" | "sessionsInvalid" | "ruleTooShort">>
>;

/** The request the values make, or the code of what is wrong with each field. */
export function tablesRequest(
  values: TablesValues,
): { request: TablesRequest } | { errors: TablesErrors } {
  const parsed = requestSchema.safeParse(values);
  if (!parsed.success) return { errors: formErrors(parsed.error) as TablesErrors };
  const { by, count, sessions } = parsed.data;
  const { features, together, apart } = values;
  const shape = by === "tables" ? { tables: count } : { seats: count };
  return { request: { shape, sessions, features, rules: { together, apart } } };
}

export function tablesValues(form: FormData): TablesValues {
  const text = (name: string) => String(form.get(name) ?? "");
  const groups = (kind: RuleKind) => form.getAll(kind).map((group) => String(group).split(" "));
  return {
    by: text("by") === "seats" ? "seats" : "tables",
    count: text("count"),
    sessions: text("sessions"),
    features: form.getAll("feature").map(String),
    together: groups("together"),
    apart: groups("apart"),
  };
}

/** The values with the rule that the form adds; null when it names fewer than two people. */
export function withRule(values: TablesValues, form: FormData): TablesValues | null {
  const kind = form.get("kind") === "apart" ? "apart" : "together";
  const people = new Set(form.getAll("person").map(String));
  people.delete("");
  return people.size < 2 ? null : { ...values, [kind]: [...values[kind], [...people]] };
}

/** The values without the rule named `kind:position`, from 0. */
export function withoutRule(values: TablesValues, named: string): TablesValues {
  const [kind, position] = named.split(":");
  if (kind !== "together" && kind !== "apart") return values;
  return { ...values, [kind]: values[kind].filter((_, index) => String(index) !== position) };
}
