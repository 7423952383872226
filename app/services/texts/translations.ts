import type { Language } from "#app/i18n/languages.ts";
import { type TownText, townText } from "./town-text.ts";

/** The languages into which the town translates what it wrote in German. */
export const TRANSLATIONS = ["de-simple", "en", "ar"] as const satisfies readonly Language[];
export type TranslationLanguage = (typeof TRANSLATIONS)[number];

/** How a translation stands to the German original. */
export type TranslationState = "missing" | "incomplete" | "outdated" | "current";

/** Which version of a text this is, and which of the original it translates (for the original: its own). */
interface Version {
  readonly revision: number;
  readonly basedOn: number;
}

/** A text in German and whatever translations it has. `Texts` maps names of fields to strings. */
export interface TranslatedTexts<Texts> {
  readonly original: Texts & Version;
  readonly translations: Readonly<Record<TranslationLanguage, (Texts & Version) | null>>;
}

/** Puts rows of one text, one a language, together. A text without German throws: German is stored first. */
export function translatedTexts<
  Texts,
  Row extends Texts & Version & { readonly language: Language },
>(rows: readonly Row[]): TranslatedTexts<Texts> {
  const original = rows.find(({ language }) => language === "de");
  if (original === undefined) throw new Error("A text has no German original.");
  const translation = (own: TranslationLanguage) =>
    rows.find(({ language }) => language === own) ?? null;
  return {
    original,
    translations: {
      "de-simple": translation("de-simple"),
      en: translation("en"),
      ar: translation("ar"),
    },
  };
}

/** @param fields those that have to be translated where the original has them */
export function translationState<Field extends string>(
  translation: (Readonly<Record<Field, string>> & Version) | null,
  original: Readonly<Record<Field, string>> & Version,
  fields: readonly Field[],
): TranslationState {
  if (translation === null) return "missing";
  if (translation.basedOn < original.revision) return "outdated";
  const lacks = fields.some(
    (field) => original[field].trim() !== "" && translation[field].trim() === "",
  );
  return lacks ? "incomplete" : "current";
}

/** A field as a reader of this language gets it: translated, otherwise in German; null where it is empty. */
export function fieldInLanguage<Field extends string>(
  { original, translations }: TranslatedTexts<Readonly<Record<Field, string>>>,
  field: Field,
  reader: Language,
): TownText | null {
  return townText(reader, (language) =>
    language === "de" ? original[field] : translations[language]?.[field],
  );
}

/** Whether what a reader of this language gets is a translation of an older German text. */
export function isOutdated(
  { original, translations }: TranslatedTexts<unknown>,
  reader: Language,
): boolean {
  const translation = reader === "de" ? null : translations[reader];
  return translation !== null && translation.basedOn < original.revision;
}
