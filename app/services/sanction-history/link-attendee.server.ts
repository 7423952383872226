import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { knownAttendees, participants } from "#db/schema/index.ts";
import { sanctionedAttendees } from "./floor-sanctions.server.ts";

interface Link {
  readonly participantId: string;
  readonly attendeeId: string;
}

/**
 * Notes that somebody who met a measure on the floor is this participant, as a moderator found.
 *
 * Failure codes: `participant_missing` (none, or erased), `attendee_unknown` (nobody who met a measure at a
 * town hall of the process, or erased), `attendee_linked` (to this or another participant).
 */
export function linkAttendee(
  context: ServiceContext,
  { participantId, attendeeId }: Link,
): Result<null, Problem<"participant_missing" | "attendee_unknown" | "attendee_linked", object>> {
  authorise(context.actor, "moderation.write");
  const { database, actor, now } = context;
  return database.transaction(
    (transaction) => {
      const person = transaction
        .select()
        .from(participants)
        .where(eq(participants.id, participantId))
        .get();
      if (person === undefined || person.erasedAt !== null) {
        return problem("participant_missing", {});
      }
      const met = sanctionedAttendees(context, person.processId);
      if (!met.some((attendee) => attendee.attendeeId === attendeeId)) {
        return problem("attendee_unknown", {});
      }
      const { changes } = transaction
        .insert(knownAttendees)
        .values({
          ...{ attendeeId, participantId, foundAt: now },
          foundBy: actor.kind === "staff" ? actor.id : actor.kind,
        })
        .onConflictDoNothing()
        .run();
      if (changes === 0) return problem("attendee_linked", {});
      appendAudit(transaction, context, {
        action: "attendee_linked",
        objectKind: "participant",
        objectId: participantId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** Takes such a note back. Fails with `attendee_unknown` where there is none. */
export function unlinkAttendee(
  context: ServiceContext,
  { participantId, attendeeId }: Link,
): Result<null, Problem<"attendee_unknown", object>> {
  authorise(context.actor, "moderation.write");
  return context.database.transaction(
    (transaction) => {
      const { changes } = transaction
        .delete(knownAttendees)
        .where(
          and(
            eq(knownAttendees.attendeeId, attendeeId),
            eq(knownAttendees.participantId, participantId),
          ),
        )
        .run();
      if (changes === 0) return problem("attendee_unknown", {});
      appendAudit(transaction, context, {
        action: "attendee_unlinked",
        objectKind: "participant",
        objectId: participantId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
