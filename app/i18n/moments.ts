import type { Language } from "./languages.ts";
import { LOCALES } from "./locales.ts";

const TIME_ZONE = "Europe/Berlin";

/** Day and weekday where the town hall's clock hangs, such as "Donnerstag, 12. November 2026". */
export function weekdayInWords(moment: number, language: Language): string {
  return written(moment, language, { dateStyle: "full" });
}

/** The day alone, such as "12. November 2026". */
export function longDay(moment: number, language: Language): string {
  return written(moment, language, { dateStyle: "long" });
}

/** The date of a source (ISO 8601: a year, a month or a day) in the reader's words. */
export function sourceDateInWords(date: string, language: Language): string {
  const noon = Date.parse(`${date.padEnd(10, "-01")}T12:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return longDay(noon, language);
  if (!/^\d{4}-\d{2}$/.test(date)) return date;
  return written(noon, language, { year: "numeric", month: "long" });
}

/** What the town hall's clock shows, such as "18:00". */
export function clockTime(moment: number, language: Language): string {
  return written(moment, language, { timeStyle: "short" });
}

/** A span of time in whole or broken minutes, such as "1,5 Minuten". */
export function minutesInWords(seconds: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: "unit",
    unit: "minute",
    unitDisplay: "long",
    maximumFractionDigits: 1,
  }).format(seconds / 60);
}

function written(moment: number, language: Language, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALES[language], { ...style, timeZone: TIME_ZONE }).format(
    moment,
  );
}
