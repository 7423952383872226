/** The longest objection, and the longest answer to one, in characters. */
export const LONGEST_APPEAL = 4000;
