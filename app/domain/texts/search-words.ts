import { TRIGRAM, trigramsOf } from "./likeness.ts";

/** More than this of what somebody typed is not looked at. */
const MOST_WORDS = 12;
/** Of a long text, the most trigrams that are looked for. */
const MOST_TRIGRAMS = 80;

/** What an index of trigrams is asked. */
export interface SearchWords {
  /** An expression of FTS5; null where nothing typed is long enough for the index. */
  readonly match: string | null;
  /** Beginnings of words that are too short for it. */
  readonly short: readonly string[];
}

/**
 * What to look for when somebody types some folded words: texts that have all of them. A long word is cut, so
 * that its other forms are found as well. Each word is quoted; folded words hold letters and digits only, so that nothing
 * typed is read as an operator.
 */
export function searchWords(folded: string): SearchWords {
  const words = [...new Set(folded.split(" "))].filter((word) => word !== "").slice(0, MOST_WORDS);
  const long = words.filter((word) => Array.from(word).length >= TRIGRAM);
  return {
    match: long.length === 0 ? null : long.map((word) => quoted(stem(word))).join(" AND "),
    short: words.filter((word) => !long.includes(word)),
  };
}

/** Looks for texts that share three letters in a row with a folded one; null where it is too short for that. */
export function likenessMatch(folded: string): string | null {
  const trigrams = new Set(folded.split(" ").flatMap(trigramsOf));
  if (trigrams.size === 0) return null;
  return [...trigrams].slice(0, MOST_TRIGRAMS).map(quoted).join(" OR ");
}

/** The beginning of a word that its forms have in common: six of ten letters, four at least. */
function stem(word: string): string {
  const letters = Array.from(word);
  return letters.slice(0, Math.max(4, Math.ceil((letters.length * 6) / 10))).join("");
}

function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}
