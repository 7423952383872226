import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Measure } from "#app/domain/moderation/measures.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  type ModeratedKind,
  moderationCases,
  moderationDecisions,
  moderationRules,
} from "#db/schema/index.ts";
import { type HiddenStub, ruleOfStub, STUB_COLUMNS } from "./hidden-texts.server.ts";

/** Measures that say that the words of a text break a rule. */
const OBJECTING: readonly Measure[] = ["ask_to_change", "hide", "remove"];

/** That moderators object to a version of a text, and why. What came before it is not shown either. */
export interface Objection extends Omit<HiddenStub, "measure"> {
  /** The newest version to which they object. */
  readonly version: number;
}

/** The newest objection that stands to each of some texts of one kind, by the id of the text. */
export function lastObjections(
  database: Queryable,
  kind: ModeratedKind,
  ids: readonly string[],
): ReadonlyMap<string, Objection> {
  const rows = database
    .select({
      textId: moderationCases.textId,
      version: moderationDecisions.textVersion,
      ...STUB_COLUMNS,
    })
    .from(moderationDecisions)
    .innerJoin(moderationCases, eq(moderationCases.id, moderationDecisions.caseId))
    .leftJoin(moderationRules, eq(moderationRules.id, moderationDecisions.ruleId))
    .where(
      and(
        eq(moderationCases.textKind, kind),
        inArray(moderationCases.textId, [...ids]),
        inArray(moderationDecisions.measure, [...OBJECTING]),
        isNotNull(moderationDecisions.effectiveAt),
        isNull(moderationDecisions.liftedAt),
      ),
    )
    .orderBy(
      asc(moderationDecisions.textVersion),
      asc(moderationDecisions.effectiveAt),
      asc(moderationDecisions.id),
    )
    .all();
  return new Map(
    rows.map(({ textId, ruleId, set, position, ...words }) => [
      textId,
      { ...words, rule: ruleOfStub({ ruleId, set, position }) },
    ]),
  );
}

/** The newest objection that stands to a text; null without. */
export function lastObjection(
  database: Queryable,
  kind: ModeratedKind,
  id: string,
): Objection | null {
  return lastObjections(database, kind, [id]).get(id) ?? null;
}

/**
 * Whether moderators object to an earlier version of a text. The words that stand are never meant: until they are
 * changed they stay readable, or a stub takes their place.
 *
 * @param present number of the version that stands
 */
export function isObjected(
  objection: Pick<Objection, "version"> | null | undefined,
  version: number,
  present: number,
): boolean {
  return objection != null && version <= objection.version && version !== present;
}
