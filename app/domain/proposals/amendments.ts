import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { Paragraph } from "./paragraphs.ts";
import { hasEnded } from "./proposal-life.ts";

/** What an amendment wants of a text. Paragraphs by their ids. */
export type ParagraphChange =
  | {
      readonly kind: "replace";
      readonly paragraph: number;
      /** `changedIn` of the paragraph that its author read. */
      readonly read: number;
      readonly text: string;
    }
  | { readonly kind: "remove"; readonly paragraph: number; readonly read: number }
  /** `after: null`: before the first paragraph. */
  | { readonly kind: "insert"; readonly after: number | null; readonly text: string };

/**
 * What became of an amendment. `lapsed`: the proposal ended before anybody decided on it, which is computed
 * and stored nowhere.
 */
export type AmendmentOutcome = "open" | "accepted" | "rejected" | "withdrawn" | "lapsed";

/** @param stage where the proposal stands to which it belongs */
export function outcomeOf(
  status: Exclude<AmendmentOutcome, "lapsed">,
  stage: string,
): AmendmentOutcome {
  return status === "open" && hasEnded(stage) ? "lapsed" : status;
}

/**
 * How a change stands to the text as it is now. `text_changed`: the paragraph became another since its author
 * read it, so that somebody has to bring both together. `paragraph_gone`: there is nothing left to change,
 * or to insert after. `already_so`: the text says what the amendment wants.
 */
export type AmendmentStanding = "applies" | "text_changed" | "paragraph_gone" | "already_so";

export function standingOf(
  change: ParagraphChange,
  paragraphs: readonly Paragraph[],
): AmendmentStanding {
  if (change.kind === "insert") {
    const there = change.after === null || paragraphs.some(({ id }) => id === change.after);
    return there ? "applies" : "paragraph_gone";
  }
  const paragraph = paragraphs.find(({ id }) => id === change.paragraph);
  if (paragraph === undefined) return change.kind === "remove" ? "already_so" : "paragraph_gone";
  if (change.kind === "replace" && paragraph.text === change.text) return "already_so";
  return paragraph.changedIn === change.read ? "applies" : "text_changed";
}

/**
 * Whether two open changes cannot both happen as they are written: both change one paragraph, or both
 * insert at one place, so that somebody must say which comes first. To want the very same is no conflict.
 */
export function areInConflict(one: ParagraphChange, other: ParagraphChange): boolean {
  if (one.kind === "insert" && other.kind === "insert") {
    return one.after === other.after && one.text !== other.text;
  }
  if (one.kind === "insert" || other.kind === "insert") return false;
  if (one.paragraph !== other.paragraph) return false;
  if (one.kind === "remove" && other.kind === "remove") return false;
  return !(one.kind === "replace" && other.kind === "replace" && one.text === other.text);
}

/**
 * The paragraphs after a change was accepted. Where the paragraph changed since, or the author of the
 * proposal wants it in other words, `merged` is what both agreed on; it stands in place of the text of the change.
 *
 * Failure codes: `amendment_text_changed` (merged words are needed), `amendment_paragraph_gone`,
 * `amendment_already_so`.
 *
 * @param version number of the version that comes out
 * @param lastId highest paragraph id that the proposal ever used
 */
export function afterAmendment(
  paragraphs: readonly Paragraph[],
  change: ParagraphChange,
  {
    version,
    lastId,
    merged = null,
  }: { readonly version: number; readonly lastId: number; readonly merged?: string | null },
): Result<
  readonly Paragraph[],
  Problem<"amendment_text_changed" | "amendment_paragraph_gone" | "amendment_already_so">
> {
  const standing = standingOf(change, paragraphs);
  if (standing === "paragraph_gone") return problem("amendment_paragraph_gone", {});
  if (standing === "already_so") return problem("amendment_already_so", {});
  if (standing === "text_changed" && merged === null) return problem("amendment_text_changed", {});
  if (change.kind === "insert") {
    const place = paragraphs.findIndex(({ id }) => id === change.after) + 1;
    const paragraph = { id: lastId + 1, text: merged ?? change.text, changedIn: version };
    return ok([...paragraphs.slice(0, place), paragraph, ...paragraphs.slice(place)]);
  }
  const text = merged ?? (change.kind === "replace" ? change.text : null);
  return ok(
    paragraphs.flatMap((paragraph) => {
      if (paragraph.id !== change.paragraph) return [paragraph];
      return text === null ? [] : [{ ...paragraph, text, changedIn: version }];
    }),
  );
}
