import { and, isNotNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { floorQuestions } from "#db/schema/index.ts";
import { type QuestionPlace, questionAt } from "./load-questions.server.ts";

/**
 * Lets a merged question stand for itself again, as it was before. Fails with `question_missing` when
 * there is no such question, or it is not merged.
 */
export function separateQuestion(
  context: ServiceContext,
  place: QuestionPlace,
): Result<null, Problem<"question_missing", object>> {
  authorise(context.actor, "floor.assist");
  return context.database.transaction(
    (transaction) => {
      const { changes } = transaction
        .update(floorQuestions)
        .set({ mergedIntoId: null })
        .where(and(questionAt(place), isNotNull(floorQuestions.mergedIntoId)))
        .run();
      if (changes === 0) return problem("question_missing", {});
      appendAudit(transaction, context, {
        action: "question_separated",
        objectKind: "floor_question",
        objectId: place.questionId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
