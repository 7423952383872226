import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { type BallotProblem, checkBallot, withoutReasons } from "#app/domain/votes/check-ballot.ts";
import { checkTotals, type TotalsProblem } from "#app/domain/votes/check-totals.ts";
import type { QuestionTotals } from "#app/domain/votes/paper-totals.ts";
import type { AskedQuestion, VoteBallot } from "#app/domain/votes/vote-answer.ts";

/**
 * What one of two people read from the papers of a batch: totals of each question by its id, or each paper. Papers
 * of which nobody can tell what they say to a question are blank there. Reasons of objections stay on paper.
 */
export type BatchEntry =
  | {
      readonly kind: "totals";
      /** How many were returned, blank ones included. */
      readonly papers: number;
      readonly totals: Readonly<Record<string, QuestionTotals>>;
    }
  | { readonly kind: "ballots"; readonly ballots: readonly VoteBallot[] };

export type BatchEntryProblem =
  | Problem<"entry_malformed", object>
  /** More papers than were printed. */
  | Problem<"too_many_papers_returned", { readonly papers: number; readonly printed: number }>
  | Problem<"question_missing", { readonly question: string }>
  | Problem<"question_unknown", object>
  | Problem<"totals_refused", { readonly question: string; readonly problem: TotalsProblem }>
  /** `paper` counts from 1 in the order of entry. */
  | Problem<"paper_refused", { readonly paper: number; readonly problem: BallotProblem }>;

/**
 * Whether a value of unknown origin is an entry for a batch of so many printed papers. Numbers of each question add up
 * to the papers that were returned; each single ballot answers each question. Returned in the one form that equal
 * entries have, papers in the order of entry.
 */
export function checkBatchEntry(
  questions: readonly AskedQuestion[],
  printed: number,
  value: unknown,
): Result<BatchEntry, BatchEntryProblem> {
  if (!isRecord(value)) return problem("entry_malformed", {});
  if (value.kind === "ballots" && Array.isArray(value.ballots)) {
    return checkPapers(questions, printed, value.ballots);
  }
  if (value.kind === "totals" && isRecord(value.totals)) {
    return checkAllTotals(questions, printed, value.papers, value.totals);
  }
  return problem("entry_malformed", {});
}

function checkPapers(
  questions: readonly AskedQuestion[],
  printed: number,
  papers: readonly unknown[],
): Result<BatchEntry, BatchEntryProblem> {
  if (papers.length > printed) {
    return problem("too_many_papers_returned", { papers: papers.length, printed });
  }
  const ballots: VoteBallot[] = [];
  for (const paper of papers) {
    const ballot = checkBallot(questions, paper, "elsewhere");
    if (!ballot.ok) {
      return problem("paper_refused", { paper: ballots.length + 1, problem: ballot.problem });
    }
    ballots.push(withoutReasons(ballot.value));
  }
  return ok({ kind: "ballots", ballots });
}

function checkAllTotals(
  questions: readonly AskedQuestion[],
  printed: number,
  papers: unknown,
  given: Readonly<Record<string, unknown>>,
): Result<BatchEntry, BatchEntryProblem> {
  if (typeof papers !== "number" || !Number.isSafeInteger(papers) || papers < 0) {
    return problem("entry_malformed", {});
  }
  if (papers > printed) return problem("too_many_papers_returned", { papers, printed });
  const totals: [string, QuestionTotals][] = [];
  for (const question of questions) {
    if (!Object.hasOwn(given, question.id)) {
      return problem("question_missing", { question: question.id });
    }
    const checked = checkTotals(question, papers, given[question.id]);
    if (!checked.ok) {
      return problem("totals_refused", { question: question.id, problem: checked.problem });
    }
    totals.push([question.id, checked.value]);
  }
  if (Object.keys(given).length > questions.length) return problem("question_unknown", {});
  return ok({ kind: "totals", papers, totals: Object.fromEntries(totals) });
}

/** How many papers of the batch were returned. */
export function papersReturned(entry: BatchEntry): number {
  return entry.kind === "totals" ? entry.papers : entry.ballots.length;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
