import { answerKind } from "#app/domain/votes/check-answer.ts";
import { YES_NO_ANSWERS, type YesNoAnswer } from "#app/domain/votes/vote-answer.ts";
import type { VoteRuleKind } from "#app/domain/votes/vote-rule.ts";

/** Numbers of papers by what they say. */
export type PaperCounts = Readonly<Record<string, number>>;

/**
 * What people counted on the papers of one question; all are whole numbers from 0. Papers of which nobody can tell what
 * they say to the question are blank.
 */
export type QuestionTotals =
  /** By each answer or option that can be chosen, `abstain` and `blank`. */
  | { readonly kind: "choice"; readonly choices: PaperCounts }
  /** `cast`: all papers, `blank`: those that approve of nobody. */
  | {
      readonly kind: "approve";
      readonly cast: number;
      readonly blank: number;
      readonly approvals: PaperCounts;
    }
  /** `blank`: papers without any score; `sum` can be below 0. */
  | {
      readonly kind: "scores";
      readonly cast: number;
      readonly blank: number;
      readonly scores: Readonly<Record<string, ScoreTotals>>;
    }
  | {
      readonly kind: "variants";
      readonly answers: Readonly<Record<string, VariantTotals>>;
      readonly choices: PaperCounts;
    };

/** How many papers say what to one of several variants. */
export type VariantTotals = Readonly<Record<YesNoAnswer, number>>;

export interface ScoreTotals {
  readonly sum: number;
  /** Papers that have a score for the option. */
  readonly scored: number;
}

/** Whether sums are enough for a rule. The others look at each ballot as a whole. */
export function takesTotals(kind: VoteRuleKind): boolean {
  return answerKind(kind) !== "ranking" && kind !== "equal-shares";
}

/** How many papers there are. */
export function papersCast(totals: QuestionTotals): number {
  return "cast" in totals ? totals.cast : sumOf(Object.values(totals.choices));
}

/** The totals of two batches of papers together. Throws where they are of different kinds. */
export function addTotals(first: QuestionTotals, second: QuestionTotals): QuestionTotals {
  if (first.kind === "choice" && second.kind === "choice") {
    return { kind: first.kind, choices: addCounts(first.choices, second.choices) };
  }
  if (first.kind === "variants" && second.kind === "variants") {
    const answers = addEach(
      first.answers,
      second.answers,
      (one, other) =>
        Object.fromEntries(
          YES_NO_ANSWERS.map((said) => [said, (one?.[said] ?? 0) + (other?.[said] ?? 0)]),
        ) as VariantTotals,
    );
    return { kind: first.kind, answers, choices: addCounts(first.choices, second.choices) };
  }
  if (first.kind === "approve" && second.kind === "approve") {
    return {
      ...addPapers(first, second),
      kind: first.kind,
      approvals: addCounts(first.approvals, second.approvals),
    };
  }
  if (first.kind === "scores" && second.kind === "scores") {
    const scores = addEach(first.scores, second.scores, (one, other) => ({
      sum: (one?.sum ?? 0) + (other?.sum ?? 0),
      scored: (one?.scored ?? 0) + (other?.scored ?? 0),
    }));
    return { ...addPapers(first, second), kind: first.kind, scores };
  }
  throw new RangeError("Totals of different kinds cannot be added up.");
}

interface Papers {
  readonly cast: number;
  readonly blank: number;
}

function addPapers(first: Papers, second: Papers): Papers {
  return { cast: first.cast + second.cast, blank: first.blank + second.blank };
}

function addCounts(first: PaperCounts, second: PaperCounts): PaperCounts {
  return addEach(first, second, (one, other) => (one ?? 0) + (other ?? 0));
}

function addEach<Value>(
  first: Readonly<Record<string, Value>>,
  second: Readonly<Record<string, Value>>,
  add: (one: Value | undefined, other: Value | undefined) => Value,
): Readonly<Record<string, Value>> {
  const names = new Set([...Object.keys(first), ...Object.keys(second)]);
  return Object.fromEntries([...names].map((name) => [name, add(first[name], second[name])]));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
