import { and, asc, desc, eq } from "drizzle-orm";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { Queryable } from "#db/connection.server.ts";
import { townHallRevisions } from "#db/schema/index.ts";
import { type Announcement, announcementSchema } from "./announcement.ts";

/** What was announced, and when. */
export interface Revision {
  readonly townHallId: string;
  /** From 1. */
  readonly number: number;
  readonly publishedAt: Date;
  /** Head of the audit log with the entry of this publication. */
  readonly auditHead: string;
  readonly announcement: Announcement;
}

const COLUMNS = {
  townHallId: townHallRevisions.townHallId,
  number: townHallRevisions.number,
  publishedAt: townHallRevisions.publishedAt,
  auditHead: townHallRevisions.auditHead,
  content: townHallRevisions.content,
};

/** The newest revision; null where nothing was published. For services, which authorise. */
export function newestRevision(database: Queryable, townHallId: string): Revision | null {
  const row = database
    .select(COLUMNS)
    .from(townHallRevisions)
    .where(eq(townHallRevisions.townHallId, townHallId))
    .orderBy(desc(townHallRevisions.number))
    .limit(1)
    .get();
  return row === undefined ? null : revisionOf(row);
}

/** One revision; null where there is none of this number. For services, which authorise. */
export function revisionByNumber(
  database: Queryable,
  townHallId: string,
  number: number,
): Revision | null {
  const row = database
    .select(COLUMNS)
    .from(townHallRevisions)
    .where(and(eq(townHallRevisions.townHallId, townHallId), eq(townHallRevisions.number, number)))
    .get();
  return row === undefined ? null : revisionOf(row);
}

/** All revisions from the first on. For services, which authorise. */
export function revisionsOf(database: Queryable, townHallId: string): readonly Revision[] {
  return database
    .select(COLUMNS)
    .from(townHallRevisions)
    .where(eq(townHallRevisions.townHallId, townHallId))
    .orderBy(asc(townHallRevisions.number))
    .all()
    .map(revisionOf);
}

/**
 * Stores an announcement as the next revision, with its time, who published it and the head of the audit
 * log; returns its number. Call it inside the immediate transaction of the publication.
 */
export function storeRevision(
  transaction: Queryable,
  context: Pick<ServiceContext, "actor" | "now">,
  townHallId: string,
  announcement: Announcement,
): number {
  const { actor, now } = context;
  if (actor.kind !== "staff" && actor.kind !== "system") throw new Error("Staff publish.");
  const number = (newestRevision(transaction, townHallId)?.number ?? 0) + 1;
  const auditHead = appendAudit(transaction, context, {
    action: "town_hall_published",
    objectKind: "town_hall",
    objectId: townHallId,
  });
  transaction
    .insert(townHallRevisions)
    .values({
      townHallId,
      number,
      content: announcementSchema.parse(announcement),
      publishedAt: now,
      publishedBy: actor.kind === "staff" ? actor.id : "system",
      auditHead,
    })
    .run();
  return number;
}

function revisionOf({
  content,
  ...row
}: Omit<Revision, "announcement"> & { readonly content: unknown }): Revision {
  return { ...row, announcement: announcementSchema.parse(content) };
}
