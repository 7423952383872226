import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { queueJob } from "#app/services/jobs/job-state.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { jobs, opinionAnalyses } from "#db/schema/index.ts";
import { readStanceRows } from "./stance-rows.server.ts";
import { readStoredRound } from "./stored-round.server.ts";

/**
 * Queues an analysis of what was answered so far; one that waits or runs is answered instead of another.
 *
 * Fails with `round_missing`, `round_not_opened`, `stances_none` (nobody has answered).
 */
export function startAnalysis(
  context: ServiceContext,
  roundId: string,
): Result<
  { jobId: string },
  Problem<"round_missing" | "round_not_opened" | "stances_none", object>
> {
  authorise(context.actor, "proposals.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof startAnalysis> => {
      const round = readStoredRound(transaction, roundId);
      if (round === null) return problem("round_missing", {});
      if (round.state === "prepared") return problem("round_not_opened", {});
      const running = analysisUnderWay(transaction, roundId);
      if (running !== null) return ok({ jobId: running });
      if (readStanceRows(transaction, roundId).rows.length === 0)
        return problem("stances_none", {});
      // What was cancelled or failed makes way.
      transaction
        .delete(opinionAnalyses)
        .where(and(eq(opinionAnalyses.roundId, roundId), isNull(opinionAnalyses.finishedAt)))
        .run();
      const { id } = transaction
        .insert(opinionAnalyses)
        .values({ roundId, requestedAt: context.now })
        .returning({ id: opinionAnalyses.id })
        .get();
      const jobId = queueJob(transaction, {
        kind: "analyse_opinions",
        subjectId: id,
        requestedBy: context.actor.kind === "staff" ? context.actor.id : "system",
        now: context.now,
      });
      appendAudit(transaction, context, {
        action: "opinion_analysis_started",
        objectKind: "statement_round",
        objectId: roundId,
      });
      return ok({ jobId });
    },
    { behavior: "immediate" },
  );
}

/** The job of an analysis that waits or runs; null while there is none. */
export function analysisUnderWay(database: Queryable, roundId: string): string | null {
  const running = database
    .select({ jobId: jobs.id })
    .from(opinionAnalyses)
    .innerJoin(jobs, eq(jobs.subjectId, opinionAnalyses.id))
    .where(and(eq(opinionAnalyses.roundId, roundId), inArray(jobs.status, ["queued", "running"])))
    .orderBy(desc(jobs.createdAt))
    .get();
  return running?.jobId ?? null;
}
