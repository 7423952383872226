import { asc, eq } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { minutes, minutesRevisions } from "#db/schema/index.ts";
import { type MinutesContent, minutesContentSchema, publishedContent } from "./minutes-content.ts";

/** The minutes of a town hall while they are written. */
export interface StoredMinutes {
  readonly townHallId: string;
  readonly content: MinutesContent;
  /** Counts the changes, from 1. */
  readonly revision: number;
  /** Whether the chair approved them as they stand. */
  readonly approved: { readonly at: Date; readonly by: string } | null;
}

/** Minutes as they were published; null as content where it had to be erased. */
export interface PublishedMinutes {
  readonly number: number;
  readonly content: MinutesContent | null;
  /** Why there is a revision after the first. */
  readonly correctionNote: string;
  readonly publishedAt: Date;
}

/** The draft; null while there is none. For services, which authorise. */
export function loadMinutes(database: Queryable, townHallId: string): StoredMinutes | null {
  const row = database.select().from(minutes).where(eq(minutes.townHallId, townHallId)).get();
  if (row === undefined) return null;
  const { revision, approvedRevision, approvedAt: at, approvedBy: by } = row;
  const holds = approvedRevision === revision && at !== null && by !== null;
  return {
    ...{ townHallId, revision },
    content: minutesContentSchema.parse(row.content),
    approved: holds ? { at, by } : null,
  };
}

/** Stores a changed draft as its next revision, which nobody approved yet. Returns that revision. */
export function storeMinutes(
  transaction: Queryable,
  townHallId: string,
  content: MinutesContent,
): number {
  const revision = (loadMinutes(transaction, townHallId)?.revision ?? 0) + 1;
  const unapproved = { approvedRevision: null, approvedAt: null, approvedBy: null };
  const values = { content: minutesContentSchema.parse(content), revision, ...unapproved };
  transaction
    .insert(minutes)
    .values({ townHallId, ...values })
    .onConflictDoUpdate({ target: minutes.townHallId, set: values })
    .run();
  return revision;
}

/** All published revisions from the first on. For services, which authorise. */
export function publishedMinutes(
  database: Queryable,
  townHallId: string,
): readonly PublishedMinutes[] {
  return database
    .select()
    .from(minutesRevisions)
    .where(eq(minutesRevisions.townHallId, townHallId))
    .orderBy(asc(minutesRevisions.number))
    .all()
    .map(({ number, content, correctionNote, publishedAt }) => ({
      ...{ number, correctionNote, publishedAt },
      content: publishedContent(content),
    }));
}

/** What was published last; null before the first publication. */
export function newestPublished(database: Queryable, townHallId: string): PublishedMinutes | null {
  return publishedMinutes(database, townHallId).at(-1) ?? null;
}
