import { and, eq, inArray, isNull } from "drizzle-orm";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { queueErasure } from "#app/services/register/erase-register.server.ts";
import type { Database, Queryable } from "#db/connection.server.ts";
import {
  invitationChances,
  invitationDraws,
  jobs,
  poolImports,
  poolPeople,
  residentChances,
} from "#db/schema/index.ts";
import { JOB_PERMISSIONS } from "./job-permissions.ts";
import { type Job, readJob } from "./job-state.server.ts";

/**
 * Cancels a queued or running job and removes what it had staged; the caller then stops the
 * worker. A job that has already ended, or that nobody may stop, stays as it is.
 *
 * @returns the job as it now stands, or null when there is none with this id
 */
export function cancelJob(context: ServiceContext, jobId: string): Job | null {
  const job = readJob(context.database, jobId);
  if (job === null) return null;
  const { control } = JOB_PERMISSIONS[job.kind];
  if (control === null) return job;
  authorise(context.actor, control);
  return context.database.transaction(
    (transaction) => {
      const cancelled = transaction
        .update(jobs)
        .set({ status: "cancelled", finishedAt: context.now })
        .where(and(eq(jobs.id, jobId), inArray(jobs.status, ["queued", "running"])))
        .returning()
        .get();
      if (cancelled === undefined) return readJob(transaction, jobId);
      discardStaged(transaction, cancelled);
      appendAudit(transaction, context, {
        action: "job_cancelled",
        objectKind: cancelled.kind,
        objectId: cancelled.subjectId,
      });
      return cancelled;
    },
    { behavior: "immediate" },
  );
}

/**
 * At start-up: what was running when the server died is *interrupted*, and nothing staged by
 * it remains. Returns how many jobs that were.
 */
export function interruptOrphanedJobs(database: Database, now: Date): number {
  return database.transaction(
    (transaction) => {
      const orphans = transaction
        .update(jobs)
        .set({ status: "interrupted", finishedAt: now })
        .where(eq(jobs.status, "running"))
        .returning()
        .all();
      for (const orphan of orphans) discardStaged(transaction, orphan);
      return orphans.length;
    },
    { behavior: "immediate" },
  );
}

/**
 * Removes what a job staged but never made visible. Its subject stays, incomplete, so that it can be
 * started again.
 */
export function discardStaged(transaction: Queryable, job: Job): void {
  if (job.kind === "import_pool") {
    const incomplete = transaction
      .select({ id: poolImports.id })
      .from(poolImports)
      .where(and(eq(poolImports.id, job.subjectId), isNull(poolImports.completedAt)));
    transaction.delete(poolPeople).where(inArray(poolPeople.importId, incomplete)).run();
  }
  if (job.kind === "draw_invitations") {
    const incomplete = transaction
      .select({ id: invitationDraws.id })
      .from(invitationDraws)
      .where(and(eq(invitationDraws.id, job.subjectId), isNull(invitationDraws.completedAt)));
    transaction.delete(residentChances).where(inArray(residentChances.drawId, incomplete)).run();
    transaction
      .delete(invitationChances)
      .where(inArray(invitationChances.drawId, incomplete))
      .run();
  }
  if (job.kind === "import_register") {
    // They are many: a job of its own erases them.
    queueErasure(transaction, { extractId: job.subjectId, now: job.finishedAt ?? job.createdAt });
  }
}
