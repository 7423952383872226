import { and, desc, eq, isNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { townDay } from "#app/domain/town-clock.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { noticeText } from "#app/services/moderation/notice-text.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { roomDocuments, roomDocumentVersions, roomPublications } from "#db/schema/index.ts";
import { roomFor } from "./room-access.server.ts";
import type { DocumentPlace } from "./save-document.server.ts";

/** A version of a document of a room. */
type VersionPlace = DocumentPlace & { readonly version: number };

/**
 * Makes one version of a document public, once its group agreed; staff do it for the group. What was published
 * before stays readable. A version that was taken back can become public again.
 *
 * Failure codes: `document_missing` (no such document, or no such version), `notes_stay_private` (notes are made
 * for the group alone), `agreed_in_future`, `published_already`.
 *
 * @param agreedOn ISO date on which the group agreed
 */
export function publishDocument(
  context: ServiceContext,
  { roomId, documentId, version }: VersionPlace,
  agreedOn: string,
): Result<
  null,
  Problem<
    "document_missing" | "notes_stay_private" | "agreed_in_future" | "published_already",
    object
  >
> {
  const { actor, now } = context;
  authorise(actor, "rooms.write");
  return context.database.transaction(
    (transaction) => {
      const room = roomFor(transaction, actor, roomId);
      const document = documentOf(transaction, { roomId, documentId });
      const written = and(
        eq(roomDocumentVersions.documentId, documentId),
        eq(roomDocumentVersions.number, version),
      );
      const text = transaction.select().from(roomDocumentVersions).where(written).get();
      if (room === null || document === undefined || text === undefined) {
        return problem("document_missing", {});
      }
      if (document.kind === "notes") return problem("notes_stay_private", {});
      if (agreedOn > townDay(now)) return problem("agreed_in_future", {});
      const known = publicationOf(transaction, { documentId, version });
      if (known !== undefined && known.withdrawnAt === null) {
        return problem("published_already", {});
      }
      const publication = {
        ...{ groupName: room.name, agreedOn, publishedAt: now },
        publishedBy: actor.kind === "staff" ? actor.id : "",
        ...{ withdrawnAt: null, withdrawnBy: null, withdrawnReason: null },
      };
      transaction
        .insert(roomPublications)
        .values({ documentId, version, ...publication })
        .onConflictDoUpdate({
          target: [roomPublications.documentId, roomPublications.version],
          set: publication,
        })
        .run();
      noteNewest(transaction, documentId);
      appendAudit(transaction, context, {
        action: "room_document_published",
        objectKind: "room_document",
        objectId: documentId,
      });
      noticeText(transaction, now, "room_document", documentId);
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/**
 * Takes a published version back. Where it stood, everybody reads that it was taken back, when and why. Fails with
 * `document_missing` where no such version is public.
 */
export function takeDocumentBack(
  context: ServiceContext,
  { roomId, documentId, version }: VersionPlace,
  reason: string,
): Result<null, Problem<"document_missing", object>> {
  const { actor, now } = context;
  authorise(actor, "rooms.write");
  return context.database.transaction(
    (transaction) => {
      const document = documentOf(transaction, { roomId, documentId });
      const known = publicationOf(transaction, { documentId, version });
      if (document === undefined || known === undefined || known.withdrawnAt !== null) {
        return problem("document_missing", {});
      }
      transaction
        .update(roomPublications)
        .set({
          withdrawnAt: now,
          withdrawnBy: actor.kind === "staff" ? actor.id : "",
          withdrawnReason: reason,
        })
        .where(
          and(eq(roomPublications.documentId, documentId), eq(roomPublications.version, version)),
        )
        .run();
      noteNewest(transaction, documentId);
      appendAudit(transaction, context, {
        action: "room_document_taken_back",
        objectKind: "room_document",
        objectId: documentId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

function documentOf(database: Queryable, { roomId, documentId }: DocumentPlace) {
  return database
    .select()
    .from(roomDocuments)
    .where(and(eq(roomDocuments.id, documentId), eq(roomDocuments.roomId, roomId)))
    .get();
}

function publicationOf(
  database: Queryable,
  { documentId, version }: { readonly documentId: string; readonly version: number },
) {
  return database
    .select()
    .from(roomPublications)
    .where(and(eq(roomPublications.documentId, documentId), eq(roomPublications.version, version)))
    .get();
}

/** The document repeats which of its publications is the newest that stands. */
function noteNewest(transaction: Queryable, documentId: string): void {
  const newest = transaction
    .select()
    .from(roomPublications)
    .where(and(eq(roomPublications.documentId, documentId), isNull(roomPublications.withdrawnAt)))
    .orderBy(desc(roomPublications.version))
    .limit(1)
    .get();
  transaction
    .update(roomDocuments)
    .set({ publishedVersion: newest?.version ?? null, publishedAt: newest?.publishedAt ?? null })
    .where(eq(roomDocuments.id, documentId))
    .run();
}
