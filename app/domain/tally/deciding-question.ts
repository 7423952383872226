import {
  ABSTAIN,
  BLANK,
  countBallots,
  type Profile,
  placeIn,
  placesOf,
} from "#app/domain/tally/ballots.ts";
import type { LotOrder } from "#app/domain/tally/lot.ts";
import {
  decideQuestion,
  type QuestionResult,
  type QuestionRule,
} from "#app/domain/tally/question.ts";
import { decideByLot, type Tie } from "#app/domain/tally/ties.ts";

export const ANSWERS = ["yes", "no", ABSTAIN, BLANK] as const;

export type Answer = (typeof ANSWERS)[number];

/** An answer to each question, and which of them is to hold if they conflict: the deciding question. */
export interface ConflictBallot {
  readonly count: number;
  /** A question without an answer is left blank. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** A question, `ABSTAIN` or `BLANK`. */
  readonly choice: string;
}

/** The candidates are the questions, of which only one can hold. */
export type ConflictProfile = Profile<ConflictBallot>;

export interface DecidingQuestionResult {
  readonly rule: "deciding-question";
  readonly ballots: { readonly cast: number };
  /** Each question by itself, and its votes in the deciding question. */
  readonly questions: readonly {
    readonly question: string;
    readonly result: QuestionResult;
    readonly preferred: number;
  }[];
  /** What made the difference; `none-accepted` where no question holds. */
  readonly decidedBy:
    | "none-accepted"
    | "only-one-accepted"
    | "deciding-question"
    | "majority-votes"
    | "lot"
    | "refused";
  /** The question that holds. */
  readonly winners: readonly string[];
  /** The tie that was left after deciding question and majority votes. */
  readonly tie: Tie | null;
}

/**
 * Conflicting questions with a deciding question (Stichfrage), as municipal codes know it: every question is decided by
 * itself. If more than one is accepted, the deciding question says which of those holds. Tie rule: if it ties,
 * the question that its majority accepted with the most votes, which is the one with the most yes; if those tie
 * too, the lot. Blank ballots and abstentions in the deciding question prefer none. O(ballots × questions).
 */
export function decideConflict(
  { candidates, ballots }: ConflictProfile,
  rule: QuestionRule,
  lot: LotOrder | null,
): DecidingQuestionResult {
  const places = placesOf(candidates);
  const totals = candidates.map(() => ({ yes: 0, no: 0, abstain: 0, blank: 0 }));
  const preferred = candidates.map(() => 0);
  for (const { answers, choice, count } of ballots) {
    candidates.forEach((question, place) => {
      const sums = totals[place];
      if (sums !== undefined) sums[answers.get(question) ?? BLANK] += count;
    });
    if (choice === ABSTAIN || choice === BLANK) continue;
    const place = placeIn(places, choice);
    preferred[place] = (preferred[place] ?? 0) + count;
  }
  const questions = candidates.map((question, place) => ({
    question,
    result: decideQuestion(totals[place] ?? { yes: 0, no: 0, abstain: 0, blank: 0 }, rule),
    preferred: preferred[place] ?? 0,
  }));
  const accepted = questions.filter(({ result }) => result.accepted);
  const course = {
    rule: "deciding-question" as const,
    ballots: { cast: countBallots(ballots) },
    questions,
  };
  const most = mostOf(accepted, (question) => question.preferred);
  const left = mostOf(most, ({ result }) => result.totals.yes);
  const winners = left.map(({ question }) => question);
  if (accepted.length === 0) return { ...course, decidedBy: "none-accepted", winners, tie: null };
  if (left.length > 1) {
    const tie = decideByLot(winners, 1, lot);
    return { ...course, decidedBy: lot === null ? "refused" : "lot", winners: tie.chosen, tie };
  }
  const decidedBy =
    accepted.length === 1
      ? "only-one-accepted"
      : most.length === 1
        ? "deciding-question"
        : "majority-votes";
  return { ...course, decidedBy, winners, tie: null };
}

function mostOf<Item>(items: readonly Item[], votes: (item: Item) => number): readonly Item[] {
  const most = Math.max(...items.map(votes));
  return items.filter((item) => votes(item) === most);
}
