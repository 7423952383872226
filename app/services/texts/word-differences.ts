import { diffArrays } from "diff";

/** A stretch of text that stayed, came or went. */
export interface WordPart {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** Words of any script with the signs inside them (`14.491`, `18:00`), single signs, and white space. */
const TOKENS = /\s+|[\p{L}\p{N}\p{M}]+(?:[.,:’'-][\p{L}\p{N}\p{M}]+)*|[^\s]/gu;

/** Beyond this many edits two texts have too little in common to be compared word by word. */
const MOST_EDITS = 2_000;

/** Where less than one part in so many is common, words between changes tell nothing. */
const LEAST_SHARED = 5;

/**
 * What changed between two texts, word by word, in the order in which it is read. Texts
 * that have next to nothing in common are one part that went and one that came.
 */
export function wordDifferences(before: string, after: string): readonly WordPart[] {
  const changes = diffArrays(before.match(TOKENS) ?? [], after.match(TOKENS) ?? [], {
    maxEditLength: MOST_EDITS,
  });
  const shared = (changes ?? [])
    .filter(({ added, removed }) => !added && !removed)
    .flatMap(({ value }) => value.filter((token) => /[\p{L}\p{N}]/u.test(token)))
    .join("").length;
  const longer = Math.max(before.length, after.length);
  if (changes === undefined || shared * LEAST_SHARED < longer) {
    return [
      { kind: "removed" as const, text: before },
      { kind: "added" as const, text: after },
    ].filter(({ text }) => text !== "");
  }
  return changes.map(({ value, added, removed }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}

const LONGEST_SAME = 300;
const KEPT_OF_SAME = 100;

/** The same without most of what stayed: long stretches keep what stands next to a change. */
export function abridged(parts: readonly WordPart[]): readonly WordPart[] {
  return parts.map((part, index) => {
    if (part.kind !== "same" || part.text.length <= LONGEST_SAME) return part;
    const start = index === 0 ? "" : part.text.slice(0, KEPT_OF_SAME).replace(/\S*$/, "");
    const end =
      index === parts.length - 1 ? "" : part.text.slice(-KEPT_OF_SAME).replace(/^\S*/, "");
    return { kind: "same", text: `${start}…${end}` };
  });
}
