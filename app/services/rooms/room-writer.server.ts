import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { barToWriting, type WritingProblem } from "#app/services/moderation/may-write.server.ts";
import { openParticipant } from "#app/services/participation/participant-envelope.server.ts";
import { type TakingPartProblem, takePart } from "#app/services/participation/take-part.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { participants } from "#db/schema/index.ts";
import { roomsPermission, type StoredRoom } from "./room-access.server.ts";
import { membersOfRoom } from "./room-people.server.ts";

/**
 * For whom something is written in a room. `self`: a member who is signed in. Staff write as the `town`, for a
 * `member` whom the room knows, or for somebody who is `assisted` for the first time.
 */
export type RoomWriter =
  | { readonly as: "self"; readonly shownName: string }
  | { readonly as: "town" }
  | { readonly as: "member"; readonly participantId: string }
  | { readonly as: "assisted"; readonly shownName: string };

export type RoomWritingProblem =
  | TakingPartProblem
  | WritingProblem
  | Problem<"room_closed" | "member_missing" | "shown_name_missing", object>;

/** Who is named in a version: a participant, and the account that typed it in. */
interface WrittenBy {
  readonly writtenBy: string | null;
  readonly enteredBy: string | null;
}

/**
 * Whoever writes in a room that they may read, and whether they may write now. Call it inside the transaction of
 * what is written.
 *
 * Failure codes: `room_closed`, `member_missing` (the room does not know them), `shown_name_missing` (others would
 * not know who writes), those of `takePart`, and those of `barToWriting`.
 */
export function writerInRoom(
  transaction: Queryable,
  context: ServiceContext,
  room: StoredRoom,
  who: RoomWriter,
): Result<WrittenBy, RoomWritingProblem> {
  const { actor } = context;
  authorise(actor, roomsPermission(actor));
  if (!room.open) return problem("room_closed", {});
  const self = actor.kind === "resident";
  if (self !== (who.as === "self")) return problem("member_missing", {});
  const enteredBy = actor.kind === "staff" ? actor.id : null;
  if (who.as === "town") return ok({ writtenBy: null, enteredBy });
  const person =
    who.as === "member"
      ? knownMember(context, transaction, room, who.participantId)
      : takePart(transaction, context, room.processId, who, "rooms.write");
  if (!person.ok) return person;
  const bar = barToWriting(transaction, context, {
    participantId: person.value,
    processId: room.processId,
  });
  if (bar !== null) return { ok: false, problem: bar };
  if (who.as === "self" && nameOf(transaction, context, person.value) === "") {
    return problem("shown_name_missing", {});
  }
  return ok({ writtenBy: person.value, enteredBy });
}

function knownMember(
  { keyring }: ServiceContext,
  database: Queryable,
  room: StoredRoom,
  participantId: string,
): Result<string, Problem<"member_missing", object>> {
  const known = membersOfRoom({ database, keyring }, room).some(
    (member) => member.participantId === participantId,
  );
  return known ? ok(participantId) : problem("member_missing", {});
}

function nameOf(database: Queryable, { keyring }: ServiceContext, participantId: string): string {
  const row = database.select().from(participants).where(eq(participants.id, participantId)).get();
  return row === undefined ? "" : (openParticipant(keyring, row)?.shownName ?? "");
}
