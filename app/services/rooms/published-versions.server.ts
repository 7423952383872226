import { and, asc, eq } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { roomDocumentVersions, roomPublications } from "#db/schema/index.ts";

/** A version of a document of a group that became public, taken back or not. */
export interface PublishedVersion {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  /** What the group called itself then. */
  readonly groupName: string;
  readonly publishedAt: Date;
  /** Null while it is public. */
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string | null;
}

/** The versions of a document that became public, the first one first. */
export function publishedVersions(
  database: Queryable,
  documentId: string,
): readonly PublishedVersion[] {
  return database
    .select({
      number: roomPublications.version,
      title: roomDocumentVersions.title,
      text: roomDocumentVersions.text,
      groupName: roomPublications.groupName,
      publishedAt: roomPublications.publishedAt,
      withdrawnAt: roomPublications.withdrawnAt,
      withdrawnReason: roomPublications.withdrawnReason,
    })
    .from(roomPublications)
    .innerJoin(
      roomDocumentVersions,
      and(
        eq(roomDocumentVersions.documentId, roomPublications.documentId),
        eq(roomDocumentVersions.number, roomPublications.version),
      ),
    )
    .where(eq(roomPublications.documentId, documentId))
    .orderBy(asc(roomPublications.version))
    .all();
}
