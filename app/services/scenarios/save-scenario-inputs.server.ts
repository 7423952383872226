import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { scenarioModels } from "#db/schema/index.ts";
import { loadScenario } from "./load-scenario.server.ts";
import type { ScenarioDocument } from "./scenario-inputs.ts";

export type SaveScenarioInputsProblem = Problem<
  "scenario_not_found" | "scenario_published" | "scenario_changed_meanwhile",
  object
>;

/**
 * Stores the inputs of a draft. Those of a published model stay: an address that people share holds only what
 * differs from them.
 *
 * @param document has passed `scenarioDocumentSchema`
 * @param documentVersion that of the document which the editor had before them
 *
 * Fails with `scenario_not_found`, `scenario_published` and `scenario_changed_meanwhile`.
 */
export function saveScenarioInputs(
  context: ServiceContext,
  id: string,
  document: ScenarioDocument,
  documentVersion: string,
): Result<null, SaveScenarioInputsProblem> {
  authorise(context.actor, "facts.write");
  return context.database.transaction(
    (transaction): Result<null, SaveScenarioInputsProblem> => {
      const scenario = loadScenario(transaction, id);
      if (scenario === null) return problem("scenario_not_found", {});
      if (scenario.publishedAt !== null) return problem("scenario_published", {});
      if (scenario.documentVersion !== documentVersion) {
        return problem("scenario_changed_meanwhile", {});
      }
      transaction
        .update(scenarioModels)
        .set({ inputs: document })
        .where(eq(scenarioModels.id, id))
        .run();
      appendAudit(transaction, context, {
        action: "scenario_inputs_saved",
        objectKind: "scenario",
        objectId: id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
