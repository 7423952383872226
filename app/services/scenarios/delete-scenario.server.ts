import { count, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { agendaItemScenarios, scenarioModels } from "#db/schema/index.ts";
import { loadScenario } from "./load-scenario.server.ts";

export type DeleteScenarioProblem = Problem<
  "scenario_not_found" | "scenario_published" | "scenario_in_use",
  object
>;

/**
 * Deletes a draft with its inputs and texts.
 *
 * Fails with `scenario_not_found`, `scenario_published` (what was public stays readable) and `scenario_in_use` (an
 * agenda item relies on it).
 */
export function deleteScenario(
  context: ServiceContext,
  id: string,
): Result<null, DeleteScenarioProblem> {
  authorise(context.actor, "facts.write");
  return context.database.transaction(
    (transaction): Result<null, DeleteScenarioProblem> => {
      const scenario = loadScenario(transaction, id);
      if (scenario === null) return problem("scenario_not_found", {});
      if (scenario.publishedAt !== null) return problem("scenario_published", {});
      const used = transaction
        .select({ items: count() })
        .from(agendaItemScenarios)
        .where(eq(agendaItemScenarios.modelId, id))
        .get();
      if ((used?.items ?? 0) > 0) return problem("scenario_in_use", {});
      transaction.delete(scenarioModels).where(eq(scenarioModels.id, id)).run();
      appendAudit(transaction, context, {
        action: "scenario_deleted",
        objectKind: "scenario",
        objectId: id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
