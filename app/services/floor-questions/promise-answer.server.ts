import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { townDay } from "#app/domain/town-clock.ts";
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

/** Who owes the answer, as it is published, and the last day (ISO 8601) for it. */
export interface AnswerPromise {
  readonly owner: string;
  readonly dueOn: string;
}

/**
 * Promises an answer: the question stays public with its owner and the day. Fails with
 * `question_missing`, `question_merged`, `question_hidden`, `question_answered`, and with `day_past` for
 * a day that is over.
 */
export function promiseAnswer(
  context: ServiceContext,
  place: QuestionPlace,
  { owner, dueOn }: AnswerPromise,
): Result<
  null,
  QuestionUnchangeable | Problem<"question_hidden" | "question_answered" | "day_past", object>
> {
  authorise(context.actor, "floor.assist");
  if (dueOn < townDay(context.now)) return problem("day_past", {});
  return context.database.transaction(
    (transaction) => {
      const found = questionToChange(transaction, place);
      if (!found.ok) return found;
      const { status } = found.value;
      if (status === "hidden") return problem("question_hidden", {});
      if (status === "answered") return problem("question_answered", {});
      transaction
        .update(floorQuestions)
        .set({ status: "promised", owner, dueOn })
        .where(questionAt(place))
        .run();
      appendAudit(transaction, context, {
        action: "answer_promised",
        objectKind: "floor_question",
        objectId: place.questionId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
