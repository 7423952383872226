import { and, eq, isNotNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { actOnFloor } from "#app/services/floor/act-on-floor.server.ts";
import { readFloorState } from "#app/services/floor/floor-store.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { forgetInVotes } from "#app/services/votes/forget-in-votes.server.ts";
import { clearLog } from "#db/connection.server.ts";
import { attendees, knownAttendees } from "#db/schema/index.ts";
import { forgetNotes } from "./forget-notes.server.ts";

/**
 * Erases what is known of somebody who was in the room: the envelope is emptied and their slip is dead. What
 * happened on the floor stays, without anyone to whom it could be put, a participant of a process included. Nothing of it is left in the write-ahead log. Fails with `attendee_unknown`.
 */
export function eraseAttendee(
  context: ServiceContext,
  { townHallId, attendeeId }: { readonly townHallId: string; readonly attendeeId: string },
): Result<null, Problem<"attendee_unknown", object>> {
  const own = context.actor.kind === "attendee" && context.actor.id === attendeeId;
  authorise(context.actor, own ? "floor.own" : "floor.assist");
  const result = context.database.transaction(
    (transaction) => {
      leaveRoom(context, townHallId, attendeeId);
      const { changes } = transaction
        .update(attendees)
        .set({ envelope: null, codeHash: null })
        .where(
          and(
            eq(attendees.id, attendeeId),
            eq(attendees.townHallId, townHallId),
            isNotNull(attendees.envelope),
          ),
        )
        .run();
      if (changes === 0) return problem("attendee_unknown", {});
      forgetNotes(transaction, townHallId, attendeeId);
      forgetInVotes(transaction, context.keyring, [attendeeId]);
      transaction.delete(knownAttendees).where(eq(knownAttendees.attendeeId, attendeeId)).run();
      appendAudit(transaction, context, {
        action: "attendee_erased",
        objectKind: "attendee",
        objectId: attendeeId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
  if (result.ok) clearLog(context.database);
  return result;
}

/** Who is erased while the evening goes on is on no list any more. */
function leaveRoom(context: ServiceContext, townHallId: string, attendeeId: string): void {
  const state = readFloorState(context.database, townHallId);
  if (state.phase === "closed" || state.attendees.get(attendeeId)?.present !== true) return;
  actOnFloor(context, townHallId, { kind: "leave", attendeeId }, { seenSequence: 0 });
}
