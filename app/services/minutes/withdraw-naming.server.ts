import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { openAttendee, sealAttendee } from "#app/services/floor/attendee-envelope.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { attendees } from "#db/schema/index.ts";

export type WithdrawNamingProblem = Problem<"attendee_missing", object>;

/**
 * Takes back somebody's consent to be named in the minutes. Published revisions follow at once: whoever
 * reads them finds "a resident".
 *
 * Fails with `attendee_missing` (also for somebody who was erased).
 */
export function withdrawNaming(
  context: ServiceContext,
  townHallId: string,
  attendeeId: string,
): Result<null, WithdrawNamingProblem> {
  authorise(context.actor, "floor.assist");
  const { keyring } = context;
  return context.database.transaction(
    (transaction): Result<null, WithdrawNamingProblem> => {
      const place = and(eq(attendees.id, attendeeId), eq(attendees.townHallId, townHallId));
      const row = transaction.select().from(attendees).where(place).get();
      const person = row === undefined ? null : openAttendee(keyring, row);
      if (person === null) return problem("attendee_missing", {});
      const envelope = sealAttendee(keyring, attendeeId, { ...person, mayBeNamed: false });
      transaction.update(attendees).set({ envelope }).where(place).run();
      appendAudit(transaction, context, {
        action: "naming_withdrawn",
        objectKind: "attendee",
        objectId: attendeeId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
