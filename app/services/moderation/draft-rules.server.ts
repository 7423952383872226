import { and, eq } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { Queryable } from "#db/connection.server.ts";
import { moderationRuleSets, moderationRules, moderationRuleTexts } from "#db/schema/index.ts";
import { readRuleSets } from "./stored-rules.server.ts";

/** The version of the rules that is being prepared; null without. */
export function draftOf(
  database: Queryable,
  processId: string,
): { readonly number: number } | null {
  const [newest] = readRuleSets(database, processId);
  return newest === undefined || newest.publishedAt !== null ? null : newest;
}

/** The row of a version of the rules. */
export function ofSet(processId: string, number: number) {
  return and(eq(moderationRuleSets.processId, processId), eq(moderationRuleSets.number, number));
}

/** Adds a rule to a draft, in the transaction of who changes it. */
export function addRule(
  transaction: Queryable,
  place: { readonly processId: string; readonly setNumber: number; readonly position: number },
  texts: Readonly<Partial<Record<Language, string>>>,
): void {
  const { id: ruleId } = transaction
    .insert(moderationRules)
    .values(place)
    .returning({ id: moderationRules.id })
    .get();
  for (const [language, text] of Object.entries(texts)) {
    transaction
      .insert(moderationRuleTexts)
      .values({ ruleId, language: language as Language, text })
      .run();
  }
}
