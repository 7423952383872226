import { eq } from "drizzle-orm";
import { seatPeople } from "#app/domain/tables/seat-people.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { JobContext } from "#app/services/jobs/job-context.ts";
import { type Job, leaveRunning } from "#app/services/jobs/job-state.server.ts";
import { progressReporter } from "#app/services/jobs/progress-reporter.server.ts";
import { findPanelDraw } from "#app/services/panel/panel-draw.server.ts";
import { draws, tablePlans } from "#db/schema/index.ts";
import { readParticipants, underReferences } from "./participants.server.ts";
import { nextPlanNumber } from "./request-tables.server.ts";
import { openSettings, sealPlan } from "./table-plan-envelopes.server.ts";

/** Carries out a queued plan of tables and makes it visible in one transaction. */
export function seatTablesJob(context: JobContext, job: Job): void {
  const { database, keyring } = context;
  const found = database
    .select({ row: tablePlans, processId: draws.processId })
    .from(tablePlans)
    .innerJoin(draws, eq(draws.id, tablePlans.drawId))
    .where(eq(tablePlans.id, job.subjectId))
    .get();
  if (found === undefined) throw new Error(`Job ${job.id} has no plan of tables.`);
  const { row, processId } = found;
  const draw = findPanelDraw(database, { drawId: row.drawId, processId });
  if (draw === null) throw new Error(`Job ${job.id} has no panel.`);
  const settings = openSettings(keyring, row.id, row.settingsEnvelope);
  const named = underReferences(readParticipants(context, draw));
  const seating = seatPeople(
    {
      people: named.people,
      tables: row.tables,
      sessions: row.sessions,
      features: settings.features,
      rules: named.rules(settings.rules),
    },
    { seed: row.seed, onProgress: progressReporter(context, job.id) },
  );
  if (!seating.ok) {
    // Since the request someone has left the panel.
    const { problem } = seating;
    leaveRunning(database, job.id, { status: "failed", now: context.clock(), problem });
    return;
  }
  const result = { ...seating.value, plan: named.rowIds(seating.value.plan) };
  const now = context.clock();
  database.transaction(
    (transaction) => {
      // A plan cancelled in the meantime leaves no result.
      if (!leaveRunning(transaction, job.id, { status: "succeeded", now })) return;
      transaction
        .update(tablePlans)
        .set({
          number: nextPlanNumber(transaction, row.drawId),
          completedAt: now,
          resultEnvelope: sealPlan(keyring, row.id, {
            ...result,
            deviations: [...result.deviations],
          }),
        })
        .where(eq(tablePlans.id, row.id))
        .run();
      appendAudit(
        transaction,
        { actor: { kind: "system" }, now },
        { action: "tables_completed", objectKind: "draw", objectId: draw.id },
      );
    },
    { behavior: "immediate" },
  );
}
