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
import { asAnnounced } from "./announced-guests.server.ts";

/** What somebody told, and which invited guest of the announcement they are; null for everybody else. */
export interface AttendeeChange {
  readonly content: AttendeeContent;
  readonly guestId: string | null;
}

/**
 * Stores what somebody tells after they came in: a name, so that they may speak, or that the minutes shall
 * not name them. Fails with `attendee_unknown`, also for those who were erased, with `guest_unknown` for a guest
 * who is not on the list of the announcement, with `guest_not_invited` where somebody else would become an invited
 * guest (the chair invites), and with what `actOnFloor` says; after the evening was closed the floor is left as it
 * was.
 */
export function changeAttendee(
  context: ServiceContext,
  { townHallId, attendeeId }: { readonly townHallId: string; readonly attendeeId: string },
  { content: told, guestId }: AttendeeChange,
): Result<null, FloorActProblem | Problem<"guest_unknown" | "guest_not_invited", object>> {
  authorise(context.actor, "floor.assist");
  return context.database.transaction(
    (transaction) => {
      const own = and(eq(attendees.id, attendeeId), eq(attendees.townHallId, townHallId));
      const before = transaction.select().from(attendees).where(own).get();
      const known = before === undefined ? null : openAttendee(context.keyring, before);
      if (before === undefined || known === null) return problem("attendee_unknown", {});
      const invited = guestId !== null || known.standing === "invited_guest";
      if (told.standing === "invited_guest" && !invited) return problem("guest_not_invited", {});
      const content = guestId === null ? told : asAnnounced(transaction, townHallId, guestId, told);
      if (content === null) return problem("guest_unknown", {});
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
