import type { Language } from "#app/i18n/languages.ts";
import {
  fieldInLanguage,
  isOutdated,
  type TranslatedTexts,
} from "#app/services/texts/translations.ts";

/** A text of a ballot as its reader gets it. */
export interface BallotText {
  readonly text: string;
  /** German where nobody translated it. */
  readonly language: Language;
  /** The German text that holds, where the reader gets a translation of an older one. */
  readonly original: string | null;
}

/** Null where the text is empty in German. */
export function ballotText<Field extends string>(
  texts: TranslatedTexts<Readonly<Record<Field, string>>>,
  field: Field,
  reader: Language,
): BallotText | null {
  const found = fieldInLanguage(texts, field, reader);
  if (found === null) return null;
  const outdated = found.language !== "de" && isOutdated(texts, reader);
  return { ...found, original: outdated ? texts.original[field] : null };
}
