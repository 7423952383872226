import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { Language } from "#app/i18n/languages.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { scenarioTexts } from "#db/schema/index.ts";
import { loadScenario } from "./load-scenario.server.ts";
import type { ScenarioText } from "./scenario-fields.ts";

export type SaveScenarioTextProblem = Problem<
  "scenario_not_found" | "scenario_changed_meanwhile" | "revision_unknown",
  object
>;

/**
 * Stores what a scenario says about itself: the German original, which makes its translations outdated when it
 * changes, or one of them.
 *
 * @param versions.basedOn the revision of the German text that was translated (for German: ignored)
 * @param versions.revision the revision of this text that the editor had before them, 0 for none
 *
 * Fails with `scenario_not_found`, `scenario_changed_meanwhile` and `revision_unknown` (the original never had it).
 */
export function saveScenarioText(
  context: ServiceContext,
  id: string,
  language: Language,
  text: ScenarioText,
  versions: { readonly basedOn: number; readonly revision: number },
): Result<null, SaveScenarioTextProblem> {
  authorise(context.actor, "facts.write");
  return context.database.transaction(
    (transaction): Result<null, SaveScenarioTextProblem> => {
      const scenario = loadScenario(transaction, id);
      if (scenario === null) return problem("scenario_not_found", {});
      const { original } = scenario;
      const stored = language === "de" ? original : scenario.translations[language];
      const revision = (stored?.revision ?? 0) + 1;
      if (revision !== versions.revision + 1) return problem("scenario_changed_meanwhile", {});
      const basedOn = language === "de" ? revision : versions.basedOn;
      if (language !== "de" && !(basedOn >= 1 && basedOn <= original.revision)) {
        return problem("revision_unknown", {});
      }
      const row = { ...text, revision, basedOn };
      transaction
        .insert(scenarioTexts)
        .values({ modelId: id, language, ...row })
        .onConflictDoUpdate({ target: [scenarioTexts.modelId, scenarioTexts.language], set: row })
        .run();
      appendAudit(transaction, context, {
        action: "scenario_text_saved",
        objectKind: "scenario",
        objectId: id,
        reasonCode: language,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
