import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { processStatus } from "#app/services/processes/list-processes.server.ts";
import { readStoredVote, type StoredVote } from "#app/services/votes/stored-vote.server.ts";
import type { VoteOption, VoteQuestion } from "#app/services/votes/vote-definition.ts";
import type { Queryable } from "#db/connection.server.ts";
import { voteOptions, voteQuestions } from "#db/schema/index.ts";

/** Why nothing of a vote is changed: it is gone, it was opened, or its process is closed. */
export type NotDraft = Problem<"vote_missing" | "vote_not_draft" | "process_closed", object>;

/** A vote that can still be changed in everything. */
export function draftVote(database: Queryable, voteId: string): Result<StoredVote, NotDraft> {
  const vote = readStoredVote(database, voteId);
  if (vote === null) return problem("vote_missing", {});
  if (vote.status !== "draft") return problem("vote_not_draft", {});
  if (processStatus(database, vote.processId) === "closed") return problem("process_closed", {});
  return ok(vote);
}

/** A question of a draft, with the draft. */
export interface DraftQuestion {
  readonly vote: StoredVote;
  readonly question: VoteQuestion;
}

export type NoQuestion = NotDraft | Problem<"question_missing", object>;

export function draftQuestion(
  database: Queryable,
  questionId: string,
): Result<DraftQuestion, NoQuestion> {
  const row = database.select().from(voteQuestions).where(eq(voteQuestions.id, questionId)).get();
  if (row === undefined) return problem("question_missing", {});
  const vote = draftVote(database, row.voteId);
  if (!vote.ok) return vote;
  const question = vote.value.definition.questions.find(({ id }) => id === questionId);
  if (question === undefined) return problem("question_missing", {});
  return ok({ vote: vote.value, question });
}

export type NoOption = NoQuestion | Problem<"option_missing", object>;

export function draftOption(
  database: Queryable,
  optionId: string,
): Result<DraftQuestion & { readonly option: VoteOption }, NoOption> {
  const row = database.select().from(voteOptions).where(eq(voteOptions.id, optionId)).get();
  if (row === undefined) return problem("option_missing", {});
  const found = draftQuestion(database, row.questionId);
  if (!found.ok) return found;
  const option = found.value.question.options.find(({ id }) => id === optionId);
  if (option === undefined) return problem("option_missing", {});
  return ok({ ...found.value, option });
}

/** Numbers questions, or the options of one, from 1 in this order. */
export function renumber(
  transaction: Queryable,
  table: typeof voteQuestions | typeof voteOptions,
  ids: readonly string[],
): void {
  for (const [index, id] of ids.entries()) {
    transaction
      .update(table)
      .set({ position: index + 1 })
      .where(eq(table.id, id))
      .run();
  }
}

/** The order after one of several took a step; the same where it is at the end already. */
export function afterStep(
  ids: readonly string[],
  id: string,
  step: "up" | "down",
): readonly string[] {
  const from = ids.indexOf(id);
  const to = step === "up" ? from - 1 : from + 1;
  const other = ids[to];
  if (from < 0 || other === undefined) return ids;
  return ids.map((each, index) => (index === from ? other : index === to ? id : each));
}
