import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { actOnFloor } from "#app/services/floor/act-on-floor.server.ts";
import {
  type AttendeeContent,
  sealAttendee,
} from "#app/services/floor/attendee-envelope.server.ts";
import type { FloorActProblem } from "#app/services/floor/command-of-act.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { attendees } from "#db/schema/index.ts";
import { asAnnounced } from "./announced-guests.server.ts";
import { hashSlipCode, MOST_SLIPS, slipCode } from "./slip-code.server.ts";

export interface CheckIn {
  readonly townHallId: string;
  /** Made with the form, so that a form that is sent twice lets one person in. */
  readonly attendeeId: string;
  readonly content: AttendeeContent;
  /** The invited guest, as announced, that the person is; null for everybody else. */
  readonly guestId: string | null;
  /** Number of the slip that the person was given; null for none. */
  readonly slip: number | null;
  /** Whether it is entered afterwards, from the sheet at the door. */
  readonly fromPaper?: boolean;
}

type SlipRefusal =
  | Problem<"slip_unknown", { readonly most: number }>
  | Problem<"slip_taken", object>;

export type CheckInProblem = FloorActProblem | SlipRefusal | Problem<"guest_unknown", object>;

/**
 * Lets somebody in: on their word, without a look into any register. An invited guest who is on the list of the
 * announcement needs to say nothing more. Fails with `guest_unknown` for one who is not on it (whom the chair
 * lets speak is another act, which is recorded), with `slip_unknown` and `slip_taken` for the slip, and with what `actOnFloor` says.
 */
export function checkInPerson(
  context: ServiceContext,
  { townHallId, attendeeId, content: told, guestId, slip, fromPaper }: CheckIn,
): Result<null, CheckInProblem> {
  authorise(context.actor, "floor.assist");
  const { database, keyring, now } = context;
  return database.transaction(
    (transaction) => {
      const own = eq(attendees.id, attendeeId);
      const known = transaction.select({ id: attendees.id }).from(attendees).where(own).get();
      if (known !== undefined) return ok(null);
      const content =
        guestId === null ? uninvited(told) : asAnnounced(transaction, townHallId, guestId, told);
      if (content === null) return problem("guest_unknown", {});
      const codeHash = slip === null ? ok(null) : freeSlip(transaction, context, townHallId, slip);
      if (!codeHash.ok) return codeHash;
      const envelope = sealAttendee(keyring, attendeeId, content);
      transaction
        .insert(attendees)
        .values({ id: attendeeId, townHallId, codeHash: codeHash.value, createdAt: now, envelope })
        .run();
      const act = { kind: "check_in", attendeeId, onPaper: fromPaper === true } as const;
      const entered = actOnFloor(context, townHallId, act, { seenSequence: 0 });
      if (!entered.ok) {
        transaction.delete(attendees).where(own).run();
        return entered;
      }
      appendAudit(transaction, context, {
        action: "attendee_checked_in",
        objectKind: "town_hall",
        objectId: townHallId,
        ...(fromPaper === true ? { reasonCode: "paper" } : {}),
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** Nobody is an invited guest on their word, or on that of the door. */
function uninvited(told: AttendeeContent): AttendeeContent | null {
  return told.standing === "invited_guest" ? null : told;
}

/** What the database keeps of a slip that nobody has. */
export function freeSlip(
  transaction: Queryable,
  { keyring }: ServiceContext,
  townHallId: string,
  slip: number,
): Result<string, SlipRefusal> {
  if (slip < 1 || slip > MOST_SLIPS) return problem("slip_unknown", { most: MOST_SLIPS });
  const codeHash = hashSlipCode(keyring, slipCode(keyring, townHallId, slip));
  const taken = transaction
    .select({ id: attendees.id })
    .from(attendees)
    .where(and(eq(attendees.codeHash, codeHash), eq(attendees.townHallId, townHallId)))
    .get();
  return taken === undefined ? ok(codeHash) : problem("slip_taken", {});
}
