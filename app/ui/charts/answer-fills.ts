/** What an invited person can have said, in the order in which it is drawn. */
export const ANSWER_KINDS = ["yes", "notNow", "no", "silent"] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** From dark to light, so that they are told apart in black and white. */
export const ANSWER_FILLS: Record<AnswerKind, string> = {
  yes: "#14306b",
  notNow: "#6f8fd0",
  no: "#b9c9ea",
  silent: "#eef1f6",
};
