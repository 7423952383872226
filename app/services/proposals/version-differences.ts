import type { Language } from "#app/i18n/languages.ts";
import { type WordPart, wordDifferences } from "#app/services/texts/word-differences.ts";
import type { ProposalVersion } from "./stored-proposal.server.ts";

/** The parts of a proposal that are compared. */
const COMPARED = ["title", "text", "reasons", "effect", "cost", "costBasis", "placeName"] as const;
type ComparedField = (typeof COMPARED)[number];

export interface VersionDifference {
  readonly id: string;
  readonly field: ComparedField;
  readonly kind: "added" | "removed" | "changed";
  readonly language: Language;
  readonly parts: readonly WordPart[];
}

/** In what two versions of a proposal differ, word by word; its text paragraph by paragraph, by their ids. */
export function versionDifferences(
  before: ProposalVersion,
  after: ProposalVersion,
  language: Language,
): readonly VersionDifference[] {
  return COMPARED.flatMap((field) => {
    if (field !== "text") return difference(field, field, before[field], after[field], language);
    const old = new Map(before.paragraphs.map(({ id, text }) => [id, text]));
    const kept = new Set(after.paragraphs.map(({ id }) => id));
    return [
      ...after.paragraphs.flatMap(({ id, text }) =>
        difference(`text-${id}`, field, old.get(id) ?? "", text, language),
      ),
      ...before.paragraphs
        .filter(({ id }) => !kept.has(id))
        .flatMap(({ id, text }) => difference(`text-${id}`, field, text, "", language)),
    ];
  });
}

function difference(
  id: string,
  field: ComparedField,
  before: string | number | null,
  after: string | number | null,
  language: Language,
): VersionDifference[] {
  const [old, now] = [before, after].map((text) => (text === null ? "" : String(text)));
  if (old === undefined || now === undefined || old === now) return [];
  const kind = old === "" ? "added" : now === "" ? "removed" : "changed";
  return [{ id, field, kind, language, parts: wordDifferences(old, now) }];
}
