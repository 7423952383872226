/** The longest texts of a room, in characters. A document fits into a proposal. */
export const LONGEST_IN_ROOM = {
  name: 80,
  title: 150,
  text: 20_000,
  task: 300,
  reason: 1_000,
} as const;
