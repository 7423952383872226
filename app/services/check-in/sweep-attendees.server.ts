import { and, eq, inArray, isNotNull, min } from "drizzle-orm";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import { forgetInVotes } from "#app/services/votes/forget-in-votes.server.ts";
import { clearLog, type Database } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import {
  attendees,
  floorNotes,
  knownAttendees,
  minutesRevisions,
  townHalls,
} from "#db/schema/index.ts";

const DAY = 24 * 60 * 60 * 1000;

/** After the minutes were first published: time to correct them, and to speak about a measure. */
export const KEPT_AFTER_MINUTES = 90 * DAY;

/** Where minutes are never published: after the evening began, or was entered. */
export const KEPT_WITHOUT_MINUTES = 365 * DAY;

/**
 * Erases what is known of the people who were at town halls whose time is over: envelopes, slips, and notes.
 * What happened on the floor stays, without people. Runs at start-up and once an hour. Returns for how many
 * town halls.
 */
export function sweepAttendees(database: Database, keyring: Keyring, now: Date): number {
  const swept = database.transaction(
    (transaction) => {
      const due = transaction
        .select({
          id: townHalls.id,
          beginsAt: townHalls.beginsAt,
          createdAt: townHalls.createdAt,
          minutesAt: min(minutesRevisions.publishedAt),
        })
        .from(townHalls)
        .innerJoin(
          attendees,
          and(eq(attendees.townHallId, townHalls.id), isNotNull(attendees.envelope)),
        )
        .leftJoin(minutesRevisions, eq(minutesRevisions.townHallId, townHalls.id))
        .groupBy(townHalls.id)
        .all()
        .filter(({ minutesAt, beginsAt, createdAt }) =>
          minutesAt === null
            ? now.getTime() >= (beginsAt ?? createdAt).getTime() + KEPT_WITHOUT_MINUTES
            : now.getTime() >= minutesAt.getTime() + KEPT_AFTER_MINUTES,
        )
        .map(({ id }) => id);
      if (due.length === 0) return 0;
      transaction
        .update(attendees)
        .set({ envelope: null, codeHash: null })
        .where(inArray(attendees.townHallId, due))
        .run();
      transaction.delete(floorNotes).where(inArray(floorNotes.townHallId, due)).run();
      const gone = transaction
        .select({ id: attendees.id })
        .from(attendees)
        .where(inArray(attendees.townHallId, due));
      transaction.delete(knownAttendees).where(inArray(knownAttendees.attendeeId, gone)).run();
      forgetInVotes(
        transaction,
        keyring,
        gone.all().map(({ id }) => id),
      );
      for (const id of due) {
        appendAudit(
          transaction,
          { actor: { kind: "system" }, now },
          { action: "attendees_expired", objectKind: "town_hall", objectId: id },
        );
      }
      return due.length;
    },
    { behavior: "immediate" },
  );
  if (swept > 0) clearLog(database);
  return swept;
}
