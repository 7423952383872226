import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { type AnswerProblem, checkAnswer } from "#app/domain/votes/check-answer.ts";
import type { AskedQuestion, VoteAnswer, VoteBallot } from "#app/domain/votes/vote-answer.ts";

/** Why something is no ballot; questions are named by their ids. */
export type BallotProblem =
  | Problem<"ballot_malformed", object>
  | Problem<"question_unknown", object>
  | Problem<"question_unanswered", { readonly question: string }>
  | Problem<"answer_refused", { readonly question: string; readonly problem: AnswerProblem }>;

/**
 * Whether a value of unknown origin is a ballot that answers each question. `checkAnswer` says in which form the answers
 * are returned; they stand in the order of the questions.
 *
 * @param reasons `elsewhere` where objections are valid without their reasons
 */
export function checkBallot(
  questions: readonly AskedQuestion[],
  value: unknown,
  reasons: "needed" | "elsewhere" = "needed",
): Result<VoteBallot, BallotProblem> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return problem("ballot_malformed", {});
  }
  const given = new Map<string, unknown>(Object.entries(value));
  const answers: [string, VoteAnswer][] = [];
  for (const question of questions) {
    if (!given.has(question.id)) return problem("question_unanswered", { question: question.id });
    const answer = checkAnswer(question, given.get(question.id), reasons);
    if (!answer.ok) {
      return problem("answer_refused", { question: question.id, problem: answer.problem });
    }
    answers.push([question.id, answer.value]);
  }
  if (given.size > questions.length) return problem("question_unknown", {});
  return ok(Object.fromEntries(answers));
}

/** The same ballot without what is kept apart from it: why somebody objects or has a concern. */
export function withoutReasons(ballot: VoteBallot): VoteBallot {
  return Object.fromEntries(
    Object.entries(ballot).map(([question, answer]): [string, VoteAnswer] => [
      question,
      answer.kind === "choice" ? { kind: answer.kind, choice: answer.choice } : answer,
    ]),
  );
}
