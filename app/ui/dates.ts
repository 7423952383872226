import type { Language } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";

/** A calendar day (ISO 8601) in the reader's words, such as "1. März 2026". */
export function dayInWords(day: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
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
