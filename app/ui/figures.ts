import type { Language } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";

/** A number on a public page as its reader writes it, with `places` decimal places at most. */
export function figure(value: number, language: Language, places = 0): string {
  const format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: places });
  return format.format(value);
}

/** A number with exactly so many decimal places, so that the figures of a column stand under each other. */
export function exactFigure(value: number, language: Language, places: number): string {
  const format = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  return format.format(value);
}

/** The size of a file in kilobytes. */
export function fileSize(bytes: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: "unit",
    unit: "kilobyte",
    unitDisplay: "short",
    maximumFractionDigits: 0,
  }).format(Math.max(1, bytes / 1000));
}

/** Text in a direction of its own, to stand in a sentence of another script. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
