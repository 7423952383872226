import type { VoteRuleKind } from "#app/domain/votes/vote-rule.ts";

/** How many yes a question can need, in the order in which they are offered. */
export const MAJORITIES = ["simple-majority", "absolute-majority", "qualified-majority"] as const;

/** What the form of a rule asks. Each rule has some of these. */
export type RuleField =
  | "majority"
  | "share"
  | "base"
  | "presence"
  | "approval"
  | "abstention"
  | "tie"
  | "seats"
  | "most"
  | "measure"
  | "lowest"
  | "highest"
  | "budget"
  | "utility"
  | "completion"
  | "stopAtExhaustive";

const MAJORITY_FIELDS: readonly RuleField[] = [
  "majority",
  "share",
  "base",
  "presence",
  "approval",
  "abstention",
];
const CHOOSING_FIELDS: readonly RuleField[] = ["seats", "presence", "tie"];
const BUDGET_FIELDS: readonly RuleField[] = ["most", "presence", "tie"];

/** The fields of each rule, in the order in which they are asked. */
export const FIELDS_OF: Readonly<Record<VoteRuleKind, readonly RuleField[]>> = {
  "yes-no": MAJORITY_FIELDS,
  "deciding-question": [...MAJORITY_FIELDS, "tie"],
  consent: ["presence", "abstention"],
  "single-choice": [...CHOOSING_FIELDS, "abstention"],
  approval: ["seats", "most", "presence", "tie"],
  score: ["measure", "lowest", "highest", ...CHOOSING_FIELDS],
  borda: CHOOSING_FIELDS,
  // An instant run-off fills one seat.
  irv: ["presence", "tie"],
  "scottish-stv": CHOOSING_FIELDS,
  schulze: CHOOSING_FIELDS,
  "equal-shares": ["budget", "utility", "completion", "stopAtExhaustive", ...BUDGET_FIELDS],
  "greedy-budget": ["budget", ...BUDGET_FIELDS],
};
