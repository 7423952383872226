/** The longest texts of a proposal, in characters. */
export const LONGEST = {
  title: 150,
  text: 20_000,
  reasons: 10_000,
  effect: 5_000,
  costBasis: 2_000,
  placeName: 200,
} as const;
