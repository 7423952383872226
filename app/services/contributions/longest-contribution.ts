/** The longest contribution to a discussion, in characters: one thought each. */
export const LONGEST_CONTRIBUTION = 2_000;

/** What stands on its own in a discussion; a reply belongs to one of these. */
export const THREAD_KINDS = ["for", "against", "question"] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];
