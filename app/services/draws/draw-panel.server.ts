import { and, eq, sql } from "drizzle-orm";
import { computeLottery } from "#app/domain/sortition/compute-lottery.ts";
import { drawPanel } from "#app/domain/sortition/lottery.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { JobContext } from "#app/services/jobs/job-context.ts";
import { type Job, leaveRunning } from "#app/services/jobs/job-state.server.ts";
import { progressReporter } from "#app/services/jobs/progress-reporter.server.ts";
import type { PoolPerson } from "#app/services/pool/read-pool.server.ts";
import type { Database } from "#db/connection.server.ts";
import { draws, panelMembers } from "#db/schema/index.ts";
import { drawProblem } from "./draw-problem.ts";
import { type DrawResult, sealDrawResult } from "./draw-result.server.ts";
import { prepareDraw } from "./prepare-draw.server.ts";
import { selectionOfDraw } from "./selection-of-draw.server.ts";
import { reportSelection } from "./selection-report.ts";

/**
 * Carries out a queued draw. A real one is prepared. Of a test it computes the lottery, draws from
 * it with the stored seed and makes the result visible in one transaction; people take part under
 * the organiser's own references, so that the exported files give the same panel on the command
 * line.
 */
export async function drawPanelJob(context: JobContext, job: Job): Promise<void> {
  const { database } = context;
  const draw = database.select().from(draws).where(eq(draws.id, job.subjectId)).get();
  if (draw === undefined) throw new Error(`Job ${job.id} has no draw.`);
  if (draw.seed === null) return prepareDraw(context, job, draw);
  const { seed } = draw;
  const { pool, input } = selectionOfDraw(context, draw, ({ reference }) => reference);
  const solver = await context.loadSolver();
  const started = context.clock().getTime();
  const computed = computeLottery(input, draw.objective, {
    solver,
    randomSeed: seed,
    onProgress: progressReporter(context, job.id),
  });
  if (!computed.ok) {
    const failure = drawProblem(computed.problem);
    leaveRunning(database, job.id, { status: "failed", now: context.clock(), problem: failure });
    return;
  }
  const lottery = computed.value;
  const seconds = (context.clock().getTime() - started) / 1000;
  const panel = drawPanel(lottery, seed);
  const report = reportSelection({
    lottery,
    draw: panel,
    seed,
    people: input.people,
    quotas: input.quotas,
    combined: input.combined ?? [],
    seconds,
  });
  const result = { file: { lottery, seed, panel }, report };
  recordResult(context, { job, drawId: draw.id, processId: draw.processId, pool, result });
}

function recordResult(
  context: JobContext,
  completed: {
    job: Job;
    drawId: string;
    processId: string;
    pool: readonly PoolPerson[];
    result: DrawResult;
  },
): void {
  const { job, drawId, result } = completed;
  const { lottery, panel } = result.file;
  const rowIds = new Map(completed.pool.map((person) => [person.reference, person.id]));
  const now = context.clock();
  context.database.transaction(
    (transaction) => {
      // A draw cancelled in the meantime leaves no result.
      if (!leaveRunning(transaction, job.id, { status: "succeeded", now })) return;
      for (const reference of panel.members) {
        const personId = rowIds.get(reference);
        if (personId === undefined) throw new Error("The panel names someone outside the pool.");
        transaction.insert(panelMembers).values({ drawId, personId }).run();
      }
      const auditHead = appendAudit(
        transaction,
        { actor: { kind: "system" }, now },
        { action: "test_draw_completed", objectKind: "draw", objectId: drawId },
      );
      transaction
        .update(draws)
        .set({
          number: nextNumber(transaction, completed.processId),
          completedAt: now,
          algorithm: lottery.algorithm,
          algorithmVersion: lottery.algorithmVersion,
          inputHash: lottery.inputHash,
          seconds: result.report.seconds,
          resultEnvelope: sealDrawResult(context.keyring, drawId, result),
          auditHead,
        })
        .where(eq(draws.id, drawId))
        .run();
    },
    { behavior: "immediate" },
  );
}

function nextNumber(database: Pick<Database, "select">, processId: string): number {
  const newest = database
    .select({ number: sql<number | null>`max(${draws.number})` })
    .from(draws)
    .where(and(eq(draws.processId, processId), eq(draws.kind, "test")))
    .get();
  return (newest?.number ?? 0) + 1;
}
