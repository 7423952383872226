import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  invitationDraws,
  invitations,
  outreachPlaces,
  poolImports,
  poolPeople,
  type ReplyChannel,
  replies,
} from "#db/schema/index.ts";

/** The way by which people come into the pool. */
export type Origin =
  | { readonly kind: "wave"; readonly id: string; readonly wave: number }
  | { readonly kind: "outreach"; readonly id: string; readonly label: string }
  | { readonly kind: "list"; readonly id: string };

/** How someone in the pool came there. */
export type PersonOrigin = Origin & {
  /** How their answer reached the town hall; null for people of a list. */
  readonly channel: ReplyChannel | null;
};

/** The waves of letters of a process, then its places of outreach. For services that have authorised their caller. */
export function placesOf(database: Queryable, processId: string): Origin[] {
  const waves = database
    .select({ id: invitationDraws.id, wave: invitationDraws.wave })
    .from(invitationDraws)
    .where(and(eq(invitationDraws.processId, processId), isNotNull(invitationDraws.completedAt)))
    .orderBy(asc(invitationDraws.wave))
    .all();
  const places = database
    .select({ id: outreachPlaces.id, label: outreachPlaces.label })
    .from(outreachPlaces)
    .where(eq(outreachPlaces.processId, processId))
    .orderBy(asc(outreachPlaces.createdAt))
    .all();
  return [
    ...waves.map(({ id, wave }) => ({ kind: "wave", id, wave: wave ?? 0 }) as const),
    ...places.map(({ id, label }) => ({ kind: "outreach", id, label }) as const),
  ];
}

/** As `originsOfPool`, for pages of the pool. */
export function readOrigins(context: ServiceContext, processId: string) {
  authorise(context.actor, "pool.read");
  return originsOfPool(context.database, processId);
}

/**
 * By id of the person, how each in the pool came there. Whoever withdrew is left out. For services that have
 * authorised their caller.
 */
export function originsOfPool(database: Queryable, processId: string): Map<string, PersonOrigin> {
  const places = new Map(placesOf(database, processId).map((origin) => [origin.id, origin]));
  const rows = database
    .select({
      personId: poolPeople.id,
      importId: poolImports.id,
      drawId: invitations.drawId,
      placeId: invitations.outreachPlaceId,
      channel: replies.channel,
    })
    .from(poolPeople)
    .innerJoin(poolImports, eq(poolImports.id, poolPeople.importId))
    .leftJoin(replies, eq(replies.personId, poolPeople.id))
    .leftJoin(invitations, eq(invitations.id, replies.invitationId))
    .where(
      and(
        eq(poolPeople.processId, processId),
        isNotNull(poolImports.completedAt),
        isNull(poolPeople.withdrawnAt),
      ),
    )
    .all();
  return new Map(
    rows.map(({ personId, importId, drawId, placeId, channel }) => {
      const origin: Origin = places.get(drawId ?? placeId ?? "") ?? { kind: "list", id: importId };
      return [personId, { ...origin, channel }];
    }),
  );
}
