import { eq, isNull } from "drizzle-orm";
import { registerNeededByVote } from "#app/services/votes/votes-under-way.server.ts";
import type { Database } from "#db/connection.server.ts";
import { type ExtractDeletionReason, jobs, processes, registerExtracts } from "#db/schema/index.ts";
import { extractsToErase, queueErasure } from "./erase-register.server.ts";
import { markExtractDeleted } from "./mark-extract-deleted.server.ts";

/** A file that nobody imports is kept this long. */
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Deletes extracts whose day has come or whose process is over, and files that nobody imported
 * within a day, unless a vote of its residents has no final result; queues the erasure of whatever is left of extracts deleted before. Runs at
 * start-up and every hour; wake the jobs afterwards. Returns how many extracts it deleted.
 */
export function sweepRegisters(database: Database, now: Date): number {
  return database.transaction(
    (transaction) => {
      const standing = transaction
        .select({
          extract: registerExtracts,
          status: processes.status,
          endsOn: processes.endsOn,
          job: jobs.status,
        })
        .from(registerExtracts)
        .innerJoin(processes, eq(processes.id, registerExtracts.processId))
        .leftJoin(jobs, eq(jobs.id, registerExtracts.jobId))
        .where(isNull(registerExtracts.deletedAt))
        .all();
      let deleted = 0;
      for (const { extract, status, endsOn, job } of standing) {
        if (job === "queued" || job === "running") continue;
        const reason = whyDeleted(extract, { status, endsOn }, now);
        if (reason === null) continue;
        // Who may vote stands in it until the result is final.
        const complete = extract.completedAt !== null;
        if (complete && registerNeededByVote(transaction, extract.processId)) continue;
        markExtractDeleted(transaction, { actor: { kind: "system" }, now }, extract.id, reason);
        deleted += 1;
      }
      for (const extractId of extractsToErase(transaction)) {
        queueErasure(transaction, { extractId, now });
      }
      return deleted;
    },
    { behavior: "immediate" },
  );
}

function whyDeleted(
  extract: typeof registerExtracts.$inferSelect,
  process: { readonly status: string; readonly endsOn: string },
  now: Date,
): ExtractDeletionReason | null {
  const today = now.toISOString().slice(0, 10);
  if (process.status === "closed" || process.endsOn < today) return "process_ended";
  if (extract.deleteOn <= today) return "date_reached";
  const forgotten = now.getTime() - extract.createdAt.getTime() > KEPT_MILLISECONDS;
  return extract.completedAt === null && forgotten ? "date_reached" : null;
}
