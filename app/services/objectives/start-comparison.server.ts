import { and, eq, inArray, isNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { drawReadiness } from "#app/services/draws/draw-readiness.server.ts";
import { queueJob } from "#app/services/jobs/job-state.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { jobs, objectiveComparisons } from "#db/schema/index.ts";

export type ComparisonRefusal = Problem<
  "process_missing" | "process_closed" | "pool_empty" | "quotas_missing",
  object
>;

/**
 * Queues a comparison of all objectives on the pool and the quotas as they stand when it begins;
 * one that waits or runs is answered instead of another. Refuses with `process_missing`,
 * `process_closed`, `pool_empty` and, where no rule holds at all, `quotas_missing`.
 */
export function startComparison(
  context: ServiceContext,
  processId: string,
): Result<{ jobId: string }, ComparisonRefusal> {
  authorise(context.actor, "draw.run");
  const readiness = drawReadiness(context, processId);
  if (!readiness.ok) return readiness;
  const { closed, people, quotas, onePerHousehold } = readiness.value;
  if (closed) return problem("process_closed", {});
  if (people === 0) return problem("pool_empty", {});
  if (quotas === 0 && !onePerHousehold) return problem("quotas_missing", {});
  return context.database.transaction(
    (transaction) => {
      const running = comparisonUnderWay(transaction, processId);
      if (running !== null) return ok({ jobId: running });
      // What was cancelled or failed makes way.
      transaction
        .delete(objectiveComparisons)
        .where(
          and(
            eq(objectiveComparisons.processId, processId),
            isNull(objectiveComparisons.completedAt),
          ),
        )
        .run();
      const { id } = transaction
        .insert(objectiveComparisons)
        .values({ processId, requestedAt: context.now })
        .returning({ id: objectiveComparisons.id })
        .get();
      const jobId = queueJob(transaction, {
        kind: "compare_objectives",
        subjectId: id,
        requestedBy: context.actor.kind === "staff" ? context.actor.id : "system",
        now: context.now,
      });
      transaction
        .update(objectiveComparisons)
        .set({ jobId })
        .where(eq(objectiveComparisons.id, id))
        .run();
      appendAudit(transaction, context, {
        action: "comparison_started",
        objectKind: "process",
        objectId: processId,
      });
      return ok({ jobId });
    },
    { behavior: "immediate" },
  );
}

/** The job of a comparison that waits or runs; null while there is none. */
export function comparisonUnderWay(database: Queryable, processId: string): string | null {
  const running = database
    .select({ jobId: jobs.id })
    .from(objectiveComparisons)
    .innerJoin(jobs, eq(jobs.id, objectiveComparisons.jobId))
    .where(
      and(
        eq(objectiveComparisons.processId, processId),
        inArray(jobs.status, ["queued", "running"]),
      ),
    )
    .get();
  return running?.jobId ?? null;
}
