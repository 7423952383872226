import { type Language, languageTag } from "./languages.ts";
import { LOCALES } from "./locales.ts";

/** Languages into which an evening is interpreted, as BCP 47 tags; `sgn` is sign language. */
export const INTERPRETED_LANGUAGES = [
  "en",
  "ar",
  "fa",
  "ku",
  "ru",
  "uk",
  "tr",
  "fr",
  "es",
  "pl",
  "vi",
  "sgn",
] as const;

/** Intl has no name for sign language. */
const SIGN_LANGUAGE: Readonly<Record<Language, string>> = {
  de: "Deutsche Gebärdensprache",
  "de-simple": "Gebärden-Sprache",
  en: "German sign language",
  ar: "لغة الإشارة الألمانية",
};

/** What a language of interpretation is called by a reader. */
export function interpretedLanguageName(tag: string, reader: Language): string {
  if (tag === "sgn") return SIGN_LANGUAGE[reader];
  return new Intl.DisplayNames(languageTag(reader), { type: "language" }).of(tag) ?? tag;
}

/** Languages of interpretation as the reader calls them, one after the other. */
export function languagesInWords(tags: readonly string[], reader: Language): string {
  const list = new Intl.ListFormat(LOCALES[reader], { type: "conjunction" });
  return list.format(tags.map((tag) => interpretedLanguageName(tag, reader)));
}
