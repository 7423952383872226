import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { floorQuestions } from "#db/schema/index.ts";
import {
  type QuestionPlace,
  type QuestionRow,
  type QuestionUnchangeable,
  questionAt,
  questionToChange,
} from "./load-questions.server.ts";

/**
 * Lets one question stand for another that asks the same: it is shown once, with how often it was asked.
 * What was merged into the other before comes along, and so does that it is public, and who owes the answer until
 * when. Fails with `question_missing`, `question_merged`,
 * `question_hidden` for one that broke a rule, `question_answered` for one that has its own answer, and
 * `question_itself`.
 */
export function mergeQuestion(
  context: ServiceContext,
  place: QuestionPlace,
  intoId: string,
): Result<
  null,
  | QuestionUnchangeable
  | Problem<"question_hidden" | "question_answered" | "question_itself", object>
> {
  authorise(context.actor, "floor.assist");
  if (place.questionId === intoId) return problem("question_itself", {});
  return context.database.transaction(
    (transaction) => {
      const own = questionToChange(transaction, place);
      if (!own.ok) return own;
      const into = questionToChange(transaction, { ...place, questionId: intoId });
      if (!into.ok) return into;
      if (own.value.status === "answered") return problem("question_answered", {});
      if (own.value.status === "hidden" || into.value.status === "hidden") {
        return problem("question_hidden", {});
      }
      takeOver(transaction, own.value, into.value);
      const merged = { mergedIntoId: intoId };
      const before = eq(floorQuestions.mergedIntoId, place.questionId);
      transaction.update(floorQuestions).set(merged).where(before).run();
      transaction.update(floorQuestions).set(merged).where(questionAt(place)).run();
      appendAudit(transaction, context, {
        action: "question_merged",
        objectKind: "floor_question",
        objectId: place.questionId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** What everybody could see of a question, its promise included, does not vanish with it. */
function takeOver(transaction: Queryable, own: QuestionRow, into: QuestionRow): void {
  const { status, owner, dueOn } = own;
  const gains =
    (status === "promised" && (into.status === "received" || into.status === "open")) ||
    (status === "open" && into.status === "received");
  if (!gains) return;
  transaction
    .update(floorQuestions)
    .set({ status, owner, dueOn })
    .where(eq(floorQuestions.id, into.id))
    .run();
}
