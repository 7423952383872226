import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Problem } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { Queryable } from "#db/connection.server.ts";
import { moderationDecisions, moderationRuleSets, ruleConfirmations } from "#db/schema/index.ts";

const DAY_MILLISECONDS = 86_400_000;

export type WritingProblem =
  | Problem<"author_excluded" | "rules_not_confirmed", object>
  | Problem<"author_paused", { readonly until: Date }>;

/** Number of the rules that are in force in a process; null where none were published. */
export function rulesInForce(database: Queryable, processId: string): number | null {
  const newest = database
    .select({ number: moderationRuleSets.number })
    .from(moderationRuleSets)
    .where(
      and(eq(moderationRuleSets.processId, processId), isNotNull(moderationRuleSets.publishedAt)),
    )
    .orderBy(desc(moderationRuleSets.number))
    .limit(1)
    .get();
  return newest?.number ?? null;
}

/**
 * What keeps a participant from writing; null where nothing does. Whatever is written by a participant asks
 * this in its own transaction. Somebody for whom staff write heard the rules from them.
 *
 * Failure codes: `author_excluded` from the process, `author_paused` until a moment, `rules_not_confirmed`
 * in their present version (residents confirm for themselves, once a version).
 */
export function barToWriting(
  database: Queryable,
  { actor, now }: Pick<ServiceContext, "actor" | "now">,
  { participantId, processId }: { readonly participantId: string; readonly processId: string },
): WritingProblem | null {
  const { measures, until } = standingOf(database, participantId, now);
  if (measures.includes("exclude_author")) {
    return { code: "author_excluded", params: {} };
  }
  if (until !== null) return { code: "author_paused", params: { until } };
  if (actor.kind !== "resident") return null;
  const number = rulesInForce(database, processId);
  if (number === null || hasConfirmed(database, participantId, number)) return null;
  return { code: "rules_not_confirmed", params: {} };
}

/** Whether somebody was excluded from their process: they neither write nor support. */
export function isExcluded(
  database: Queryable,
  { now }: Pick<ServiceContext, "now">,
  { participantId }: { readonly participantId: string },
): boolean {
  return standingOf(database, participantId, now).measures.includes("exclude_author");
}

function standingOf(database: Queryable, participantId: string, now: Date) {
  const inEffect = database
    .select({
      measure: moderationDecisions.measure,
      days: moderationDecisions.days,
      effectiveAt: moderationDecisions.effectiveAt,
    })
    .from(moderationDecisions)
    .where(
      and(
        eq(moderationDecisions.participantId, participantId),
        isNotNull(moderationDecisions.effectiveAt),
        isNull(moderationDecisions.liftedAt),
      ),
    )
    .all();
  const pauses = inEffect.flatMap(({ measure, days, effectiveAt }) =>
    measure === "pause_author" && effectiveAt !== null
      ? [effectiveAt.getTime() + (days ?? 0) * DAY_MILLISECONDS]
      : [],
  );
  const last = Math.max(...pauses, 0);
  return {
    measures: inEffect.map(({ measure }) => measure),
    until: last > now.getTime() ? new Date(last) : null,
  };
}

/** Whether a participant confirmed a version of the rules of their process. */
export function hasConfirmed(
  database: Queryable,
  participantId: string,
  setNumber: number,
): boolean {
  const confirmed = and(
    eq(ruleConfirmations.participantId, participantId),
    eq(ruleConfirmations.setNumber, setNumber),
  );
  return database.select().from(ruleConfirmations).where(confirmed).get() !== undefined;
}
