import { eq } from "drizzle-orm";
import type { Actor } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { participants } from "#db/schema/index.ts";

/** As whom a resident who is signed in takes part; null while they do not, and for everybody else. */
export function ownParticipantId(database: Queryable, actor: Actor): string | null {
  if (actor.kind !== "resident") return null;
  const row = database
    .select({ id: participants.id })
    .from(participants)
    .where(eq(participants.invitationId, actor.id))
    .get();
  return row?.id ?? null;
}
