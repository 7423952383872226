import { and, count, desc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { valueFromRegister } from "#app/domain/register-shares.ts";
import type { PlanBasis } from "#app/domain/sortition/invitations/plan-invitations.ts";
import type { ResponseExperience } from "#app/domain/sortition/invitations/response-rates.ts";
import type { StratumFeature } from "#app/domain/sortition/invitations/strata.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { invitationDraws, invitations, replies, responseExperience } from "#db/schema/index.ts";
import { drawPlanSchema } from "./draw-plan.ts";
import { openInvitation } from "./invitation-envelope.server.ts";

const saidYes = sql<number>`count(case when ${replies.answer} = 'yes' and ${replies.withdrawnAt} is null then 1 end)`;

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

/**
 * Who of the drawn is in the pool, by what the register tells of these features about each of them,
 * whatever their wave was split by. For services that have authorised their caller.
 */
export function yesByValues(
  { database, keyring }: { readonly database: Queryable; readonly keyring: Keyring },
  processId: string,
  known: readonly StratumFeature[],
): PlanBasis["yes"] {
  const rows = database
    .select({ id: invitations.id, envelope: invitations.envelope })
    .from(invitations)
    .innerJoin(replies, eq(replies.invitationId, invitations.id))
    .where(
      and(
        eq(invitations.processId, processId),
        isNotNull(invitations.drawId),
        eq(replies.answer, "yes"),
        isNull(replies.withdrawnAt),
        eq(replies.late, false),
      ),
    )
    .all();
  const alike = new Map<string, PlanBasis["yes"][number]>();
  for (const { id, envelope } of rows) {
    const person = envelope === null ? null : openInvitation(keyring, id, envelope).person;
    // Who was erased is in the pool no longer.
    if (person === null) continue;
    const resident = { ...person, age: person.ageAtDraw };
    const values = Object.fromEntries(
      known.map(({ feature, values }) => [feature, valueFromRegister(resident, values)]),
    );
    const key = JSON.stringify(Object.values(values));
    alike.set(key, { values, people: (alike.get(key)?.people ?? 0) + 1 });
  }
  return [...alike.values()];
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
