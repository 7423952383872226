import { eq, inArray } from "drizzle-orm";
import { sha256Hex } from "#app/domain/hash.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { revisionsOf } from "#app/services/town-halls/revisions.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { agendaAttachments, announcedFiles, type WithdrawalReason } from "#db/schema/index.ts";

/** A file that some revision of a town hall announced. */
interface AnnouncedFile {
  /** Of the attachment. */
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
}

/** By checksum: since when and why announced files are not given out any more. */
export type Withdrawals = ReadonlyMap<
  string,
  { readonly at: Date; readonly reason: WithdrawalReason }
>;

/** Every file that was announced once, in the order of the revisions. For services, which authorise. */
export function filesAnnouncedOf(database: Queryable, townHallId: string): AnnouncedFile[] {
  const files = revisionsOf(database, townHallId)
    .flatMap(({ announcement }) => announcement.items)
    .flatMap(({ attachments }) => attachments);
  return [...new Map(files.map((file) => [`${file.id} ${file.sha256}`, file])).values()];
}

/** Which of these were withdrawn. For services, which authorise. */
export function withdrawalsOf(database: Queryable, checksums: readonly string[]): Withdrawals {
  const rows = database
    .select({
      sha256: announcedFiles.sha256,
      at: announcedFiles.withdrawnAt,
      reason: announcedFiles.reason,
    })
    .from(announcedFiles)
    .where(inArray(announcedFiles.sha256, [...checksums]))
    .all();
  return new Map(
    rows.flatMap(({ sha256, at, reason }) =>
      at === null || reason === null ? [] : [[sha256, { at, reason }] as const],
    ),
  );
}

/**
 * Keeps the content of attachments that are about to go and were announced: revisions still give them out. Call it
 * inside the transaction that removes them.
 */
export function keepAnnouncedFiles(
  transaction: Queryable,
  townHallId: string,
  attachmentIds: readonly string[],
): void {
  const announced = new Set(filesAnnouncedOf(transaction, townHallId).map(({ sha256 }) => sha256));
  for (const id of attachmentIds) {
    const stored = transaction
      .select({ content: agendaAttachments.content })
      .from(agendaAttachments)
      .where(eq(agendaAttachments.id, id))
      .get();
    if (stored === undefined) continue;
    const sha256 = sha256Hex(stored.content);
    if (!announced.has(sha256)) continue;
    const row = { sha256, content: stored.content };
    transaction.insert(announcedFiles).values(row).onConflictDoNothing().run();
  }
}

/**
 * A file that was announced with an agenda item, byte for byte as it was, whatever is attached today. Null where no
 * revision names it; without content, but with the reason, where it was withdrawn.
 */
export function readAnnouncedFile(
  context: ServiceContext,
  townHallId: string,
  attachmentId: string,
):
  | { readonly fileName: string; readonly mediaType: string; readonly content: Buffer }
  | { readonly content: null; readonly reason: WithdrawalReason }
  | null {
  authorise(context.actor, "public");
  const { database } = context;
  const announced = filesAnnouncedOf(database, townHallId).findLast(
    ({ id }) => id === attachmentId,
  );
  if (announced === undefined) return null;
  const { fileName, mediaType, sha256 } = announced;
  const kept = database
    .select()
    .from(announcedFiles)
    .where(eq(announcedFiles.sha256, sha256))
    .get();
  if (kept?.reason != null) return { content: null, reason: kept.reason };
  const attached = database
    .select({ content: agendaAttachments.content })
    .from(agendaAttachments)
    .where(eq(agendaAttachments.id, attachmentId))
    .get();
  const content = kept?.content ?? attached?.content;
  if (content == null || sha256Hex(content) !== sha256) return null;
  return { fileName, mediaType, content };
}
