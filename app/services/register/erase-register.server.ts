import { and, asc, eq, inArray } from "drizzle-orm";
import type { JobContext } from "#app/services/jobs/job-context.ts";
import { type Job, leaveRunning, queueJob } from "#app/services/jobs/job-state.server.ts";
import { clearLog, type Database, type Queryable } from "#db/connection.server.ts";
import { jobs, registerExtracts, registerFilePieces, registerResidents } from "#db/schema/index.ts";

/**
 * How long one transaction may hold the writer, in milliseconds. Others then have it as long, and
 * this long at least: whoever finds it held looks again only now and then.
 */
const HOLD = 10;
const SHORTEST_PAUSE = 4;
const FIRST_BATCH = 100;
const PIECES_AT_ONCE = 2;

/**
 * Queues the job that erases what an extract should not have (see `eraseExtract`), unless it is
 * queued already. Call it in the transaction that makes it so.
 */
export function queueErasure(
  transaction: Queryable,
  { extractId, now }: { readonly extractId: string; readonly now: Date },
): void {
  const queued = transaction
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      and(
        eq(jobs.kind, "erase_register"),
        eq(jobs.subjectId, extractId),
        inArray(jobs.status, ["queued", "running"]),
      ),
    )
    .get();
  if (queued !== undefined) return;
  queueJob(transaction, {
    kind: "erase_register",
    subjectId: extractId,
    requestedBy: "system",
    now,
  });
}

/** Carries out a queued erasure. */
export async function eraseRegisterJob(context: JobContext, job: Job): Promise<void> {
  await eraseExtract(context.database, job.subjectId);
  leaveRunning(context.database, job.id, { status: "succeeded", now: context.clock() });
}

/**
 * Erases what an extract should not have any more, in transactions of a few milliseconds: the
 * residents of one that is deleted, or whose import never became complete and does not
 * run; the file of one that is deleted or complete. Nothing of it stays in the write-ahead log.
 * About ten seconds for a million residents.
 */
export async function eraseExtract(database: Database, extractId: string): Promise<void> {
  await inBatches(database, PIECES_AT_ONCE, (transaction, limit) => {
    if (!isExtract(transaction, extractId, mayLoseFile)) return 0;
    const positions = transaction
      .select({ position: registerFilePieces.position })
      .from(registerFilePieces)
      .where(eq(registerFilePieces.extractId, extractId))
      .limit(limit)
      .all()
      .map(({ position }) => position);
    return transaction
      .delete(registerFilePieces)
      .where(
        and(
          eq(registerFilePieces.extractId, extractId),
          inArray(registerFilePieces.position, positions),
        ),
      )
      .run().changes;
  });
  await eraseResidents(database, extractId, mayLoseResidents);
  clearLog(database);
}

/** Erases what an earlier attempt of an import has staged, before the next one begins. */
export async function eraseStagedResidents(database: Database, extractId: string): Promise<void> {
  await eraseResidents(database, extractId, (_, { completedAt }) => completedAt === null);
}

async function eraseResidents(
  database: Database,
  extractId: string,
  may: (transaction: Queryable, extract: Extract) => boolean,
): Promise<void> {
  await inBatches(database, FIRST_BATCH, (transaction, limit) => {
    if (!isExtract(transaction, extractId, may)) return 0;
    const first = transaction
      .select({ id: registerResidents.id })
      .from(registerResidents)
      .where(eq(registerResidents.extractId, extractId))
      .orderBy(asc(registerResidents.id))
      .limit(limit);
    return transaction.delete(registerResidents).where(inArray(registerResidents.id, first)).run()
      .changes;
  });
}

type Extract = typeof registerExtracts.$inferSelect;

function mayLoseFile(_transaction: Queryable, { completedAt, deletedAt }: Extract): boolean {
  return completedAt !== null || deletedAt !== null;
}

function mayLoseResidents(transaction: Queryable, extract: Extract): boolean {
  if (extract.deletedAt !== null) return true;
  if (extract.completedAt !== null) return false;
  const importing = transaction
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      and(
        eq(jobs.subjectId, extract.id),
        eq(jobs.kind, "import_register"),
        eq(jobs.status, "running"),
      ),
    )
    .get();
  return importing === undefined;
}

function isExtract(
  transaction: Queryable,
  extractId: string,
  may: (transaction: Queryable, extract: Extract) => boolean,
): boolean {
  const extract = transaction
    .select()
    .from(registerExtracts)
    .where(eq(registerExtracts.id, extractId))
    .get();
  return extract !== undefined && may(transaction, extract);
}

/** Repeats a short transaction until it changes nothing; the size of a batch follows its time. */
async function inBatches(
  database: Database,
  firstSize: number,
  erase: (transaction: Queryable, limit: number) => number,
): Promise<void> {
  let size = firstSize;
  for (;;) {
    const begun = performance.now();
    const erased = database.transaction((transaction) => erase(transaction, size), {
      behavior: "immediate",
    });
    if (erased === 0) return;
    const taken = performance.now() - begun;
    if (taken < HOLD / 2) size *= 2;
    else if (taken > HOLD) size = Math.max(1, Math.floor(size / 2));
    const pause = Math.max(taken, SHORTEST_PAUSE);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Extracts that still have what `eraseExtract` would erase. */
export function extractsToErase(database: Queryable): string[] {
  return database
    .select()
    .from(registerExtracts)
    .all()
    .filter(
      (extract) =>
        (mayLoseFile(database, extract) && hasRows(database, registerFilePieces, extract.id)) ||
        (mayLoseResidents(database, extract) && hasRows(database, registerResidents, extract.id)),
    )
    .map(({ id }) => id);
}

function hasRows(
  database: Queryable,
  table: typeof registerFilePieces | typeof registerResidents,
  extractId: string,
): boolean {
  return (
    database
      .select({ id: table.extractId })
      .from(table)
      .where(eq(table.extractId, extractId))
      .limit(1)
      .get() !== undefined
  );
}
