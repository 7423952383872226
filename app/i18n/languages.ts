/** Languages of every public and resident page. Staff pages speak the first of German and English. */
export const LANGUAGES = ["de", "de-simple", "en", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

export const STAFF_LANGUAGES = ["de", "en"] as const;
export type StaffLanguage = (typeof STAFF_LANGUAGES)[number];

/** Each language by its own name, as the language switch shows it. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  de: "Deutsch",
  "de-simple": "Leichte Sprache",
  en: "English",
  ar: "العربية",
};

export function isLanguage(text: string | null | undefined): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** Leichte Sprache readers who work as staff get German, Arabic readers English. */
export function staffLanguage(language: Language): StaffLanguage {
  return language === "de" || language === "de-simple" ? "de" : "en";
}

export function direction(language: Language): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}

/** BCP 47 tag for `lang` attributes and for Intl. Leichte Sprache is German to a screen reader. */
export function languageTag(language: Language): "de" | "en" | "ar" {
  return language === "de-simple" ? "de" : language;
}
