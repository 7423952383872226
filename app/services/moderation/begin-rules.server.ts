import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { Language } from "#app/i18n/languages.ts";
import { STARTER_RULES } from "#app/i18n/starter-rules.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { moderationRuleSets, processes } from "#db/schema/index.ts";
import { addRule } from "./draft-rules.server.ts";
import { type ModerationRule, readRuleSets, readRules } from "./stored-rules.server.ts";

/**
 * Begins the next version of the rules: from the newest one with its translations, or where there is none
 * from rules that the software brings, in four languages. Returns its number.
 *
 * Failure codes: `process_missing`, `rules_draft_there` (a version is being prepared).
 */
export function beginRules(
  context: ServiceContext,
  processId: string,
): Result<number, Problem<"process_missing" | "rules_draft_there", object>> {
  authorise(context.actor, "moderation.rules");
  return context.database.transaction(
    (transaction) => {
      const process = transaction
        .select({ id: processes.id })
        .from(processes)
        .where(eq(processes.id, processId))
        .get();
      if (process === undefined) return problem("process_missing", {});
      const [newest] = readRuleSets(transaction, processId);
      if (newest?.publishedAt === null) return problem("rules_draft_there", {});
      const number = (newest?.number ?? 0) + 1;
      transaction.insert(moderationRuleSets).values({ processId, number }).run();
      const texts =
        newest === undefined
          ? STARTER_RULES
          : readRules(transaction, processId, newest.number).map(wordedAnew);
      for (const [index, rule] of texts.entries()) {
        addRule(transaction, { processId, setNumber: number, position: index + 1 }, rule);
      }
      appendAudit(transaction, context, {
        action: "moderation_rules_begun",
        objectKind: "process",
        objectId: processId,
      });
      return ok(number);
    },
    { behavior: "immediate" },
  );
}

/** The present words of a rule; translations of an older text are not carried on. */
function wordedAnew({ texts }: ModerationRule): Partial<Record<Language, string>> {
  const { original, translations } = texts;
  const current = TRANSLATIONS.flatMap((language) => {
    const own = translations[language];
    return own !== null && own.basedOn === original.revision ? [[language, own.text]] : [];
  });
  return { de: original.text, ...Object.fromEntries(current) };
}
