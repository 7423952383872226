import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { scenarioModels } from "#db/schema/index.ts";
import { computeScenario, type ScenarioProblem } from "./compute-scenario.ts";
import { loadScenario } from "./load-scenario.server.ts";
import { missingScenarioTexts, type ScenarioTextField } from "./scenario-fields.ts";
import { defaultValues } from "./scenario-inputs.ts";

export type PublishScenarioProblem =
  | Problem<"scenario_not_found" | "scenario_published", object>
  | Problem<"scenario_texts_missing", { readonly fields: readonly ScenarioTextField[] }>
  | ScenarioProblem;

/**
 * Makes a draft public. There is no way back, and its inputs stay as they are.
 *
 * Fails with `scenario_not_found`, `scenario_published` (it is already), `scenario_texts_missing` (German; missing
 * translations are no hindrance) and the problems of `computeScenario`: inputs that give no future.
 */
export function publishScenario(
  context: ServiceContext,
  id: string,
): Result<null, PublishScenarioProblem> {
  authorise(context.actor, "facts.write");
  return context.database.transaction(
    (transaction): Result<null, PublishScenarioProblem> => {
      const scenario = loadScenario(transaction, id);
      if (scenario === null) return problem("scenario_not_found", {});
      if (scenario.publishedAt !== null) return problem("scenario_published", {});
      const fields = missingScenarioTexts(scenario.original);
      if (fields.length > 0) return problem("scenario_texts_missing", { fields });
      const run = computeScenario(scenario.document, defaultValues(scenario.document));
      if (!run.ok) return run;
      transaction
        .update(scenarioModels)
        .set({ publishedAt: context.now })
        .where(eq(scenarioModels.id, id))
        .run();
      appendAudit(transaction, context, {
        action: "scenario_published",
        objectKind: "scenario",
        objectId: id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
