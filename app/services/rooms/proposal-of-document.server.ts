import { and, eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { roomDocuments, roomDocumentVersions, rooms } from "#db/schema/index.ts";

/**
 * What the form of a proposal holds that is made of the newest version of a group's document; null where the
 * process has no such document. The panel of the room puts it forward.
 */
export function proposalOfDocument(
  { database, actor }: ServiceContext,
  { processId, documentId }: { readonly processId: string; readonly documentId: string },
): Readonly<Record<string, string>> | null {
  authorise(actor, "rooms.write");
  const found = database
    .select({
      who: rooms.drawId,
      language: roomDocuments.language,
      title: roomDocumentVersions.title,
      text: roomDocumentVersions.text,
    })
    .from(roomDocuments)
    .innerJoin(rooms, eq(rooms.id, roomDocuments.roomId))
    .innerJoin(
      roomDocumentVersions,
      and(
        eq(roomDocumentVersions.documentId, roomDocuments.id),
        eq(roomDocumentVersions.number, roomDocuments.version),
      ),
    )
    .where(
      and(
        eq(roomDocuments.id, documentId),
        eq(roomDocuments.kind, "document"),
        eq(rooms.processId, processId),
      ),
    )
    .get();
  return found ?? null;
}
