import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { actOnFloor } from "#app/services/floor/act-on-floor.server.ts";
import {
  type AttendeeContent,
  openAttendee,
  sealAttendee,
} from "#app/services/floor/attendee-envelope.server.ts";
import type { FloorActProblem } from "#app/services/floor/command-of-act.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { attendees } from "#db/schema/index.ts";

/**
 * Stores what somebody tells after they came in: a name, so that they may speak, or that the minutes shall
 * not name them. Fails with `attendee_unknown`, also for those who were erased, with `guest_not_invited` where
 * somebody would become an invited guest (the chair invites), and with what `actOnFloor` says; after the evening was closed the floor is left as it was.
 */
export function changeAttendee(
  context: ServiceContext,
  { townHallId, attendeeId }: { readonly townHallId: string; readonly attendeeId: string },
  content: AttendeeContent,
): Result<null, FloorActProblem | Problem<"guest_not_invited", object>> {
  authorise(context.actor, "floor.assist");
  return context.database.transaction(
    (transaction) => {
      const own = and(eq(attendees.id, attendeeId), eq(attendees.townHallId, townHallId));
      const before = transaction.select().from(attendees).where(own).get();
      if (before === undefined || before.envelope === null) return problem("attendee_unknown", {});
      const known = openAttendee(context.keyring, before);
      if (content.standing === "invited_guest" && known?.standing !== "invited_guest") {
        return problem("guest_not_invited", {});
      }
      const envelope = sealAttendee(context.keyring, attendeeId, content);
      transaction.update(attendees).set({ envelope }).where(own).run();
      const act = { kind: "correct_attendee", attendeeId } as const;
      const changed = actOnFloor(context, townHallId, act, { seenSequence: 0 });
      if (!changed.ok && changed.problem.code !== "floor_closed") {
        transaction.update(attendees).set({ envelope: before.envelope }).where(own).run();
        return changed;
      }
      appendAudit(transaction, context, {
        action: "attendee_changed",
        objectKind: "attendee",
        objectId: attendeeId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
