import type { Utility } from "#app/domain/tally/budget/budget-election.ts";
import type { Completion } from "#app/domain/tally/equal-shares.ts";
import type { MajorityBase } from "#app/domain/tally/qualified-majority.ts";
import type { Quorums } from "#app/domain/tally/quorum.ts";
import type { ScoreMeasure } from "#app/domain/tally/score.ts";
import type { Share } from "#app/domain/tally/shares.ts";

/** How many yes a question needs. */
export type MajoritySetting =
  | { readonly rule: "simple-majority" }
  | { readonly rule: "absolute-majority" }
  | { readonly rule: "qualified-majority"; readonly share: Share; readonly base: MajorityBase };

/** What becomes of a tie that only a lot can decide: it is drawn, or nobody is chosen. */
export const TIE_RULES = ["lot", "refuse"] as const;
export type TieRule = (typeof TIE_RULES)[number];

/** A question to be answered by yes or no. A tie rejects. */
interface YesNoRule {
  readonly kind: "yes-no";
  readonly majority: MajoritySetting;
  readonly quorums: Quorums;
  /** Whether one may abstain. A blank ballot may always be cast. */
  readonly abstention: boolean;
}

/** Variants of which only one can hold: each is answered by yes or no, and a deciding question (Stichfrage) follows. */
interface DecidingQuestionRule {
  readonly kind: "deciding-question";
  readonly majority: MajoritySetting;
  readonly quorums: Quorums;
  readonly abstention: boolean;
  readonly tie: TieRule;
}

/** Agree, agree with a concern, or object seriously with reasons. */
interface ConsentRule {
  readonly kind: "consent";
  readonly presence: Share | null;
  readonly abstention: boolean;
}

/** What the rules that choose among candidates have in common. */
interface Choosing {
  /** How many are chosen, from 1. */
  readonly seats: number;
  /** Ballots cast as a share of the entitled; null where no quorum is asked for. */
  readonly presence: Share | null;
  readonly tie: TieRule;
}

interface SingleChoiceRule extends Choosing {
  readonly kind: "single-choice";
  readonly abstention: boolean;
}

interface ApprovalRule extends Choosing {
  readonly kind: "approval";
  /** How many a voter may approve of at most; null without a limit. */
  readonly most: number | null;
}

interface ScoreRule extends Choosing {
  readonly kind: "score";
  readonly measure: ScoreMeasure;
  /** Whole numbers, lowest < highest. */
  readonly lowest: number;
  readonly highest: number;
}

interface RankedRule extends Choosing {
  readonly kind: "borda" | "irv" | "scottish-stv" | "schulze";
}

interface Budgeting {
  /** In cents. */
  readonly budget: number;
  readonly presence: Share | null;
  readonly tie: TieRule;
  /** How many projects a voter may support at most; null without a limit. */
  readonly most: number | null;
}

interface EqualSharesRule extends Budgeting {
  readonly kind: "equal-shares";
  readonly utility: Utility;
  readonly completion: Completion;
  /** Whether raising the shares ends as soon as no further project fits. */
  readonly stopAtExhaustive: boolean;
}

interface GreedyBudgetRule extends Budgeting {
  readonly kind: "greedy-budget";
}

/** Under which rule a question is decided, with everything that the rule leaves open. */
export type VoteRule =
  | YesNoRule
  | DecidingQuestionRule
  | ConsentRule
  | SingleChoiceRule
  | ApprovalRule
  | ScoreRule
  | RankedRule
  | EqualSharesRule
  | GreedyBudgetRule;

export type VoteRuleKind = VoteRule["kind"];
export type VoteRuleOf<Kind extends VoteRuleKind> = VoteRule & { readonly kind: Kind };

/** Every rule, in the order in which it is offered. */
export const VOTE_RULE_KINDS = [
  "yes-no",
  "deciding-question",
  "consent",
  "single-choice",
  "approval",
  "score",
  "borda",
  "irv",
  "scottish-stv",
  "schulze",
  "equal-shares",
  "greedy-budget",
] as const satisfies readonly VoteRuleKind[];

/** Whether the options of a question are chosen among; yes or no and consent have none. */
export function hasOptions(kind: VoteRuleKind): boolean {
  return kind !== "yes-no" && kind !== "consent";
}

/** Whether the options cost money that a budget pays. */
export function isBudget(kind: VoteRuleKind): kind is "equal-shares" | "greedy-budget" {
  return kind === "equal-shares" || kind === "greedy-budget";
}
