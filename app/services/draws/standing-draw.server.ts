import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { drawRevocations, draws, jobs } from "#db/schema/index.ts";

/**
 * The real draw of a process that is committed to and was neither withdrawn nor repeated: pool,
 * quotas and panel size stay as they are for it. Test draws never stand.
 */
export function standingDraw(
  database: Queryable,
  processId: string,
): { readonly drawId: string; readonly drawn: boolean } | null {
  const standing = database
    .select({ drawId: draws.id, completedAt: draws.completedAt })
    .from(draws)
    .leftJoin(drawRevocations, eq(drawRevocations.drawId, draws.id))
    .where(
      and(
        eq(draws.processId, processId),
        isNotNull(draws.committedAt),
        isNull(drawRevocations.drawId),
      ),
    )
    .get();
  if (standing === undefined) return null;
  return { drawId: standing.drawId, drawn: standing.completedAt !== null };
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
