import { and, eq, ne } from "drizzle-orm";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { JobContext } from "#app/services/jobs/job-context.ts";
import { type Job, leaveRunning } from "#app/services/jobs/job-state.server.ts";
import { progressReporter } from "#app/services/jobs/progress-reporter.server.ts";
import { opinionAnalyses } from "#db/schema/index.ts";
import { opinionReport } from "./opinion-report.ts";
import { hashOfStances, readStanceRows } from "./stance-rows.server.ts";

/**
 * Carries out a queued analysis on the stances as they stand when it begins, and keeps numbers only. It
 * takes the place of earlier analyses of the round.
 */
export function analyseOpinionsJob(context: JobContext, job: Job): void {
  const { database } = context;
  const row = database
    .select()
    .from(opinionAnalyses)
    .where(eq(opinionAnalyses.id, job.subjectId))
    .get();
  if (row === undefined) throw new Error(`Job ${job.id} has no analysis.`);
  const report = progressReporter(context, job.id);
  report({ phase: "reading_stances", done: 0, total: 3 });
  // One transaction: nobody's answers are read by half.
  const stances = database.transaction((transaction) => readStanceRows(transaction, row.roundId), {
    behavior: "immediate",
  });
  report({ phase: "grouping_opinions", done: 1, total: 3 });
  const result = opinionReport(stances);
  report({ phase: "storing_result", done: 2, total: 3 });
  const now = context.clock();
  database.transaction(
    (transaction) => {
      // What was cancelled in the meantime leaves no result.
      if (!leaveRunning(transaction, job.id, { status: "succeeded", now })) return;
      transaction
        .update(opinionAnalyses)
        .set({ inputHash: hashOfStances(stances), result, finishedAt: now })
        .where(eq(opinionAnalyses.id, row.id))
        .run();
      transaction
        .delete(opinionAnalyses)
        .where(and(eq(opinionAnalyses.roundId, row.roundId), ne(opinionAnalyses.id, row.id)))
        .run();
      appendAudit(
        transaction,
        { actor: { kind: "system" }, now },
        { action: "opinions_analysed", objectKind: "statement_round", objectId: row.roundId },
      );
    },
    { behavior: "immediate" },
  );
}
