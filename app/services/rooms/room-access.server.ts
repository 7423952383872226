import { and, eq, isNull } from "drizzle-orm";
import { type Actor, authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { drawRevocations, panelMembers, processes, replies, rooms } from "#db/schema/index.ts";

export type StoredRoom = typeof rooms.$inferSelect & {
  /** Whether the group can still write: neither the room nor its process is closed. */
  readonly open: boolean;
};

/** What whoever acts must be permitted: a resident in their own room, staff in any. */
export function roomsPermission(actor: Actor): "rooms.own" | "rooms.write" {
  return actor.kind === "resident" ? "rooms.own" : "rooms.write";
}

/**
 * A room for whoever may read it: members who are on its panel now, and staff. Null for everybody else, as if
 * there were no such room: whether a guessed address is that of a room is not told.
 */
export function roomFor(database: Queryable, actor: Actor, roomId: string): StoredRoom | null {
  authorise(actor, roomsPermission(actor));
  const row = database
    .select({ room: rooms, status: processes.status })
    .from(rooms)
    .innerJoin(processes, eq(processes.id, rooms.processId))
    .where(eq(rooms.id, roomId))
    .get();
  if (row === undefined) return null;
  const { room, status } = row;
  if (actor.kind === "resident" && !panelsOf(database, actor.id).includes(room.drawId)) return null;
  return { ...room, open: room.closedAt === null && status === "published" };
}

/** The draws on whose panel an invited person is now. A draw that was set aside has no panel. */
export function panelsOf(database: Queryable, invitationId: string): readonly string[] {
  return database
    .select({ drawId: panelMembers.drawId })
    .from(panelMembers)
    .innerJoin(replies, eq(replies.personId, panelMembers.personId))
    .leftJoin(drawRevocations, eq(drawRevocations.drawId, panelMembers.drawId))
    .where(
      and(
        eq(replies.invitationId, invitationId),
        isNull(replies.withdrawnAt),
        isNull(panelMembers.leftAt),
        isNull(drawRevocations.drawId),
      ),
    )
    .all()
    .map(({ drawId }) => drawId);
}
