import { eq } from "drizzle-orm";
import { rankAlternates } from "#app/domain/sortition/substitutes/alternates.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import { selectionOfDraw } from "#app/services/draws/selection-of-draw.server.ts";
import type { JobContext } from "#app/services/jobs/job-context.ts";
import { type Job, leaveRunning } from "#app/services/jobs/job-state.server.ts";
import { progressReporter } from "#app/services/jobs/progress-reporter.server.ts";
import { alternateLists, draws } from "#db/schema/index.ts";
import { openAlternatesSettings, sealAlternatesResult } from "./alternates-envelope.server.ts";
import { findPanelDraw } from "./panel-draw.server.ts";
import { loadPanelState } from "./panel-state.server.ts";
import { nextAlternatesNumber } from "./request-alternates.server.ts";

/** Carries out the ranking of a reserve list and makes it visible in one transaction. */
export async function rankAlternatesJob(context: JobContext, job: Job): Promise<void> {
  const { database, keyring } = context;
  const row = database
    .select({ list: alternateLists, draw: draws })
    .from(alternateLists)
    .innerJoin(draws, eq(draws.id, alternateLists.drawId))
    .where(eq(alternateLists.id, job.subjectId))
    .get();
  if (row === undefined) throw new Error(`Job ${job.id} has no reserve list.`);
  const { list, draw } = row;
  const panel = findPanelDraw(database, { drawId: draw.id, processId: draw.processId });
  if (panel === null) throw new Error(`Reserve list ${list.id} has no panel.`);
  const { rates, selected, excluded } = openAlternatesSettings(keyring, list);
  const { input } = selectionOfDraw(context, draw, ({ reference }) => reference);
  const { quotas, size } = loadPanelState(context, panel);
  const inPool = new Set(input.people.map(({ id }) => id));
  const ranked = rankAlternates(
    {
      selection: { ...input, quotas, size },
      standing: {
        selected: selected.filter((id) => inPool.has(id)),
        excluded: excluded.filter((id) => inPool.has(id)),
      },
      rates,
      length: list.seats,
    },
    {
      seed: list.seed,
      solver: await context.loadSolver(),
      onProgress: progressReporter(context, job.id),
    },
  );
  const now = context.clock();
  if (!ranked.ok) {
    const failure = { code: "substitutes_bad_input", params: {} };
    leaveRunning(database, job.id, { status: "failed", now, problem: failure });
    return;
  }
  database.transaction(
    (transaction) => {
      // What was cancelled in the meantime leaves no list.
      if (!leaveRunning(transaction, job.id, { status: "succeeded", now })) return;
      transaction
        .update(alternateLists)
        .set({
          number: nextAlternatesNumber(transaction, draw.id),
          completedAt: now,
          resultEnvelope: sealAlternatesResult(keyring, list.id, ranked.value),
        })
        .where(eq(alternateLists.id, list.id))
        .run();
      appendAudit(
        transaction,
        { actor: { kind: "system" }, now },
        { action: "alternates_ranked", objectKind: "draw", objectId: draw.id },
      );
    },
    { behavior: "immediate" },
  );
}
