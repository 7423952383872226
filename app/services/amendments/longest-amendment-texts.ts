/** The longest texts of an amendment, in characters. */
export const LONGEST_OF_AMENDMENT = {
  text: 5_000,
  reasons: 3_000,
  decisionReason: 3_000,
} as const;
