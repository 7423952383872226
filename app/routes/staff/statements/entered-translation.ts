import type { Language } from "#app/i18n/languages.ts";
import { formErrors } from "#app/routes/form-errors.ts";
import {
  type RoundText,
  roundTextSchema,
  statementText,
} from "#app/services/statements/round-fields.ts";

const STATEMENT = "statement-";

/** What somebody entered into the form of a translation, and what is wrong with it by field. */
export function enteredTranslation(
  values: Readonly<Record<string, string>>,
  language: Language,
): {
  readonly errors: Record<string, string>;
  readonly text: RoundText | null;
  readonly statements: ReadonlyMap<string, string>;
} {
  const errors: Record<string, string> = {};
  const statements = new Map<string, string>();
  for (const [field, value] of Object.entries(values)) {
    if (!field.startsWith(STATEMENT) || value.trim() === "") continue;
    const words = statementText.safeParse(value);
    if (words.success) statements.set(field.slice(STATEMENT.length), words.data);
    else errors[field] = words.error.issues[0]?.message ?? "";
  }
  if (language === "de") return { errors, text: null, statements };
  const text = roundTextSchema.safeParse(values);
  if (text.success) return { errors, text: text.data, statements };
  return { errors: { ...formErrors(text.error), ...errors }, text: null, statements };
}
