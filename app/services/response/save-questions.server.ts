import { eq } from "drizzle-orm";
import { NOT_SAID } from "#app/domain/not-said.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { loadQuotaSet, type QuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { CONTENT_LANGUAGES, questions, quotas } from "#db/schema/index.ts";
import type { Question } from "./question-wording.ts";
import { featuresToKnow, featuresWithoutNotSaid } from "./read-questions.server.ts";

/** A question as it was typed; blank texts are left out. */
export type TypedQuestion = Omit<Question, "values">;

export type SaveQuestionsProblem =
  | Problem<"process_unknown" | "quotas_frozen" | "questions_outdated", object>
  | Problem<"question_without_text", { readonly feature: string }>;

/**
 * Stores how each feature of the quotas is come by and asked for, and sees to it that each has a
 * quota for whoever would rather not say: from nobody up to every seat, so that no answer keeps
 * anyone out of the draw.
 *
 * Fails with `process_unknown`; `quotas_frozen` as quotas do; `questions_outdated` when the features are no longer
 * those of the quotas; `question_without_text` for the first feature without a German question or
 * without a German reason.
 */
export function saveQuestions(
  context: ServiceContext,
  processId: string,
  typed: readonly TypedQuestion[],
): Result<null, SaveQuestionsProblem> {
  authorise(context.actor, "quotas.write");
  return context.database.transaction(
    (transaction): Result<null, SaveQuestionsProblem> => {
      const set = loadQuotaSet(transaction, processId);
      if (set === null) return problem("process_unknown", {});
      if (set.frozen !== null) return problem("quotas_frozen", {});
      const features = featuresToKnow(set);
      const rows = features.map(({ feature, values }, position) => {
        const own = typed.find((question) => question.feature === feature);
        return own === undefined ? null : { processId, position, ...tidy({ ...own, values }) };
      });
      if (rows.includes(null) || typed.length !== features.length) {
        return problem("questions_outdated", {});
      }
      const known = rows.filter((row) => row !== null);
      const silent = known.find(({ texts }) => !texts.de?.question || !texts.de.why);
      if (silent !== undefined) {
        return problem("question_without_text", { feature: silent.feature });
      }
      transaction.delete(questions).where(eq(questions.processId, processId)).run();
      for (const row of known) transaction.insert(questions).values(row).run();
      admitNotSaid(transaction, processId, set, featuresWithoutNotSaid(set));
      appendAudit(transaction, context, {
        action: "questions_saved",
        objectKind: "process",
        objectId: processId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** Without spaces around texts, without blank ones, and without words for values that no quota has. */
function tidy({ feature, source, texts, values, answers }: Question): TypedQuestion {
  return {
    feature,
    source,
    texts: Object.fromEntries(
      CONTENT_LANGUAGES.flatMap((language) => {
        const question = texts[language]?.question.trim() ?? "";
        const why = texts[language]?.why.trim() ?? "";
        return question === "" && why === "" ? [] : [[language, { question, why }]];
      }),
    ),
    answers: Object.fromEntries(
      values.map((value) => [
        value,
        Object.fromEntries(
          CONTENT_LANGUAGES.flatMap((language) => {
            const text = answers[value]?.[language]?.trim() ?? "";
            return text === "" ? [] : [[language, text]];
          }),
        ),
      ]),
    ),
  };
}

/** Gives each of these features a last quota, from nobody up to every seat. */
function admitNotSaid(
  transaction: Queryable,
  processId: string,
  set: QuotaSet,
  features: readonly string[],
): void {
  if (features.length === 0) return;
  const admitting = set.quotas.flatMap((quota, index) => {
    const { feature } = quota;
    const last = set.quotas.findLastIndex((other) => other.feature === feature) === index;
    if (!last || !features.includes(feature)) return [quota];
    return [quota, { feature, value: NOT_SAID, min: 0, max: set.size }];
  });
  transaction.delete(quotas).where(eq(quotas.processId, processId)).run();
  for (const [position, quota] of admitting.entries()) {
    transaction
      .insert(quotas)
      .values({ processId, ...quota, position })
      .run();
  }
}
