import { nextParagraphs, splitParagraphs } from "#app/domain/proposals/paragraphs.ts";
import type { Language } from "#app/i18n/languages.ts";
import { paragraphDifferences, textDifference } from "#app/services/texts/text-differences.ts";

interface Written {
  readonly title: string;
  readonly text: string;
}

/** In what two versions of a document of a room differ, word by word; its text paragraph by paragraph. */
export function documentDifferences(before: Written, after: Written, language: Language) {
  const old = splitParagraphs(before.text).map((text, index) => ({
    id: index + 1,
    text,
    changedIn: 1,
  }));
  const now = nextParagraphs(old, splitParagraphs(after.text), { version: 2, lastId: old.length });
  return [
    ...textDifference("title", "title", before.title, after.title, language),
    ...paragraphDifferences("text", old, now, language),
  ];
}
