import { and, eq, inArray, notInArray } from "drizzle-orm";
import { queueJob } from "#app/services/jobs/job-state.server.ts";
import type { Database } from "#db/connection.server.ts";
import { jobs, messages } from "#db/schema/index.ts";
import { dueNow } from "./due-messages.server.ts";

/**
 * Queues a job for each process of which messages are due and for which none waits or runs. Runs
 * every few seconds; a look at an index when there is nothing to do. Of jobs that ended only the last
 * of a process is kept, until the next takes its place. Returns how many jobs.
 */
export function queueDueMessages(database: Database, now: Date): number {
  if (
    database.select({ id: messages.id }).from(messages).where(dueNow(now)).limit(1).all().length ===
    0
  ) {
    return 0;
  }
  return database.transaction(
    (transaction) => {
      const busy = transaction
        .select({ id: jobs.subjectId })
        .from(jobs)
        .where(and(eq(jobs.kind, "send_messages"), inArray(jobs.status, ["queued", "running"])));
      const due = transaction
        .selectDistinct({ processId: messages.processId })
        .from(messages)
        .where(and(dueNow(now), notInArray(messages.processId, busy)))
        .all();
      for (const { processId } of due) {
        transaction
          .delete(jobs)
          .where(and(eq(jobs.kind, "send_messages"), eq(jobs.subjectId, processId)))
          .run();
        queueJob(transaction, {
          kind: "send_messages",
          subjectId: processId,
          requestedBy: "system",
          now,
        });
      }
      return due.length;
    },
    { behavior: "immediate" },
  );
}
