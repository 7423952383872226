import { and, eq, inArray } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { processes, proposalSettings, proposals } from "#db/schema/index.ts";
import { putWhenSupported, supportSettingsOf } from "./put-when-supported.server.ts";
import { SUPPORTABLE } from "./support-proposal.server.ts";
import type { SupportSettings } from "./support-settings.ts";

/** What support leads to in a process, for everybody. */
export function readSupportSettings(context: ServiceContext, processId: string): SupportSettings {
  authorise(context.actor, "public");
  return supportSettingsOf(context.database, processId);
}

/**
 * Sets from how many supporters on the town owes an answer, and within how many days. Proposals that have as many
 * already are put to the town at once. What was put before keeps its day.
 *
 * Failure codes: `process_missing`, `process_closed`.
 */
export function saveSupportSettings(
  context: ServiceContext,
  processId: string,
  settings: SupportSettings,
): Result<null, Problem<"process_missing" | "process_closed", object>> {
  authorise(context.actor, "proposals.write");
  return context.database.transaction(
    (transaction): Result<null, Problem<"process_missing" | "process_closed", object>> => {
      const process = transaction.select().from(processes).where(eq(processes.id, processId)).get();
      if (process === undefined) return problem("process_missing", {});
      if (process.status === "closed") return problem("process_closed", {});
      const { supportThreshold, answerDays } = settings;
      transaction
        .insert(proposalSettings)
        .values({ processId, supportThreshold, answerDays })
        .onConflictDoUpdate({
          target: proposalSettings.processId,
          set: { supportThreshold, answerDays },
        })
        .run();
      appendAudit(transaction, context, {
        action: "proposal_settings_saved",
        objectKind: "process",
        objectId: processId,
      });
      const open = transaction
        .select()
        .from(proposals)
        .where(and(eq(proposals.processId, processId), inArray(proposals.stage, [...SUPPORTABLE])))
        .all();
      for (const proposal of open) putWhenSupported(transaction, context, proposal);
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
