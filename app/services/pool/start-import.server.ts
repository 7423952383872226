import { and, eq } from "drizzle-orm";
import { ok, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { queueJob, readJob } from "#app/services/jobs/job-state.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { type ImportMode, poolImports, uploads } from "#db/schema/index.ts";
import { poolClosed } from "./pool-closed.server.ts";
import type { PoolProblem } from "./pool-problems.ts";
import { openUploadSettings } from "./upload-settings.server.ts";

export interface ImportRequest {
  readonly processId: string;
  readonly uploadId: string;
  /** How many faulty rows the organiser chose to leave out; 0 when there are none. */
  readonly rowsLeftOut: number;
}

/**
 * Queues the import of a checked file; the job checks it once more. Fails with `upload_gone` and
 * the codes of `poolClosed`, and with `check_changed` when nobody has said what the columns mean.
 */
export function startImport(
  context: ServiceContext,
  { processId, uploadId, rowsLeftOut }: ImportRequest,
): Result<{ jobId: string }, PoolProblem> {
  authorise(context.actor, "pool.write");
  return context.database.transaction(
    (transaction) => {
      const upload = transaction
        .select({ settings: uploads.settingsEnvelope })
        .from(uploads)
        .where(and(eq(uploads.id, uploadId), eq(uploads.processId, processId)))
        .get();
      if (upload === undefined || upload.settings === null) return problem("upload_gone", {});
      const { mode, columns } = openUploadSettings(context.keyring, uploadId, upload.settings);
      if (columns === null) return problem("check_changed", {});
      return queueImport(transaction, context, { processId, uploadId, mode, rowsLeftOut });
    },
    { behavior: "immediate" },
  );
}

/**
 * Queues an import anew that was cancelled, interrupted or failed. Fails with `upload_gone` when
 * its file is deleted, and with the codes of `poolClosed`.
 */
export function startImportAgain(
  context: ServiceContext,
  jobId: string,
): Result<{ jobId: string }, PoolProblem> {
  authorise(context.actor, "pool.write");
  return context.database.transaction(
    (transaction) => {
      const job = readJob(transaction, jobId);
      const ended = ["cancelled", "interrupted", "failed"];
      if (job?.kind !== "import_pool" || !ended.includes(job.status)) {
        return problem("upload_gone", {});
      }
      const attempt = transaction
        .select()
        .from(poolImports)
        .where(eq(poolImports.id, job.subjectId))
        .get();
      if (attempt === undefined || attempt.uploadId === null) return problem("upload_gone", {});
      const { processId, uploadId, mode, rowsLeftOut } = attempt;
      return queueImport(transaction, context, { processId, uploadId, mode, rowsLeftOut });
    },
    { behavior: "immediate" },
  );
}

function queueImport(
  transaction: Queryable,
  context: ServiceContext,
  request: ImportRequest & { readonly mode: ImportMode },
): Result<{ jobId: string }, PoolProblem> {
  const { processId, uploadId, mode, rowsLeftOut } = request;
  const closed = poolClosed(transaction, processId);
  if (closed !== null) return { ok: false, problem: closed };
  const { id: importId } = transaction
    .insert(poolImports)
    .values({ processId, uploadId, mode, rowsLeftOut })
    .returning({ id: poolImports.id })
    .get();
  const jobId = queueJob(transaction, {
    kind: "import_pool",
    subjectId: importId,
    requestedBy: context.actor.kind === "staff" ? context.actor.id : "system",
    now: context.now,
  });
  transaction.update(poolImports).set({ jobId }).where(eq(poolImports.id, importId)).run();
  appendAudit(transaction, context, {
    action: "pool_import_started",
    objectKind: "pool_import",
    objectId: importId,
  });
  return ok({ jobId });
}
