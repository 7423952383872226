import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { createScenario } from "#app/services/scenarios/create-scenario.server.ts";
import { publishScenario } from "#app/services/scenarios/publish-scenario.server.ts";
import { saveScenarioText } from "#app/services/scenarios/save-scenario-text.server.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { must } from "./demo-result.ts";
import { SCENARIO_TEXTS } from "./scenario-texts.ts";

/**
 * Publishes Hettstedt's scenario with the defaults and texts in four languages.
 *
 * @param context acts for someone who may write facts
 * @returns the id of the model
 */
export function seedDemoScenarios(context: ServiceContext): string {
  authorise(context.actor, "facts.write");
  const id = must(createScenario(context, { text: SCENARIO_TEXTS.de, synthetic: true }));
  for (const language of TRANSLATIONS) {
    const versions = { basedOn: 1, revision: 0 };
    must(saveScenarioText(context, id, language, SCENARIO_TEXTS[language], versions));
  }
  must(publishScenario(context, id));
  return id;
}
