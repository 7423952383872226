import { and, eq, inArray } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  hiddenTexts,
  type ModeratedKind,
  moderationDecisions,
  moderationRules,
} from "#db/schema/index.ts";

/** What stands where a text was: everybody sees which rule it broke and why. */
export interface HiddenStub {
  readonly decisionId: string;
  readonly measure: "hide" | "remove";
  /** Position of the rule, from 1, among those of its version. */
  readonly rule: { readonly id: string; readonly set: number; readonly position: number } | null;
  readonly reason: string;
  /** In which the reason is written. */
  readonly language: Language;
  readonly since: Date | null;
}

/** What a stub repeats of the decision behind it and of its rule. */
export const STUB_COLUMNS = {
  decisionId: moderationDecisions.id,
  reason: moderationDecisions.reason,
  language: moderationDecisions.language,
  since: moderationDecisions.effectiveAt,
  ruleId: moderationRules.id,
  set: moderationRules.setNumber,
  position: moderationRules.position,
} as const;

/** The rule that a stub names; null where a decision names none. */
export function ruleOfStub(row: {
  readonly ruleId: string | null;
  readonly set: number | null;
  readonly position: number | null;
}): HiddenStub["rule"] {
  const { ruleId, set, position } = row;
  return ruleId === null || set === null || position === null
    ? null
    : { id: ruleId, set, position };
}

/** Stubs of those among some texts of one kind that readers do not see, by the id of the text. */
export function hiddenStubs(
  database: Queryable,
  kind: ModeratedKind,
  ids: readonly string[],
): ReadonlyMap<string, HiddenStub> {
  const rows = database
    .select({
      textId: hiddenTexts.textId,
      measure: moderationDecisions.measure,
      ...STUB_COLUMNS,
    })
    .from(hiddenTexts)
    .innerJoin(moderationDecisions, eq(moderationDecisions.id, hiddenTexts.decisionId))
    .leftJoin(moderationRules, eq(moderationRules.id, moderationDecisions.ruleId))
    .where(and(eq(hiddenTexts.textKind, kind), inArray(hiddenTexts.textId, [...ids])))
    .all();
  return new Map(
    rows.map(({ textId, decisionId, measure, ruleId, set, position, ...words }) => [
      textId,
      {
        decisionId,
        measure: measure === "remove" ? "remove" : "hide",
        rule: ruleOfStub({ ruleId, set, position }),
        ...words,
      },
    ]),
  );
}

/** Ids of those among some texts of one kind that were removed: their words are read in their case only. */
export function removedTexts(
  database: Queryable,
  kind: ModeratedKind,
  ids: readonly string[],
): ReadonlySet<string> {
  const stubs = [...hiddenStubs(database, kind, ids)];
  return new Set(stubs.flatMap(([id, { measure }]) => (measure === "remove" ? [id] : [])));
}
