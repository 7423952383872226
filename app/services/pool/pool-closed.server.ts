import { and, eq, inArray } from "drizzle-orm";
import { drawUnderWay, standingDraw } from "#app/services/draws/standing-draw.server.ts";
import { processStatus } from "#app/services/processes/list-processes.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { jobs, poolImports } from "#db/schema/index.ts";
import type { PoolClosed } from "./pool-problems.ts";

/**
 * Why the pool of a process cannot be changed now: `pool_frozen` once a real draw is committed to,
 * `draw_running` or `import_running` while such a job waits or runs, `process_closed` when the
 * process is; null when it can.
 *
 * @param ownImport an import that does not stand in its own way
 */
export function poolClosed(
  database: Queryable,
  processId: string,
  ownImport: string | null = null,
): PoolClosed | null {
  if (standingDraw(database, processId) !== null) return { code: "pool_frozen", params: {} };
  if (drawUnderWay(database, processId) !== null) return { code: "draw_running", params: {} };
  if (processStatus(database, processId) === "closed")
    return { code: "process_closed", params: {} };
  const other = runningImports(database, processId).some(({ importId }) => importId !== ownImport);
  return other ? { code: "import_running", params: {} } : null;
}

/** The imports of a process that wait or run. */
export function runningImports(
  database: Queryable,
  processId: string,
): { importId: string; uploadId: string | null; jobId: string }[] {
  return database
    .select({ importId: poolImports.id, uploadId: poolImports.uploadId, jobId: jobs.id })
    .from(poolImports)
    .innerJoin(jobs, eq(jobs.id, poolImports.jobId))
    .where(and(eq(poolImports.processId, processId), inArray(jobs.status, ["queued", "running"])))
    .all();
}
