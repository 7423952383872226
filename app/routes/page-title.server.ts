import { type Language, staffLanguage } from "#app/i18n/languages.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";

const translations = { de: staffTranslation("de"), en: staffTranslation("en") };

/** Messages for titles of staff pages: loaders put them into their data, since `meta` has no hooks. */
export function staffTitles(language: Language) {
  return translations[staffLanguage(language)].t;
}
