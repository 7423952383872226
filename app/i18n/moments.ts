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

/** The date of a source: a day in words, or its year as it is. */
export function sourceDateInWords(date: string, language: Language): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date)
    ? longDay(Date.parse(`${date}T12:00:00Z`), language)
    : date;
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

/** Names of languages (BCP 47) as the reader calls them, one after the other. */
export function languagesInWords(tags: readonly string[], language: Language): string {
  const names = new Intl.DisplayNames(LOCALES[language], { type: "language" });
  const list = new Intl.ListFormat(LOCALES[language], { type: "conjunction" });
  return list.format(tags.map((tag) => names.of(tag) ?? tag));
}

function written(moment: number, language: Language, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALES[language], { ...style, timeZone: TIME_ZONE }).format(
    moment,
  );
}
