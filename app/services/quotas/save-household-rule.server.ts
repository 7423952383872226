import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { processes } from "#db/schema/index.ts";
import { loadQuotaSet } from "./read-quotas.server.ts";

/**
 * Decides whether a panel holds at most one person of each household. Deciding what already holds
 * changes nothing. Fails with `process_unknown`, and with `quotas_frozen` where quotas are.
 */
export function saveHouseholdRule(
  context: ServiceContext,
  processId: string,
  onePerHousehold: boolean,
): Result<null, Problem<"process_unknown" | "quotas_frozen", object>> {
  authorise(context.actor, "quotas.write");
  return context.database.transaction(
    (transaction): Result<null, Problem<"process_unknown" | "quotas_frozen", object>> => {
      const current = loadQuotaSet(transaction, processId);
      if (current === null) return problem("process_unknown", {});
      if (current.frozen !== null) return problem("quotas_frozen", {});
      if (current.onePerHousehold === onePerHousehold) return ok(null);
      transaction
        .update(processes)
        .set({ onePerHousehold })
        .where(eq(processes.id, processId))
        .run();
      appendAudit(transaction, context, {
        action: onePerHousehold ? "households_limited" : "households_unlimited",
        objectKind: "process",
        objectId: processId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
