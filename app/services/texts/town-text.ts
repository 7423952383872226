import type { Language } from "#app/i18n/languages.ts";

/** A text of the town in the reader's language, or in German where nobody translated it. */
export interface TownText {
  readonly text: string;
  readonly language: Language;
}

/**
 * The one rule for texts that the town writes: the reader's language if it has the text, otherwise
 * German, otherwise none.
 */
export function townText(
  language: Language,
  written: (language: Language) => string | undefined,
): TownText | null {
  for (const own of [language, "de"] as const) {
    const text = written(own) ?? "";
    if (text !== "") return { text, language: own };
  }
  return null;
}
