import { and, count, desc, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { PlanBasis } from "#app/domain/sortition/invitations/plan-invitations.ts";
import type { ResponseExperience } from "#app/domain/sortition/invitations/response-rates.ts";
import type { Queryable } from "#db/connection.server.ts";
import { invitationDraws, invitations, replies, responseExperience } from "#db/schema/index.ts";
import { drawPlanSchema } from "./draw-plan.ts";

const saidYes = sql<number>`count(case when ${replies.answer} = 'yes' and ${replies.withdrawnAt} is null then 1 end)`;
const inPool = sql<number>`count(case when ${replies.answer} = 'yes' and ${replies.withdrawnAt} is null and ${replies.late} = 0 then 1 end)`;

/** How many were drawn from each stratum of a process and said yes. For services that have authorised their caller. */
export function seenInProcess(database: Queryable, processId: string): ResponseExperience[] {
  return database
    .select({ stratum: invitations.stratum, invited: count(), accepted: saidYes })
    .from(invitations)
    .innerJoin(invitationDraws, eq(invitationDraws.id, invitations.drawId))
    .leftJoin(replies, eq(replies.invitationId, invitations.id))
    .where(
      and(
        eq(invitations.processId, processId),
        isNotNull(invitationDraws.completedAt),
        isNotNull(invitations.stratum),
      ),
    )
    .groupBy(invitations.stratum)
    .all()
    .map(({ stratum, ...seen }) => ({ stratum: stratum ?? "", ...seen }));
}

/** What closed processes and earlier waves of this one saw. For services that have authorised their caller. */
export function seenBefore(database: Queryable, processId: string): ResponseExperience[] {
  const closed = database
    .select({
      stratum: responseExperience.stratum,
      invited: responseExperience.invited,
      accepted: responseExperience.accepted,
    })
    .from(responseExperience)
    .where(ne(responseExperience.processId, processId))
    .all();
  return [...closed, ...seenInProcess(database, processId)];
}

/** Who of the drawn is in the pool, by the values of their stratum. For services that have authorised their caller. */
export function yesByValues(database: Queryable, processId: string): PlanBasis["yes"] {
  const rows = database
    .select({
      drawId: invitationDraws.id,
      plan: invitationDraws.plan,
      stratum: invitations.stratum,
      people: inPool,
    })
    .from(invitations)
    .innerJoin(invitationDraws, eq(invitationDraws.id, invitations.drawId))
    .innerJoin(replies, eq(replies.invitationId, invitations.id))
    .where(and(eq(invitations.processId, processId), isNotNull(invitationDraws.completedAt)))
    .groupBy(invitationDraws.id, invitations.stratum)
    .all();
  return rows.flatMap(({ plan, stratum, people }) => {
    const parsed = drawPlanSchema.safeParse(plan);
    if (!parsed.success || people === 0) return [];
    const { features, strata } = parsed.data;
    const values = strata.find(({ name }) => name === stratum)?.values ?? [];
    const named = features.map(({ feature }, place) => [feature, values[place] ?? null] as const);
    return [{ values: Object.fromEntries(named), people }];
  });
}

/** The features by which the last completed wave split residents. For services that have authorised their caller. */
export function lastSplit(database: Queryable, processId: string): string[] {
  const last = database
    .select({ plan: invitationDraws.plan })
    .from(invitationDraws)
    .where(and(eq(invitationDraws.processId, processId), isNotNull(invitationDraws.completedAt)))
    .orderBy(desc(invitationDraws.wave))
    .limit(1)
    .get();
  const parsed = drawPlanSchema.safeParse(last?.plan);
  return parsed.success ? parsed.data.features.map(({ feature }) => feature) : [];
}
