import type { Language } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";

/** A calendar day (ISO 8601) in the reader's words, such as "1. März 2026". */
export function dayInWords(day: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
}

/** The date of a source (ISO 8601: a year, a month or a day) in the reader's words. */
export function sourceDateInWords(date: string, language: Language): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return dayInWords(date, language);
  if (!/^\d{4}-\d{2}$/.test(date)) return date;
  return new Intl.DateTimeFormat(LOCALES[language], {
    year: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(new Date(`${date}-01T00:00:00Z`));
}

/** First and last day in the reader's words. */
export function dateRange(
  dates: { readonly startsOn: string; readonly endsOn: string },
  language: Language,
): { from: string; to: string } {
  return { from: dayInWords(dates.startsOn, language), to: dayInWords(dates.endsOn, language) };
}

/** The day of a moment, where the town hall's clock hangs. */
export function dayOfMoment(moment: Date, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: "long",
    timeZone: "Europe/Berlin",
  }).format(moment);
}

/** A moment in the reader's words, where the town hall's clock hangs. */
export function momentInWords(moment: Date, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "Europe/Berlin",
  }).format(moment);
}

/** The time of a moment, where the town hall's clock hangs. */
export function timeOfMoment(moment: Date, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeStyle: "short",
    timeZone: "Europe/Berlin",
  }).format(moment);
}
