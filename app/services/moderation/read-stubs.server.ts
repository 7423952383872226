import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { ModeratedKind } from "#db/schema/index.ts";
import { type HiddenStub, hiddenStubs } from "./hidden-texts.server.ts";
import { lastObjections, type Objection } from "./objections.server.ts";
import { readRulesById, ruleText } from "./stored-rules.server.ts";

interface WithRuleText {
  /** The words of the rule, as a reader of a language gets them. */
  readonly ruleText: TownText | null;
}

/** A stub with the words of the rule. */
export type ReadStub = HiddenStub & WithRuleText;

/** Stubs of those among some texts of one kind that readers do not see, by the id of the text. */
export function readStubs(
  { database, actor }: ServiceContext,
  kind: ModeratedKind,
  ids: readonly string[],
  language: Language,
): ReadonlyMap<string, ReadStub> {
  authorise(actor, "public");
  return withRuleTexts(database, hiddenStubs(database, kind, ids), language);
}

/** The newest objection that stands to a text, with the words of the rule; null without. */
export function readObjection(
  { database, actor }: ServiceContext,
  kind: ModeratedKind,
  id: string,
  language: Language,
): (Objection & WithRuleText) | null {
  authorise(actor, "public");
  return withRuleTexts(database, lastObjections(database, kind, [id]), language).get(id) ?? null;
}

function withRuleTexts<Stub extends Pick<HiddenStub, "rule">>(
  database: Queryable,
  stubs: ReadonlyMap<string, Stub>,
  language: Language,
): ReadonlyMap<string, Stub & WithRuleText> {
  const rules = readRulesById(
    database,
    [...stubs.values()].flatMap(({ rule }) => (rule === null ? [] : [rule.id])),
  );
  return new Map(
    [...stubs].map(([id, stub]) => {
      const rule = rules.get(stub.rule?.id ?? "");
      return [id, { ...stub, ruleText: rule === undefined ? null : ruleText(rule, language) }];
    }),
  );
}
