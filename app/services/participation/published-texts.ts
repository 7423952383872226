/** What becomes of published texts whose author is erased: they stay without a name, or their words go. */
export const PUBLISHED_TEXTS = ["keep", "erase"] as const;
export type PublishedTexts = (typeof PUBLISHED_TEXTS)[number];

/** What stands for the words of an erased text. */
export const ERASED_WORDS = "…";
