import { and, eq, inArray, lt, notInArray } from "drizzle-orm";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { Database } from "#db/connection.server.ts";
import { jobs, poolImports, uploads } from "#db/schema/index.ts";

const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Deletes uploaded files that are older than a day and that no import waits for. Runs at
 * start-up and before each upload. Returns how many.
 */
export function sweepUploads(database: Database, now: Date): number {
  return database.transaction(
    (transaction) => {
      const inUse = transaction
        .select({ id: poolImports.uploadId })
        .from(poolImports)
        .innerJoin(jobs, eq(jobs.id, poolImports.jobId))
        .where(inArray(jobs.status, ["queued", "running"]))
        .all()
        .flatMap(({ id }) => (id === null ? [] : [id]));
      const expired = transaction
        .delete(uploads)
        .where(
          and(
            lt(uploads.createdAt, new Date(now.getTime() - KEPT_MILLISECONDS)),
            notInArray(uploads.id, inUse),
          ),
        )
        .returning({ id: uploads.id })
        .all();
      for (const { id } of expired) {
        appendAudit(
          transaction,
          { actor: { kind: "system" }, now },
          { action: "upload_expired", objectKind: "upload", objectId: id },
        );
      }
      return expired.length;
    },
    { behavior: "immediate" },
  );
}
