import { and, eq } from "drizzle-orm";
import {
  type AttendeeContent,
  LONGEST_ATTENDEE_FIELD,
} from "#app/services/floor/attendee-envelope.server.ts";
import { newestRevision } from "#app/services/town-halls/revisions.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { townHallPeople } from "#db/schema/index.ts";

/**
 * The guests who were invited to speak, as everybody could read it; before the first publication those of the
 * draft.
 */
export function announcedGuests(
  database: Queryable,
  townHallId: string,
): readonly { readonly id: string; readonly name: string }[] {
  const announced = newestRevision(database, townHallId)?.announcement.guests;
  if (announced !== undefined) return announced.map(({ id, name }) => ({ id, name }));
  return database
    .select({ id: townHallPeople.id, name: townHallPeople.name })
    .from(townHallPeople)
    .where(and(eq(townHallPeople.townHallId, townHallId), eq(townHallPeople.task, "guest")))
    .all();
}

/**
 * What is kept of an invited guest: their standing, and their name where they said no other. Null for one who
 * is not on the list of the announcement.
 */
export function asAnnounced(
  database: Queryable,
  townHallId: string,
  guestId: string,
  told: AttendeeContent,
): AttendeeContent | null {
  const guest = announcedGuests(database, townHallId).find(({ id }) => id === guestId);
  if (guest === undefined) return null;
  const name = told.name === "" ? guest.name.slice(0, LONGEST_ATTENDEE_FIELD) : told.name;
  return { ...told, standing: "invited_guest", name };
}
