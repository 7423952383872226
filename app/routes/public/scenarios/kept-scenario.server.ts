import type { Language } from "#app/i18n/languages.ts";
import type { ScenarioRun } from "#app/services/scenarios/compute-scenario.ts";
import type { MovedInputs } from "#app/services/scenarios/moved-inputs.ts";
import type { PublicScenario } from "#app/services/scenarios/read-scenario.server.ts";
import { type ScenarioChecks, scenarioChecks } from "./scenario-checks.server.ts";
import { type ScenarioView, scenarioView } from "./scenario-view.server.ts";

interface ShownScenario {
  readonly view: ScenarioView;
  readonly checks: ScenarioChecks;
}

/** Pages that are kept: the town's own in each language, and what was shared last. */
const MOST = 40;

const kept = new Map<string, ShownScenario>();

/**
 * What a page shows of a run. Drawing takes ten times as long as computing, so that pages which were
 * drawn are kept by what they depend on: the document, what was moved, the language.
 */
export function keptScenario(given: {
  readonly scenario: Pick<PublicScenario, "document" | "documentVersion">;
  readonly moved: Pick<MovedInputs, "values" | "query">;
  readonly run: ScenarioRun;
  readonly language: Language;
}): ShownScenario {
  const { scenario, moved, run, language } = given;
  const key = `${scenario.documentVersion} ${language} ${moved.query}`;
  const shown = kept.get(key) ?? {
    view: scenarioView(run, moved.values, language),
    checks: scenarioChecks(scenario.document, run, language),
  };
  // The one that was asked for last goes to the end, so that the first is the oldest.
  kept.delete(key);
  kept.set(key, shown);
  if (kept.size > MOST) {
    const [oldest] = kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
  }
  return shown;
}
