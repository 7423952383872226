import { and, eq, ne } from "drizzle-orm";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import { computeLottery } from "#app/domain/sortition/compute-lottery.ts";
import type { Lottery } from "#app/domain/sortition/lottery.ts";
import { OBJECTIVES } from "#app/domain/sortition/objectives.ts";
import { probabilitySteps } from "#app/domain/sortition/probability-steps.ts";
import type { Progress } from "#app/domain/sortition/progress.ts";
import { lotteryStatistics } from "#app/domain/sortition/statistics.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import { drawProblem } from "#app/services/draws/draw-problem.ts";
import type { JobContext } from "#app/services/jobs/job-context.ts";
import { type Job, leaveRunning } from "#app/services/jobs/job-state.server.ts";
import { progressReporter } from "#app/services/jobs/progress-reporter.server.ts";
import { readPool } from "#app/services/pool/read-pool.server.ts";
import { loadQuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import { objectiveComparisons } from "#db/schema/index.ts";
import { comparisonBasis } from "./comparison-basis.server.ts";
import { type ComparedObjective, sealComparison } from "./comparison-envelope.server.ts";

/** Decides which panels the objective `random` holds, so that a comparison can be repeated. */
const RANDOM_SEED = "comparison";

/**
 * Carries out a queued comparison: computes the lottery of every objective for the pool as it
 * stands and keeps the sorted chances, nothing that points at a person. It takes the place of
 * earlier comparisons of the process. Fails like a draw.
 */
export async function compareObjectivesJob(context: JobContext, job: Job): Promise<void> {
  const { database, keyring } = context;
  const row = database
    .select()
    .from(objectiveComparisons)
    .where(eq(objectiveComparisons.id, job.subjectId))
    .get();
  if (row === undefined) throw new Error(`Job ${job.id} has no comparison.`);
  const basis = comparisonBasis(database, row.processId);
  const input = selectionOfProcess(context, row.processId);
  const solver = await context.loadSolver();
  const report = progressReporter(context, job.id);
  const objectives: ComparedObjective[] = [];
  for (const [position, objective] of OBJECTIVES.entries()) {
    const computed = computeLottery(input, objective, {
      solver,
      randomSeed: RANDOM_SEED,
      onProgress: stepOfAll(report, position),
    });
    if (!computed.ok) {
      const failure = drawProblem(computed.problem);
      leaveRunning(database, job.id, { status: "failed", now: context.clock(), problem: failure });
      return;
    }
    objectives.push(describe(computed.value));
  }
  const { people, size } = input;
  const comparison = { basis, poolSize: people.length, seats: size, objectives };
  const now = context.clock();
  database.transaction(
    (transaction) => {
      // What was cancelled in the meantime leaves no result.
      if (!leaveRunning(transaction, job.id, { status: "succeeded", now })) return;
      transaction
        .update(objectiveComparisons)
        .set({ completedAt: now, resultEnvelope: sealComparison(keyring, row.id, comparison) })
        .where(eq(objectiveComparisons.id, row.id))
        .run();
      const earlier = and(
        eq(objectiveComparisons.processId, row.processId),
        ne(objectiveComparisons.id, row.id),
      );
      transaction.delete(objectiveComparisons).where(earlier).run();
      appendAudit(
        transaction,
        { actor: { kind: "system" }, now },
        { action: "objectives_compared", objectKind: "process", objectId: row.processId },
      );
    },
    { behavior: "immediate" },
  );
}

/** What a draw of the process would select from now. People are numbered. */
function selectionOfProcess({ database, keyring }: JobContext, processId: string): SelectionInput {
  const set = loadQuotaSet(database, processId);
  if (set === null) throw new Error("The process of a comparison is gone.");
  const people = Array.from(
    readPool({ database, keyring }, processId),
    ({ values, household }, position) => {
      const housed = set.onePerHousehold && household !== undefined;
      return { id: String(position + 1), values, ...(housed ? { household } : {}) };
    },
  );
  return { people, quotas: set.quotas, combined: set.combined, size: set.size };
}

/** The steps of one objective as part of all: a bar that goes through once, not once for each. */
function stepOfAll(report: (progress: Progress) => void, position: number) {
  const total = OBJECTIVES.length * 100;
  let reached = 0;
  return (progress: Progress): void => {
    const part =
      progress.total === null || progress.total === 0 ? 0 : progress.done / progress.total;
    reached = Math.max(reached, Math.min(99, Math.floor(part * 100)));
    report({ ...progress, done: position * 100 + reached, total });
  };
}

function describe(lottery: Lottery): ComparedObjective {
  const unreachable = new Set(lottery.unreachable.map(({ id }) => id));
  const probabilities = lottery.profiles.flatMap(({ members }, position) =>
    members.filter((id) => !unreachable.has(id)).map(() => lottery.probabilities[position] ?? 0),
  );
  const steps = probabilitySteps(probabilities);
  return {
    objective: lottery.objective,
    ...lotteryStatistics(lottery),
    max: steps.at(-1)?.probability ?? 0,
    proved: lottery.optimality.proved,
    steps,
  };
}
