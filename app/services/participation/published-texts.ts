/** What becomes of published texts whose author is erased: they stay without a name, or their words go. */
export const PUBLISHED_TEXTS = ["keep", "erase"] as const;
export type PublishedTexts = (typeof PUBLISHED_TEXTS)[number];

/** What stands for the words of an erased text. */
export const ERASED_WORDS = "…";

/** Whether the words of a proposal were erased with its author. */
export function isErased({
  title,
  paragraphs,
}: {
  readonly title: string;
  readonly paragraphs: readonly unknown[];
}): boolean {
  return title === ERASED_WORDS && paragraphs.length === 0;
}
