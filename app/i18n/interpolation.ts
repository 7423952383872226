import type { InterpolationOptions } from "i18next";
import { LOCALES } from "./locales.ts";

/** How values stand in messages: whole and broken numbers as the language writes them, text as it is. */
export const INTERPOLATION: InterpolationOptions = {
  // React escapes what it shows.
  escapeValue: false,
  alwaysFormat: true,
  format: (value: unknown, _format, language) =>
    typeof value === "number" ? numbersIn(language ?? "de").format(value) : String(value),
};

const formats = new Map<string, Intl.NumberFormat>();

function numbersIn(language: string): Intl.NumberFormat {
  const locale = LOCALES[language as keyof typeof LOCALES] ?? language;
  const known = formats.get(locale);
  if (known !== undefined) return known;
  const created = new Intl.NumberFormat(locale);
  formats.set(locale, created);
  return created;
}
