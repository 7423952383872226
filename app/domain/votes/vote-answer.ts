import type { VoteRule } from "./vote-rule.ts";

/** `blank`: cast without an answer. */
export const YES_NO_ANSWERS = ["yes", "no", "abstain", "blank"] as const;
export type YesNoAnswer = (typeof YES_NO_ANSWERS)[number];

/**
 * What one ballot says to one question. Options are named by their ids. An answer that says nothing is blank: the
 * choice `blank`, an empty list, no scores.
 */
export type VoteAnswer =
  /** `yes-no`: a `YesNoAnswer`. `consent`: agree, concern, objection, abstain, blank. `single-choice`: an option, abstain, blank. */
  | { readonly kind: "choice"; readonly choice: string; readonly reasons?: string }
  /** Approval and budgets: each option once. */
  | { readonly kind: "approve"; readonly approve: readonly string[] }
  | { readonly kind: "scores"; readonly scores: Readonly<Record<string, number>> }
  /** Best first; options of one inner list are ranked equal. Whoever is not named comes last. */
  | { readonly kind: "ranking"; readonly ranking: readonly (readonly string[])[] }
  /** Variants with a deciding question: an answer to each, and an option, abstain or blank. */
  | {
      readonly kind: "variants";
      readonly answers: Readonly<Record<string, YesNoAnswer>>;
      readonly choice: string;
    };

/** A question as it is asked: its rule and the ids of its options in the order of the ballot paper. */
export interface AskedQuestion {
  readonly id: string;
  readonly rule: VoteRule;
  readonly options: readonly AskedOption[];
}

export interface AskedOption {
  readonly id: string;
  /** In cents; null where the rule has no budget. */
  readonly cost: number | null;
}

/** A whole ballot: the answer to each question by its id. */
export type VoteBallot = Readonly<Record<string, VoteAnswer>>;
