import type { Translation } from "#app/i18n/message-types.ts";
import type { verifyDe } from "#app/i18n/public/verify.de.ts";

/** The sentences of the page, which the server wrote into it in the reader's language. */
export type VerifyMessages = Translation<(typeof verifyDe)["script"]>;

export type Params = Readonly<Record<string, string | number>>;

/** Figures of checks that are the number of a panel. */
const PANEL_NUMBERS: readonly string[] = ["panel", "number", "typed"];
const PLACES = 6;

/**
 * A message with its figures filled in: numbers as the reader writes them, with Western digits,
 * numbers of panels with three digits, and words in a direction of their own.
 */
export function sentence(message: string, params: Params, language: string): string {
  const figures = new Intl.NumberFormat(language === "ar" ? "ar-u-nu-latn" : language, {
    maximumFractionDigits: PLACES,
  });
  return message.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) return "–";
    if (typeof value === "string") return `\u2068${value}\u2069`;
    return PANEL_NUMBERS.includes(name) ? String(value).padStart(3, "0") : figures.format(value);
  });
}
