import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { floorQuestions } from "#db/schema/index.ts";
import {
  type QuestionPlace,
  type QuestionUnchangeable,
  questionAt,
  questionToChange,
} from "./load-questions.server.ts";

/**
 * Shows a question in public: one that was read, or one that was hidden by mistake. Fails with
 * `question_missing`, `question_merged` and `question_public` when it is shown already.
 */
export function publishQuestion(
  context: ServiceContext,
  place: QuestionPlace,
): Result<null, QuestionUnchangeable | Problem<"question_public", object>> {
  authorise(context.actor, "floor.assist");
  return context.database.transaction(
    (transaction) => {
      const found = questionToChange(transaction, place);
      if (!found.ok) return found;
      const { status } = found.value;
      if (status !== "received" && status !== "hidden") return problem("question_public", {});
      transaction
        .update(floorQuestions)
        .set({ status: "open", hiddenReason: "", hiddenRuleId: null })
        .where(questionAt(place))
        .run();
      appendAudit(transaction, context, {
        action: "question_published",
        objectKind: "floor_question",
        objectId: place.questionId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
