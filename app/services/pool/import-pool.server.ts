import { randomUUID } from "node:crypto";
import { and, eq, isNotNull, ne, sql } from "drizzle-orm";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import { discardStaged } from "#app/services/jobs/end-jobs.server.ts";
import type { JobContext } from "#app/services/jobs/job-context.ts";
import {
  type Job,
  leaveRunning,
  readJob,
  reportProgress,
} from "#app/services/jobs/job-state.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { poolImports, poolPeople, uploads } from "#db/schema/index.ts";
import { type CheckedList, type CheckedPerson, checkList } from "./check-list.server.ts";
import { openUpload } from "./open-upload.server.ts";
import { sealPoolPerson } from "./person-envelope.server.ts";
import { poolClosed } from "./pool-closed.server.ts";
import type { PoolProblem } from "./pool-problems.ts";

/** People a transaction stages, so that the web server never waits long for the one writer. */
const BATCH_SIZE = 500;

type PoolImport = typeof poolImports.$inferSelect;

/**
 * Carries out a queued import: checks the file once more, stages its people in short batches,
 * invisible to everyone, and makes them the pool or part of it in one short transaction. Fails
 * with `nobody_left` when no row is without fault, with `check_changed` when another number of rows is faulty than the organiser agreed to leave
 * out, and with the codes of `openUpload` and `poolClosed`; the pool is then as it was before.
 */
export function importPool(context: JobContext, job: Job): void {
  const { database } = context;
  const wanted = database.select().from(poolImports).where(eq(poolImports.id, job.subjectId)).get();
  if (wanted === undefined) throw new Error(`Job ${job.id} has no import.`);
  reportProgress(database, job.id, { phase: "reading_file", done: 0, total: null });
  const checked = checkFile(context, wanted);
  if ("code" in checked) {
    fail(context, job, checked);
    return;
  }
  if (!stagePeople(context, { job, importId: wanted.id }, wanted.processId, checked.people)) return;
  completeImport(context, job, wanted, checked.people.length);
}

function checkFile(context: JobContext, wanted: PoolImport): CheckedList | PoolProblem {
  const { id, processId, uploadId, mode, rowsLeftOut } = wanted;
  if (uploadId === null) return { code: "upload_gone", params: {} };
  const closed = poolClosed(context.database, processId, id);
  if (closed !== null) return closed;
  const opened = openUpload(context, { uploadId, processId });
  if (!opened.ok) return opened.problem;
  const { table, settings } = opened.value;
  if (settings.columns === null) return { code: "check_changed", params: {} };
  const checked = checkList(context, { processId, mode, table, choices: settings.columns });
  if (checked.people.length === 0) return { code: "nobody_left", params: {} };
  const unchanged = checked.rowCount - checked.people.length === rowsLeftOut;
  return unchanged ? checked : { code: "check_changed", params: {} };
}

/** Returns false when the job was cancelled in the meantime: whoever cancelled has cleaned up. */
function stagePeople(
  context: JobContext,
  { job, importId }: { job: Job; importId: string },
  processId: string,
  people: readonly CheckedPerson[],
): boolean {
  const { database, keyring } = context;
  const insertPerson = database
    .insert(poolPeople)
    .values({
      id: sql.placeholder("id"),
      processId,
      importId,
      position: sql.placeholder("position"),
      referenceHash: sql.placeholder("referenceHash"),
      envelope: sql.placeholder("envelope"),
    })
    .prepare();
  for (let done = 0; done < people.length; done += BATCH_SIZE) {
    const batch = people.slice(done, done + BATCH_SIZE).map((person) => {
      const id = randomUUID();
      const { position, referenceHash, content } = person;
      return { id, position, referenceHash, envelope: sealPoolPerson(keyring, id, content) };
    });
    const staged = database.transaction(
      (transaction) => {
        if (readJob(transaction, job.id)?.status !== "running") return false;
        for (const person of batch) insertPerson.run(person);
        reportProgress(transaction, job.id, {
          phase: "storing_people",
          done: done + batch.length,
          total: people.length,
        });
        return true;
      },
      { behavior: "immediate" },
    );
    if (!staged) return false;
  }
  return true;
}

/** The one moment at which the pool changes. */
function completeImport(
  context: JobContext,
  job: Job,
  wanted: PoolImport,
  rowsTaken: number,
): void {
  const now = context.clock();
  const { id, processId, uploadId, mode } = wanted;
  context.database.transaction(
    (transaction) => {
      const closed = poolClosed(transaction, processId, id);
      if (closed !== null) {
        endAsFailed(transaction, job, now, closed);
        return;
      }
      // An import cancelled in the meantime changes nothing.
      if (!leaveRunning(transaction, job.id, { status: "succeeded", now })) return;
      if (mode === "replace") {
        transaction
          .delete(poolImports)
          .where(
            and(
              eq(poolImports.processId, processId),
              // Whoever answered for themselves is on no list, and stays.
              eq(poolImports.source, "list"),
              isNotNull(poolImports.completedAt),
              ne(poolImports.id, id),
            ),
          )
          .run();
      }
      transaction
        .update(poolImports)
        .set({ completedAt: now, rowsTaken })
        .where(eq(poolImports.id, id))
        .run();
      if (uploadId !== null) transaction.delete(uploads).where(eq(uploads.id, uploadId)).run();
      appendAudit(
        transaction,
        { actor: { kind: "system" }, now },
        {
          action: mode === "replace" ? "pool_replaced" : "pool_imported",
          objectKind: "pool_import",
          objectId: id,
        },
      );
    },
    { behavior: "immediate" },
  );
}

function fail(context: JobContext, job: Job, failure: PoolProblem): void {
  context.database.transaction(
    (transaction) => endAsFailed(transaction, job, context.clock(), failure),
    { behavior: "immediate" },
  );
}

function endAsFailed(transaction: Queryable, job: Job, now: Date, failure: PoolProblem): void {
  // Parameters of a fault may quote the file, so the job's row holds its code alone.
  const problem = { code: failure.code, params: {} };
  leaveRunning(transaction, job.id, { status: "failed", now, problem });
  discardStaged(transaction, job);
}
