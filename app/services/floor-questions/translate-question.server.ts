import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { Language } from "#app/i18n/languages.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { floorQuestionTexts } from "#db/schema/index.ts";
import {
  type QuestionPlace,
  type QuestionUnchangeable,
  questionToChange,
} from "./load-questions.server.ts";

/** What was typed, and which versions were on the screen: of the translation (0 for none), and of the answer. */
export interface EnteredQuestionTexts {
  readonly question: string;
  readonly answer: string;
  readonly seen: number;
  readonly basedOn: number;
}

/**
 * Stores a question and its answer in another language; without words the translation is missing again. Fails
 * with `question_missing`, `question_merged`, `translation_changed_meanwhile` (somebody else translated it),
 * and `revision_unknown` (the answer never had it).
 */
export function translateQuestion(
  context: ServiceContext,
  place: QuestionPlace,
  language: Language,
  { seen, ...entered }: EnteredQuestionTexts,
): Result<
  null,
  QuestionUnchangeable | Problem<"translation_changed_meanwhile" | "revision_unknown", object>
> {
  authorise(context.actor, "floor.assist");
  return context.database.transaction(
    (transaction) => {
      const found = questionToChange(transaction, place);
      if (!found.ok) return found;
      const { questionId } = place;
      const own = and(
        eq(floorQuestionTexts.questionId, questionId),
        eq(floorQuestionTexts.language, language),
      );
      const stored = transaction.select().from(floorQuestionTexts).where(own).get();
      if ((stored?.revision ?? 0) !== seen) return problem("translation_changed_meanwhile", {});
      const newest = found.value.answerRevision;
      const { basedOn } = entered;
      if (!Number.isInteger(basedOn) || basedOn < 0 || basedOn > newest) {
        return problem("revision_unknown", {});
      }
      transaction.delete(floorQuestionTexts).where(own).run();
      if (entered.question !== "" || entered.answer !== "") {
        const row = { questionId, language, ...entered, revision: seen + 1 };
        transaction.insert(floorQuestionTexts).values(row).run();
      }
      appendAudit(transaction, context, {
        action: "question_translated",
        objectKind: "floor_question",
        objectId: questionId,
        reasonCode: language,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
