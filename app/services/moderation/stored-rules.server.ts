import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import {
  fieldInLanguage,
  type TranslatedTexts,
  translatedTexts,
} from "#app/services/texts/translations.ts";
import type { Queryable } from "#db/connection.server.ts";
import { moderationRuleSets, moderationRules, moderationRuleTexts } from "#db/schema/index.ts";

/** A rule of a process, in German and whatever translations it has. */
export interface ModerationRule {
  readonly id: string;
  readonly processId: string;
  /** Number of the rules to which it belongs. */
  readonly set: number;
  /** From 1 in the order in which they are read. */
  readonly position: number;
  readonly texts: TranslatedTexts<{ readonly text: string }>;
}

/** All versions of the rules of a process, the newest first; at most the newest is unpublished. */
export function readRuleSets(database: Queryable, processId: string) {
  return database
    .select()
    .from(moderationRuleSets)
    .where(eq(moderationRuleSets.processId, processId))
    .orderBy(desc(moderationRuleSets.number))
    .all();
}

/** The rules of one version, in order. */
export function readRules(
  database: Queryable,
  processId: string,
  number: number,
): readonly ModerationRule[] {
  return withTexts(
    database,
    database
      .select()
      .from(moderationRules)
      .where(and(eq(moderationRules.processId, processId), eq(moderationRules.setNumber, number)))
      .orderBy(asc(moderationRules.position))
      .all(),
  );
}

/** A rule of a version that was published, by its id; null for any other. */
export function publishedRule(
  database: Queryable,
  processId: string,
  id: string,
): ModerationRule | null {
  const rule = readRulesById(database, [id]).get(id);
  if (rule?.processId !== processId) return null;
  const set = readRuleSets(database, processId).find(({ number }) => number === rule.set);
  return set?.publishedAt == null ? null : rule;
}

/** Some rules by their ids, of any version. */
export function readRulesById(
  database: Queryable,
  ids: readonly string[],
): ReadonlyMap<string, ModerationRule> {
  const rows = database
    .select()
    .from(moderationRules)
    .where(inArray(moderationRules.id, [...ids]))
    .all();
  return new Map(withTexts(database, rows).map((rule) => [rule.id, rule]));
}

/** What a rule says to a reader of a language: translated, or in German. */
export function ruleText(rule: ModerationRule, language: Language): TownText {
  const text = fieldInLanguage(rule.texts, "text", language);
  if (text === null) throw new Error("A rule has no text.");
  return text;
}

function withTexts(
  database: Queryable,
  rows: readonly (typeof moderationRules.$inferSelect)[],
): readonly ModerationRule[] {
  const texts = database
    .select()
    .from(moderationRuleTexts)
    .where(
      inArray(
        moderationRuleTexts.ruleId,
        rows.map(({ id }) => id),
      ),
    )
    .all();
  return rows.map(({ id, processId, setNumber, position }) => ({
    id,
    processId,
    set: setNumber,
    position,
    texts: translatedTexts<{ text: string }, (typeof texts)[number]>(
      texts.filter(({ ruleId }) => ruleId === id),
    ),
  }));
}
