import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import type { ModeratedKind } from "#db/schema/index.ts";
import { type HiddenStub, hiddenStubs } from "./hidden-texts.server.ts";
import { readRulesById, ruleText } from "./stored-rules.server.ts";

/** A stub with the words of the rule, as a reader of a language gets them. */
export interface ReadStub extends HiddenStub {
  readonly ruleText: TownText | null;
}

/** Stubs of those among some texts of one kind that readers do not see, by the id of the text. */
export function readStubs(
  context: ServiceContext,
  kind: ModeratedKind,
  ids: readonly string[],
  language: Language,
): ReadonlyMap<string, ReadStub> {
  const { database } = context;
  authorise(context.actor, "public");
  const stubs = [...hiddenStubs(database, kind, ids)];
  const rules = readRulesById(
    database,
    stubs.flatMap(([, { rule }]) => (rule === null ? [] : [rule.id])),
  );
  return new Map(
    stubs.map(([id, stub]) => {
      const rule = rules.get(stub.rule?.id ?? "");
      return [id, { ...stub, ruleText: rule === undefined ? null : ruleText(rule, language) }];
    }),
  );
}
