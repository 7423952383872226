import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { draws, jobs } from "#db/schema/index.ts";

/** Whether a completed draw exists: pool, quotas and panel size of the process are then final. */
export function isDrawn(database: Queryable, processId: string): boolean {
  const completed = database
    .select({ id: draws.id })
    .from(draws)
    .where(and(eq(draws.processId, processId), isNotNull(draws.completedAt)))
    .limit(1)
    .get();
  return completed !== undefined;
}

/** The job of a draw that waits or runs: pool, quotas and panel size stay as they are for it. */
export function drawUnderWay(database: Queryable, processId: string): { jobId: string } | null {
  const drawing = database
    .select({ jobId: jobs.id })
    .from(draws)
    .innerJoin(jobs, eq(jobs.id, draws.jobId))
    .where(and(eq(draws.processId, processId), inArray(jobs.status, ["queued", "running"])))
    .get();
  return drawing ?? null;
}
