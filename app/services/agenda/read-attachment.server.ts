import { and, eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { agendaAttachments, agendaItems } from "#db/schema/index.ts";

/** A file as it is sent to a browser. */
export interface AttachmentFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** A file that belongs to an item of this town hall; null when there is none. */
export function readAttachment(
  context: ServiceContext,
  townHallId: string,
  attachmentId: string,
): AttachmentFile | null {
  authorise(context.actor, "townHall.read");
  return (
    context.database
      .select({
        fileName: agendaAttachments.fileName,
        mediaType: agendaAttachments.mediaType,
        content: agendaAttachments.content,
      })
      .from(agendaAttachments)
      .innerJoin(agendaItems, eq(agendaItems.id, agendaAttachments.itemId))
      .where(and(eq(agendaAttachments.id, attachmentId), eq(agendaItems.townHallId, townHallId)))
      .get() ?? null
  );
}
