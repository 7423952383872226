import { HETTSTEDT_RULES } from "#app/domain/floor/rule-set.ts";
import { LANGUAGES } from "#app/i18n/languages.ts";
import type { townHallTextsDe } from "#app/i18n/town-hall-texts/town-hall-texts.de.ts";
import type { Queryable } from "#db/connection.server.ts";
import { townHallRules, townHallRuleTexts } from "#db/schema/index.ts";
import { TOWN_HALL_WORDING } from "./town-hall-wording.ts";

type RuleName = keyof (typeof townHallTextsDe)["rules"];

/** Gives a town hall the five rules of Hettstedt, worded in every language. */
export function storeDefaultRules(transaction: Queryable, townHallId: string): void {
  for (const [position, { id: name, startsAt, endsAt, imposedBy }] of HETTSTEDT_RULES.entries()) {
    const { id: ruleId } = transaction
      .insert(townHallRules)
      .values({ townHallId, position, startsAt, endsAt, imposedBy })
      .returning({ id: townHallRules.id })
      .get();
    for (const language of LANGUAGES) {
      const text = TOWN_HALL_WORDING[language].rules[name as RuleName];
      transaction.insert(townHallRuleTexts).values({ ruleId, language, text }).run();
    }
  }
}
