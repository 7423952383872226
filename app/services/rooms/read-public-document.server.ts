import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import {
  type ReinstatedNote,
  reinstatedNotes,
} from "#app/services/appeals/reinstated-notes.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { isObjected, lastObjection } from "#app/services/moderation/objections.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { roomDocuments, roomDocumentVersions, roomPublications, rooms } from "#db/schema/index.ts";
import { publishedVersions } from "./published-versions.server.ts";

/** A document of a group as a list of public ones shows it. */
export interface PublicDocumentListing {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly groupName: string;
  readonly publishedAt: Date;
}

/** A version that became public; without its text once it was taken back, or moderators objected to it. */
interface PublicVersion {
  readonly number: number;
  readonly groupName: string;
  readonly publishedAt: Date;
  readonly withdrawnAt: Date | null;
  /** Why it was taken back; empty while it is public. */
  readonly withdrawnReason: string;
  /** Whether its words are not shown because moderators objected to them, and others stand now. */
  readonly objected: boolean;
  readonly content: { readonly title: string; readonly text: string } | null;
}

export interface PublicDocument {
  readonly id: string;
  readonly processId: string;
  readonly language: Language;
  /** The first one first; those that were never public are not among them. */
  readonly versions: readonly PublicVersion[];
  /** That it was hidden, wrongly, and is back. */
  readonly reinstated: ReinstatedNote | null;
}

/** Documents of groups of a process that everybody may read, the newest first. */
export function listPublicDocuments(
  { database, actor }: ServiceContext,
  processId: string,
): readonly PublicDocumentListing[] {
  authorise(actor, "public");
  return database
    .select({
      id: roomDocuments.id,
      language: roomDocuments.language,
      title: roomDocumentVersions.title,
      groupName: roomPublications.groupName,
      publishedAt: roomPublications.publishedAt,
    })
    .from(roomDocuments)
    .innerJoin(rooms, eq(rooms.id, roomDocuments.roomId))
    .innerJoin(
      roomDocumentVersions,
      and(
        eq(roomDocumentVersions.documentId, roomDocuments.id),
        eq(roomDocumentVersions.number, roomDocuments.publishedVersion),
      ),
    )
    .innerJoin(
      roomPublications,
      and(
        eq(roomPublications.documentId, roomDocuments.id),
        eq(roomPublications.version, roomDocuments.publishedVersion),
      ),
    )
    .where(and(eq(rooms.processId, processId), isNotNull(roomDocuments.publishedVersion)))
    .orderBy(desc(roomPublications.publishedAt), asc(roomDocuments.id))
    .all();
}

/**
 * A document of a group with every version that became public; null where none ever did, as where there is no
 * such document. Who wrote it is not told: it is the group's.
 */
export function readPublicDocument(
  { database, actor }: ServiceContext,
  documentId: string,
): PublicDocument | null {
  authorise(actor, "public");
  const document = database
    .select({
      id: roomDocuments.id,
      language: roomDocuments.language,
      processId: rooms.processId,
    })
    .from(roomDocuments)
    .innerJoin(rooms, eq(rooms.id, roomDocuments.roomId))
    .where(eq(roomDocuments.id, documentId))
    .get();
  if (document === undefined) return null;
  const published = publishedVersions(database, documentId);
  const standing = published.findLast(({ withdrawnAt }) => withdrawnAt === null)?.number ?? 0;
  const objection = lastObjection(database, "room_document", documentId);
  const versions = published.map(({ title, text, ...version }): PublicVersion => {
    const objected = isObjected(objection, version.number, standing);
    return {
      ...version,
      withdrawnReason: version.withdrawnReason ?? "",
      objected,
      content: version.withdrawnAt === null && !objected ? { title, text } : null,
    };
  });
  if (versions.length === 0) return null;
  const reinstated = reinstatedNotes(database, "room_document", [documentId]).get(documentId);
  return { ...document, versions, reinstated: reinstated ?? null };
}
