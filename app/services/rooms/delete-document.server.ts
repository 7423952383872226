import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { roomDocuments, roomPublications } from "#db/schema/index.ts";
import { roomFor, roomsPermission } from "./room-access.server.ts";
import type { RoomWriter, RoomWritingProblem } from "./room-writer.server.ts";
import { writerInRoom } from "./room-writer.server.ts";
import type { DocumentPlace } from "./save-document.server.ts";

/**
 * Deletes a document or notes with all versions, as a member of the group or as staff. Nothing brings it back. What
 * was public once stays, also when it was taken back.
 *
 * Failure codes: `room_missing`, `document_missing`; `document_was_public`; `document_changed_meanwhile` with the
 * newest `version` (somebody saved since it was shown: nobody deletes what they have not read); those of
 * `writerInRoom`.
 *
 * @param basedOn number of the version that was shown
 */
export function deleteDocument(
  context: ServiceContext,
  { roomId, documentId, basedOn }: DocumentPlace & { readonly basedOn: number },
  who: RoomWriter,
): Result<
  null,
  | RoomWritingProblem
  | Problem<"room_missing" | "document_missing" | "document_was_public", object>
  | Problem<"document_changed_meanwhile", { readonly version: number }>
> {
  authorise(context.actor, roomsPermission(context.actor));
  return context.database.transaction(
    (transaction): ReturnType<typeof deleteDocument> => {
      const room = roomFor(transaction, context.actor, roomId);
      if (room === null) return problem("room_missing", {});
      const own = and(eq(roomDocuments.id, documentId), eq(roomDocuments.roomId, roomId));
      const document = transaction.select().from(roomDocuments).where(own).get();
      if (document === undefined) return problem("document_missing", {});
      const { version } = document;
      const wasPublic = transaction
        .select({ version: roomPublications.version })
        .from(roomPublications)
        .where(eq(roomPublications.documentId, documentId))
        .get();
      if (wasPublic !== undefined) return problem("document_was_public", {});
      const writer = writerInRoom(transaction, context, room, who);
      if (!writer.ok) return writer;
      if (version !== basedOn) return problem("document_changed_meanwhile", { version });
      // Its versions go with it: they are final only as long as there is a document.
      transaction.delete(roomDocuments).where(own).run();
      appendAudit(transaction, context, {
        action: "room_document_deleted",
        objectKind: "room_document",
        objectId: documentId,
        reasonCode: document.kind,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
