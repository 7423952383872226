import type { VoteRuleKind, VoteRuleOf } from "#app/domain/votes/vote-rule.ts";

const CHOOSING = { seats: 1, presence: null, tie: "lot" } as const;
const BUDGETING = { budget: 100_000, presence: null, tie: "lot", most: null } as const;
const QUESTION = {
  majority: { rule: "simple-majority" },
  quorums: { presence: null, approval: null },
  abstention: true,
} as const;

/** An ordinary rule of each kind; budgets are of 1000 units. */
export const RULES: { readonly [Kind in VoteRuleKind]: VoteRuleOf<Kind> } = {
  "yes-no": { kind: "yes-no", ...QUESTION },
  "deciding-question": { kind: "deciding-question", ...QUESTION, tie: "lot" },
  consent: { kind: "consent", presence: null, abstention: true },
  "single-choice": { kind: "single-choice", ...CHOOSING, abstention: true },
  approval: { kind: "approval", ...CHOOSING, most: null },
  score: { kind: "score", ...CHOOSING, measure: "mean", lowest: 0, highest: 5 },
  borda: { kind: "borda", ...CHOOSING },
  irv: { kind: "irv", ...CHOOSING },
  "scottish-stv": { kind: "scottish-stv", ...CHOOSING, seats: 2 },
  schulze: { kind: "schulze", ...CHOOSING },
  "equal-shares": {
    ...{ kind: "equal-shares", ...BUDGETING },
    ...{ utility: "cost", completion: "add1", stopAtExhaustive: false },
  },
  "greedy-budget": { kind: "greedy-budget", ...BUDGETING },
};
