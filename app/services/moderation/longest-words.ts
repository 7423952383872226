/** The longest words of a reporter, in characters. */
export const LONGEST_REPORT = 2_000;

/** The longest facts and reasons of moderators, and the longest rule, in characters. */
export const LONGEST_MODERATION = { facts: 3_000, reason: 3_000, rule: 500, word: 80 } as const;
