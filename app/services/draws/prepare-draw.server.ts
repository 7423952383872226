import { randomBytes, randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import {
  type MadePublicLottery,
  makePublicLottery,
} from "#app/domain/public-draw/make-public-lottery.ts";
import { lotteryText } from "#app/domain/public-draw/public-lottery.ts";
import { computeLottery } from "#app/domain/sortition/compute-lottery.ts";
import type { Lottery } from "#app/domain/sortition/lottery.ts";
import { roundLottery } from "#app/domain/sortition/rounding/uniform-lottery.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { JobContext } from "#app/services/jobs/job-context.ts";
import { type Job, leaveRunning } from "#app/services/jobs/job-state.server.ts";
import { progressReporter } from "#app/services/jobs/progress-reporter.server.ts";
import { drawPublicFiles, drawRows, draws } from "#db/schema/index.ts";
import { drawProblem } from "./draw-problem.ts";
import { sealRowSecret } from "./draw-row-envelope.server.ts";
import { selectionOfDraw } from "./selection-of-draw.server.ts";

/**
 * Prepares a real draw: computes the lottery, rounds it to numbered panels under random row ids
 * and stores both in one transaction. What decides who of equal people is on which panel is
 * random and kept nowhere, so that nobody can choose it.
 */
export async function prepareDraw(
  context: JobContext,
  job: Job,
  draw: typeof draws.$inferSelect,
): Promise<void> {
  const { input } = selectionOfDraw(context, draw, ({ id }) => id);
  const solver = await context.loadSolver();
  const onProgress = progressReporter(context, job.id);
  const started = context.clock().getTime();
  const computed = computeLottery(input, draw.objective, {
    solver,
    randomSeed: randomBytes(32).toString("hex"),
    onProgress,
  });
  if (!computed.ok) {
    const problem = drawProblem(computed.problem);
    leaveRunning(context.database, job.id, { status: "failed", now: context.clock(), problem });
    return;
  }
  const lottery = computed.value;
  const seed = randomBytes(32).toString("hex");
  const uniform = roundLottery(lottery, { solver, seed, onProgress });
  const source = { input, lottery, uniform, announcement: null, testDraw: false };
  const made = makePublicLottery(source, (n) => randomInt(n));
  const seconds = (context.clock().getTime() - started) / 1000;
  recordPreparation(context, { job, drawId: draw.id, lottery, made, seconds });
}

function recordPreparation(
  context: JobContext,
  prepared: {
    job: Job;
    drawId: string;
    lottery: Lottery;
    made: MadePublicLottery;
    seconds: number;
  },
): void {
  const { job, drawId, lottery, made, seconds } = prepared;
  const now = context.clock();
  const envelopes = sealRows(context, drawId, lottery, made);
  context.database.transaction(
    (transaction) => {
      // A preparation cancelled in the meantime leaves nothing.
      if (!leaveRunning(transaction, job.id, { status: "succeeded", now })) return;
      for (const row of envelopes) transaction.insert(drawRows).values(row).run();
      transaction
        .insert(drawPublicFiles)
        .values({ drawId, content: lotteryText(made.publicLottery) })
        .run();
      transaction
        .update(draws)
        .set({
          preparedAt: now,
          algorithm: lottery.algorithm,
          algorithmVersion: lottery.algorithmVersion,
          seconds,
        })
        .where(eq(draws.id, drawId))
        .run();
      appendAudit(
        transaction,
        { actor: { kind: "system" }, now },
        { action: "draw_prepared", objectKind: "draw", objectId: drawId },
      );
    },
    { behavior: "immediate" },
  );
}

function sealRows(
  { keyring }: JobContext,
  drawId: string,
  lottery: Lottery,
  { fullLottery, rows }: MadePublicLottery,
): (typeof drawRows.$inferInsert)[] {
  const people = new Map(rows.map((row) => [row.rowId, row.personId]));
  const reasons = new Map(lottery.unreachable.map(({ id, reason }) => [id, reason]));
  return fullLottery.rows.flatMap((row) => {
    const personId = people.get(row.id);
    if (row.erased || personId === undefined) throw new Error("A row belongs to nobody.");
    const unreachable = reasons.get(personId);
    const envelope = sealRowSecret(keyring, drawId, row.id, {
      salt: row.salt,
      attributes: row.attributes,
      ...(unreachable === undefined ? {} : { unreachable }),
    });
    return { drawId, rowId: row.id, personId, commitment: row.commitment, envelope };
  });
}
