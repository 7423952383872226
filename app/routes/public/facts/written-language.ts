import { direction, type Language, languageTag } from "#app/i18n/languages.ts";
import type { TownText } from "#app/services/texts/town-text.ts";

/** Language and direction of a text of the town, where they are not those of the page. */
export function inWrittenLanguage(
  text: TownText,
  page: Language,
): { lang?: string; dir?: "ltr" | "rtl" } {
  return text.language === page
    ? {}
    : { lang: languageTag(text.language), dir: direction(text.language) };
}
