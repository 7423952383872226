import { and, eq } from "drizzle-orm";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { TranslationLanguage } from "#app/services/texts/translations.ts";
import { moderationRuleTexts } from "#db/schema/index.ts";
import { readRuleSets, readRules } from "./stored-rules.server.ts";

/**
 * Stores what rules say in another language, published ones too; an empty text removes the translation. The
 * German text on which each is based is the present one.
 *
 * @param texts by the ids of rules of this process
 */
export function translateRules(
  context: ServiceContext,
  processId: string,
  language: TranslationLanguage,
  texts: Readonly<Record<string, string>>,
): void {
  authorise(context.actor, "moderation.rules");
  context.database.transaction(
    (transaction) => {
      const rules = readRuleSets(transaction, processId).flatMap(({ number }) =>
        readRules(transaction, processId, number),
      );
      for (const rule of rules) {
        const text = texts[rule.id];
        if (text === undefined) continue;
        const own = { ruleId: rule.id, language };
        if (text === "") {
          transaction
            .delete(moderationRuleTexts)
            .where(
              and(
                eq(moderationRuleTexts.ruleId, rule.id),
                eq(moderationRuleTexts.language, language),
              ),
            )
            .run();
          continue;
        }
        const basedOn = rule.texts.original.revision;
        transaction
          .insert(moderationRuleTexts)
          .values({ ...own, text, basedOn })
          .onConflictDoUpdate({
            target: [moderationRuleTexts.ruleId, moderationRuleTexts.language],
            set: { text, basedOn },
          })
          .run();
      }
      appendAudit(transaction, context, {
        action: "moderation_rules_translated",
        objectKind: "process",
        objectId: processId,
      });
    },
    { behavior: "immediate" },
  );
}
