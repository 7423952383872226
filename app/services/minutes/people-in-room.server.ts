import { eq } from "drizzle-orm";
import {
  type AttendeeContent,
  openAttendee,
} from "#app/services/floor/attendee-envelope.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { attendees } from "#db/schema/index.ts";

/** What people told at the check-in, by attendee; null for those who were erased. */
export type PeopleInRoom = ReadonlyMap<string, AttendeeContent | null>;

/** Opens the envelopes of everybody who was in the room. For services, which authorise. */
export function peopleInRoom(
  database: Queryable,
  keyring: Keyring,
  townHallId: string,
): PeopleInRoom {
  const rows = database
    .select({ id: attendees.id, envelope: attendees.envelope })
    .from(attendees)
    .where(eq(attendees.townHallId, townHallId))
    .all();
  return new Map(rows.map((row) => [row.id, openAttendee(keyring, row)]));
}
