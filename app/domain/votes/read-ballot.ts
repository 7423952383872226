import type { AnswerFields } from "#app/domain/votes/answer-fields.ts";
import { type ReadAnswerProblem, readAnswer } from "#app/domain/votes/read-answer.ts";
import type { AskedQuestion, VoteAnswer, VoteBallot } from "#app/domain/votes/vote-answer.ts";

/** A ballot, or what is wrong with it by the id of the question. */
export type ReadBallot =
  | { readonly ok: true; readonly value: VoteBallot }
  | { readonly ok: false; readonly problems: ReadonlyMap<string, ReadAnswerProblem> };

/** Reads the answers to all questions from a posted form, so that everything that is wrong can be said at once. */
export function readBallot(questions: readonly AskedQuestion[], fields: AnswerFields): ReadBallot {
  const answers: [string, VoteAnswer][] = [];
  const problems = new Map<string, ReadAnswerProblem>();
  for (const question of questions) {
    const answer = readAnswer(question, fields);
    if (answer.ok) answers.push([question.id, answer.value]);
    else problems.set(question.id, answer.problem);
  }
  return problems.size === 0
    ? { ok: true, value: Object.fromEntries(answers) }
    : { ok: false, problems };
}
