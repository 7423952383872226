import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { floorQuestions, townHallRules } from "#db/schema/index.ts";
import {
  type QuestionPlace,
  type QuestionUnchangeable,
  questionAt,
  questionToChange,
} from "./load-questions.server.ts";

/** Which rule of the evening a question broke, and how; the reason is not published. */
export interface HidingReason {
  readonly ruleId: string;
  readonly reason: string;
}

/**
 * Takes a question that broke a rule out of public sight. It is still counted in public, with its rule.
 * Fails with `question_missing`, `question_merged`, `question_hidden`, `question_answered`, and with
 * `rule_missing` for a rule of another evening.
 */
export function hideQuestion(
  context: ServiceContext,
  place: QuestionPlace,
  { ruleId, reason }: HidingReason,
): Result<
  null,
  QuestionUnchangeable | Problem<"question_hidden" | "question_answered" | "rule_missing", object>
> {
  authorise(context.actor, "floor.assist");
  return context.database.transaction(
    (transaction) => {
      const found = questionToChange(transaction, place);
      if (!found.ok) return found;
      const { status } = found.value;
      if (status === "hidden") return problem("question_hidden", {});
      if (status === "answered") return problem("question_answered", {});
      const rule = transaction
        .select({ id: townHallRules.id })
        .from(townHallRules)
        .where(and(eq(townHallRules.id, ruleId), eq(townHallRules.townHallId, place.townHallId)))
        .get();
      if (rule === undefined) return problem("rule_missing", {});
      transaction
        .update(floorQuestions)
        .set({ status: "hidden", hiddenRuleId: ruleId, hiddenReason: reason })
        .where(questionAt(place))
        .run();
      appendAudit(transaction, context, {
        action: "question_hidden",
        objectKind: "floor_question",
        objectId: place.questionId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
