import { type Language, languageTag } from "#app/i18n/languages.ts";

/** A calendar day (ISO 8601) in the reader's words, such as "1. März 2026". */
export function dayInWords(day: string, language: Language): string {
  return new Intl.DateTimeFormat(languageTag(language), {
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
