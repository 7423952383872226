import { and, eq, inArray, isNotNull, isNull, max } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { moderationCases, moderationDecisions } from "#db/schema/index.ts";

/**
 * The newest version that moderators asked its author to change, by the id of the contribution; those without are
 * left out. Words up to it are not shown again once others took their place.
 */
export function objectedVersions(
  database: Queryable,
  ids: readonly string[],
): ReadonlyMap<string, number> {
  const rows = database
    .select({ id: moderationCases.textId, version: max(moderationDecisions.textVersion) })
    .from(moderationCases)
    .innerJoin(moderationDecisions, eq(moderationDecisions.caseId, moderationCases.id))
    .where(
      and(
        eq(moderationCases.textKind, "contribution"),
        inArray(moderationCases.textId, [...ids]),
        eq(moderationDecisions.measure, "ask_to_change"),
        isNotNull(moderationDecisions.effectiveAt),
        isNull(moderationDecisions.liftedAt),
      ),
    )
    .groupBy(moderationCases.textId)
    .all();
  return new Map(rows.map(({ id, version }) => [id, version ?? 0]));
}
