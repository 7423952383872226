import { randomUUID } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { roomDocuments, roomDocumentVersions } from "#db/schema/index.ts";
import { roomFor, roomsPermission } from "./room-access.server.ts";
import type { NewRoomDocument, RoomDocumentInput } from "./room-fields.ts";
import { type RoomWriter, type RoomWritingProblem, writerInRoom } from "./room-writer.server.ts";

/** A document of a room, as its address names it. */
export interface DocumentPlace {
  readonly roomId: string;
  readonly documentId: string;
}

type SavingProblem =
  | RoomWritingProblem
  | Problem<"room_missing" | "document_missing", object>
  | Problem<"document_changed_meanwhile", { readonly version: number }>;

/**
 * Begins a document or notes with a first version, and returns its id. Failure codes: `room_missing` (also for
 * whoever may not read the room), and those of `writerInRoom`.
 */
export function beginDocument(
  context: ServiceContext,
  roomId: string,
  who: RoomWriter,
  input: NewRoomDocument & RoomDocumentInput,
): Result<string, RoomWritingProblem | Problem<"room_missing", object>> {
  authorise(context.actor, roomsPermission(context.actor));
  return context.database.transaction(
    (transaction) => {
      const room = roomFor(transaction, context.actor, roomId);
      if (room === null) return problem("room_missing", {});
      const writer = writerInRoom(transaction, context, room, who);
      if (!writer.ok) return writer;
      const { kind, language, title, text } = input;
      const id = randomUUID();
      const at = context.now;
      transaction
        .insert(roomDocuments)
        .values({ id, roomId, kind, language, version: 1, createdAt: at })
        .run();
      transaction
        .insert(roomDocumentVersions)
        .values({ documentId: id, number: 1, title, text, ...writer.value, at })
        .run();
      appendAudit(transaction, context, {
        action: "room_document_begun",
        objectKind: "room_document",
        objectId: id,
        reasonCode: kind,
      });
      return ok(id);
    },
    { behavior: "immediate" },
  );
}

/**
 * Saves a document as a new version, and returns its number. Saving what is there already adds none.
 *
 * Failure codes: `room_missing`, `document_missing`; `document_changed_meanwhile` with the newest `version`
 * (somebody else saved since: nothing is stored, and both texts can be compared); those of `writerInRoom`.
 *
 * @param basedOn number of the version that was changed
 */
export function saveDocument(
  context: ServiceContext,
  { basedOn, ...place }: DocumentPlace & { readonly basedOn: number },
  who: RoomWriter,
  input: RoomDocumentInput,
): Result<number, SavingProblem> {
  authorise(context.actor, roomsPermission(context.actor));
  return context.database.transaction(
    (transaction) => addVersion(transaction, context, { ...place, basedOn }, who, () => input),
    { behavior: "immediate" },
  );
}

/**
 * Brings an older version of a document back, as a new one; nothing in between is lost. Failure codes: those of
 * `saveDocument`, and `document_missing` where it has no such version.
 *
 * @param number of the version that comes back
 */
export function restoreDocument(
  context: ServiceContext,
  { number, ...place }: DocumentPlace & { readonly basedOn: number; readonly number: number },
  who: RoomWriter,
): Result<number, SavingProblem> {
  authorise(context.actor, roomsPermission(context.actor));
  return context.database.transaction(
    (transaction) =>
      addVersion(transaction, context, place, who, () => {
        const version = transaction
          .select()
          .from(roomDocumentVersions)
          .where(
            and(
              eq(roomDocumentVersions.documentId, place.documentId),
              eq(roomDocumentVersions.number, number),
            ),
          )
          .get();
        return version === undefined ? null : { title: version.title, text: version.text };
      }),
    { behavior: "immediate" },
  );
}

function addVersion(
  transaction: Queryable,
  context: ServiceContext,
  { roomId, documentId, basedOn }: DocumentPlace & { readonly basedOn: number },
  who: RoomWriter,
  wanted: () => RoomDocumentInput | null,
): Result<number, SavingProblem> {
  const room = roomFor(transaction, context.actor, roomId);
  if (room === null) return problem("room_missing", {});
  const own = and(eq(roomDocuments.id, documentId), eq(roomDocuments.roomId, roomId));
  const document = transaction.select().from(roomDocuments).where(own).get();
  const newest = transaction
    .select()
    .from(roomDocumentVersions)
    .where(eq(roomDocumentVersions.documentId, documentId))
    .orderBy(desc(roomDocumentVersions.number))
    .limit(1)
    .get();
  const input = document === undefined ? null : wanted();
  if (newest === undefined || input === null) return problem("document_missing", {});
  const writer = writerInRoom(transaction, context, room, who);
  if (!writer.ok) return writer;
  if (newest.title === input.title && newest.text === input.text) return ok(newest.number);
  if (newest.number !== basedOn) {
    return problem("document_changed_meanwhile", { version: newest.number });
  }
  const number = newest.number + 1;
  const { title, text } = input;
  transaction
    .insert(roomDocumentVersions)
    .values({ documentId, number, title, text, ...writer.value, at: context.now })
    .run();
  transaction.update(roomDocuments).set({ version: number }).where(own).run();
  appendAudit(transaction, context, {
    action: "room_document_changed",
    objectKind: "room_document",
    objectId: documentId,
  });
  return ok(number);
}
