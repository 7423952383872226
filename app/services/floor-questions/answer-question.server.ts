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

/** An answer and who gave it, both as they are published. */
export interface AnswerEntry {
  readonly answer: string;
  readonly answeredBy: string;
}

/**
 * Records the answer to a question, or corrects it: a given answer keeps its date, and its translations are
 * outdated where the words changed. Fails with
 * `question_missing`, `question_merged`, and with `question_hidden` for one that broke a rule.
 */
export function answerQuestion(
  context: ServiceContext,
  place: QuestionPlace,
  { answer, answeredBy }: AnswerEntry,
): Result<null, QuestionUnchangeable | Problem<"question_hidden", object>> {
  authorise(context.actor, "floor.assist");
  return context.database.transaction(
    (transaction) => {
      const found = questionToChange(transaction, place);
      if (!found.ok) return found;
      if (found.value.status === "hidden") return problem("question_hidden", {});
      const answeredAt = found.value.answeredAt ?? context.now;
      transaction
        .update(floorQuestions)
        .set({
          status: "answered",
          answer,
          answerRevision: found.value.answerRevision + (answer === found.value.answer ? 0 : 1),
          owner: answeredBy,
          answeredAt,
          dueOn: null,
        })
        .where(questionAt(place))
        .run();
      appendAudit(transaction, context, {
        action: "question_answered",
        objectKind: "floor_question",
        objectId: place.questionId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
