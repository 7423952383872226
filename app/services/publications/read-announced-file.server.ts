import { eq } from "drizzle-orm";
import { sha256Hex } from "#app/domain/hash.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { revisionsOf } from "#app/services/town-halls/revisions.server.ts";
import { agendaAttachments } from "#db/schema/index.ts";

/**
 * A file that was announced with an agenda item, byte for byte as it was. Null where no revision names it, where it was
 * taken away, and where its content is not the announced one any more.
 */
export function readAnnouncedFile(
  context: ServiceContext,
  townHallId: string,
  attachmentId: string,
): { readonly fileName: string; readonly mediaType: string; readonly content: Buffer } | null {
  authorise(context.actor, "public");
  const announced = revisionsOf(context.database, townHallId)
    .flatMap(({ announcement }) => announcement.items)
    .flatMap(({ attachments }) => attachments)
    .findLast(({ id }) => id === attachmentId);
  if (announced === undefined) return null;
  const stored = context.database
    .select()
    .from(agendaAttachments)
    .where(eq(agendaAttachments.id, attachmentId))
    .get();
  if (stored === undefined || sha256Hex(stored.content) !== announced.sha256) return null;
  const { fileName, mediaType } = announced;
  return { fileName, mediaType, content: stored.content };
}
