import { and, asc, eq, sql } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { Queryable } from "#db/connection.server.ts";
import { floorQuestions, floorQuestionTexts } from "#db/schema/index.ts";
import type { QuestionTexts } from "./question-texts.ts";

export type QuestionRow = typeof floorQuestions.$inferSelect;

/** A question as it is shown once, with the ones that ask the same. */
export interface LoadedQuestion {
  readonly question: QuestionRow;
  /** Those that were merged into it, in the order in which they were asked. */
  readonly merged: readonly QuestionRow[];
  /** What was translated of it and of its answer. */
  readonly texts: readonly QuestionTexts[];
}

/** The questions of a town hall in the order in which they were asked, each with those merged into it. */
export function loadQuestions(database: Queryable, townHallId: string): LoadedQuestion[] {
  const rows = database
    .select()
    .from(floorQuestions)
    .where(eq(floorQuestions.townHallId, townHallId))
    .orderBy(asc(floorQuestions.askedAt), sql`rowid`)
    .all();
  const texts = database
    .select({ texts: floorQuestionTexts })
    .from(floorQuestionTexts)
    .innerJoin(floorQuestions, eq(floorQuestions.id, floorQuestionTexts.questionId))
    .where(eq(floorQuestions.townHallId, townHallId))
    .all();
  return rows
    .filter(({ mergedIntoId }) => mergedIntoId === null)
    .map((question) => ({
      question,
      merged: rows.filter(({ mergedIntoId }) => mergedIntoId === question.id),
      texts: texts.map((row) => row.texts).filter(({ questionId }) => questionId === question.id),
    }));
}

/** A question and the town hall in which it was asked. */
export interface QuestionPlace {
  readonly townHallId: string;
  readonly questionId: string;
}

/** A question for which another one stands is changed there: `question_merged`. */
export type QuestionUnchangeable = Problem<"question_missing" | "question_merged", object>;

/** The row that a service changes. */
export function questionToChange(
  transaction: Queryable,
  place: QuestionPlace,
): Result<QuestionRow, QuestionUnchangeable> {
  const question = transaction.select().from(floorQuestions).where(questionAt(place)).get();
  if (question === undefined) return problem("question_missing", {});
  return question.mergedIntoId === null ? ok(question) : problem("question_merged", {});
}

export function questionAt({ townHallId, questionId }: QuestionPlace) {
  return and(eq(floorQuestions.id, questionId), eq(floorQuestions.townHallId, townHallId));
}
