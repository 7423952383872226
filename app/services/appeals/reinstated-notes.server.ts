import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { type ModeratedKind, moderationCases, moderationDecisions } from "#db/schema/index.ts";

/** That a text was hidden, wrongly, and is back. Everybody sees it. */
export interface ReinstatedNote {
  readonly decisionId: string;
  readonly measure: "hide" | "remove";
  readonly from: Date;
  readonly to: Date;
}

/** For those among some texts of one kind that are back after an appeal, the last time each, by its id. */
export function reinstatedNotes(
  database: Queryable,
  kind: ModeratedKind,
  ids: readonly string[],
): ReadonlyMap<string, ReinstatedNote> {
  const rows = database
    .select({
      textId: moderationCases.textId,
      decisionId: moderationDecisions.id,
      measure: moderationDecisions.measure,
      from: moderationDecisions.effectiveAt,
      to: moderationDecisions.liftedAt,
    })
    .from(moderationDecisions)
    .innerJoin(moderationCases, eq(moderationCases.id, moderationDecisions.caseId))
    .where(
      and(
        eq(moderationCases.textKind, kind),
        inArray(moderationCases.textId, [...ids]),
        inArray(moderationDecisions.measure, ["hide", "remove"]),
        isNotNull(moderationDecisions.liftedAt),
      ),
    )
    .orderBy(asc(moderationDecisions.liftedAt), asc(moderationDecisions.id))
    .all();
  return new Map(
    rows.flatMap(({ textId, decisionId, measure, from, to }) => {
      if (from === null || to === null) return [];
      const note = {
        decisionId,
        measure: measure === "remove" ? measure : "hide",
        from,
        to,
      } as const;
      return [[textId, note] as const];
    }),
  );
}
