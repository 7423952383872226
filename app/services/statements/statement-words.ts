import type { Language } from "#app/i18n/languages.ts";
import type { TownText } from "#app/services/texts/town-text.ts";

interface Written {
  readonly language: Language;
  readonly text: string;
  readonly translations: Readonly<Partial<Record<Language, string>>>;
}

/** A statement for a reader: in their language where there are words in it, and as it was written. */
export interface StatementWords {
  readonly shown: TownText;
  /** The original, where something else is shown. */
  readonly original: TownText | null;
}

/** Readers of Leichte Sprache get German where nobody made it easy; others get the original. */
export function statementWords(statement: Written, reader: Language): StatementWords {
  const { language, text, translations } = statement;
  const inLanguage = (own: Language) => (own === language ? text : translations[own]);
  const candidates: readonly Language[] = reader === "de-simple" ? [reader, "de"] : [reader];
  for (const own of candidates) {
    const words = inLanguage(own);
    if (words !== undefined) {
      const original = own === language ? null : { text, language };
      return { shown: { text: words, language: own }, original };
    }
  }
  return { shown: { text, language }, original: null };
}
