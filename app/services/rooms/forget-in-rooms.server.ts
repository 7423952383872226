import { eq } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { roomDocumentVersions, roomTaskVersions } from "#db/schema/index.ts";

/**
 * Takes somebody's name off what they wrote and undertook in a room, in the transaction that erases them. The
 * texts are the group's and stay; nobody sees to their tasks any more.
 */
export function forgetInRooms(transaction: Queryable, participantId: string): void {
  transaction
    .update(roomDocumentVersions)
    .set({ writtenBy: null })
    .where(eq(roomDocumentVersions.writtenBy, participantId))
    .run();
  transaction
    .update(roomTaskVersions)
    .set({ writtenBy: null })
    .where(eq(roomTaskVersions.writtenBy, participantId))
    .run();
  transaction
    .update(roomTaskVersions)
    .set({ ownerId: null })
    .where(eq(roomTaskVersions.ownerId, participantId))
    .run();
}
