import { and, eq } from "drizzle-orm";
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
