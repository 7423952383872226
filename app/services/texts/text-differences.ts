import type { Paragraph } from "#app/domain/proposals/paragraphs.ts";
import type { Language } from "#app/i18n/languages.ts";
import { type WordPart, wordDifferences } from "./word-differences.ts";

/** What changed in one field of a text, or in one of its paragraphs. */
export interface TextDifference<Field extends string> {
  readonly id: string;
  readonly field: Field;
  readonly kind: "added" | "removed" | "changed";
  readonly language: Language;
  readonly parts: readonly WordPart[];
}

/** In what a field differs, word by word: nothing, or one difference. */
export function textDifference<Field extends string>(
  id: string,
  field: Field,
  before: string,
  after: string,
  language: Language,
): TextDifference<Field>[] {
  if (before === after) return [];
  const kind = before === "" ? "added" : after === "" ? "removed" : "changed";
  return [{ id, field, kind, language, parts: wordDifferences(before, after) }];
}

/** In what a text of paragraphs differs, paragraph by paragraph, by their ids; those that went come last. */
export function paragraphDifferences<Field extends string>(
  field: Field,
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  language: Language,
): TextDifference<Field>[] {
  const old = new Map(before.map(({ id, text }) => [id, text]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap(({ id, text }) =>
      textDifference(`${field}-${id}`, field, old.get(id) ?? "", text, language),
    ),
    ...before
      .filter(({ id }) => !kept.has(id))
      .flatMap(({ id, text }) => textDifference(`${field}-${id}`, field, text, "", language)),
  ];
}
