import type { Language } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";

/** A length as a scale names it: in metres, from a thousand on in kilometres. */
export function lengthInWords(metres: number, language: Language): string {
  const long = metres >= 1000;
  return new Intl.NumberFormat(LOCALES[language], {
    style: "unit",
    unit: long ? "kilometer" : "meter",
  }).format(long ? metres / 1000 : metres);
}
