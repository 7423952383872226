import { and, asc, eq } from "drizzle-orm";
import type { Database, Queryable } from "#db/connection.server.ts";
import { type JobKind, jobs } from "#db/schema/index.ts";

export type Job = typeof jobs.$inferSelect;

/** Queues a job inside the transaction that creates its subject. Returns the job's id. */
export function queueJob(
  transaction: Queryable,
  job: { kind: JobKind; subjectId: string; requestedBy: string; now: Date },
): string {
  return transaction
    .insert(jobs)
    .values({
      kind: job.kind,
      subjectId: job.subjectId,
      requestedBy: job.requestedBy,
      createdAt: job.now,
    })
    .returning({ id: jobs.id })
    .get().id;
}

export function readJob(database: Queryable, jobId: string): Job | null {
  return database.select().from(jobs).where(eq(jobs.id, jobId)).get() ?? null;
}

/** Takes the oldest queued job and marks it running; null when none is waiting. */
export function takeNextJob(database: Database, now: Date): Job | null {
  return database.transaction(
    (transaction) => {
      const next = transaction
        .select()
        .from(jobs)
        .where(eq(jobs.status, "queued"))
        .orderBy(asc(jobs.createdAt))
        .limit(1)
        .get();
      if (next === undefined) return null;
      return transaction
        .update(jobs)
        .set({ status: "running", startedAt: now })
        .where(eq(jobs.id, next.id))
        .returning()
        .get();
    },
    { behavior: "immediate" },
  );
}

/** Stores how far a running job is. */
export function reportProgress(
  database: Queryable,
  jobId: string,
  progress: { phase: string; done: number; total: number | null },
): void {
  database
    .update(jobs)
    .set(progress)
    .where(and(eq(jobs.id, jobId), eq(jobs.status, "running")))
    .run();
}

/**
 * Moves a job out of `running`. Returns false when it is no longer running (cancelled in the
 * meantime): the caller then rolls its own changes back.
 */
export function leaveRunning(
  database: Queryable,
  jobId: string,
  end: {
    status: "succeeded" | "failed" | "interrupted";
    now: Date;
    problem?: { code: string; params: object };
  },
): boolean {
  const change = database
    .update(jobs)
    .set({ status: end.status, finishedAt: end.now, problem: end.problem ?? null })
    .where(and(eq(jobs.id, jobId), eq(jobs.status, "running")))
    .run();
  return change.changes === 1;
}
