import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { scenarioModels, scenarioTexts } from "#db/schema/index.ts";
import { defaultInputs } from "./default-inputs.ts";
import { loadScenario } from "./load-scenario.server.ts";
import type { ScenarioText } from "./scenario-fields.ts";

/**
 * Makes a draft of a scenario model, with inputs from the defaults or from another model.
 *
 * @param given.copyOf id of the model whose inputs are taken; their texts are not
 * @returns the id of the draft
 *
 * Fails with `scenario_not_found` (there is no model to copy).
 */
export function createScenario(
  context: ServiceContext,
  given: {
    readonly text: ScenarioText;
    readonly copyOf?: string | undefined;
    readonly synthetic?: boolean;
  },
): Result<string, Problem<"scenario_not_found", object>> {
  authorise(context.actor, "facts.write");
  return context.database.transaction(
    (transaction): Result<string, Problem<"scenario_not_found", object>> => {
      const from = given.copyOf === undefined ? null : loadScenario(transaction, given.copyOf);
      if (given.copyOf !== undefined && from === null) return problem("scenario_not_found", {});
      const { id } = transaction
        .insert(scenarioModels)
        .values({
          inputs: from?.document ?? defaultInputs(),
          synthetic: from?.synthetic ?? given.synthetic ?? false,
          createdAt: context.now,
        })
        .returning({ id: scenarioModels.id })
        .get();
      transaction
        .insert(scenarioTexts)
        .values({ modelId: id, language: "de", ...given.text })
        .run();
      appendAudit(transaction, context, {
        action: "scenario_created",
        objectKind: "scenario",
        objectId: id,
      });
      return ok(id);
    },
    { behavior: "immediate" },
  );
}
