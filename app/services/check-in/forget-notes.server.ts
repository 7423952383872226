import { and, eq, inArray } from "drizzle-orm";
import { readFloorEvents } from "#app/services/floor/floor-store.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { floorNotes } from "#db/schema/index.ts";

/** Removes the words of events that are about somebody, inside the transaction that erases them. */
export function forgetNotes(transaction: Queryable, townHallId: string, attendeeId: string): void {
  const events = readFloorEvents(transaction, townHallId);
  const own = new Set(
    events.flatMap((event) =>
      event.kind === "joined" && event.attendeeId === attendeeId ? [event.entryId] : [],
    ),
  );
  const sanctions = new Set(
    events.flatMap((event) => {
      const imposed = event.kind === "sanctioned" || event.kind === "sanction_entered";
      return imposed && event.attendeeId === attendeeId ? [event.sanctionId] : [];
    }),
  );
  const about = events.filter(
    (event) =>
      ("attendeeId" in event && event.attendeeId === attendeeId) ||
      ("entryId" in event && own.has(event.entryId)) ||
      ("sanctionId" in event && sanctions.has(event.sanctionId)),
  );
  const sequences = about.map(({ sequence }) => sequence);
  transaction
    .delete(floorNotes)
    .where(and(eq(floorNotes.townHallId, townHallId), inArray(floorNotes.sequence, sequences)))
    .run();
}
