import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise, may } from "#app/services/permissions.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { fieldInLanguage, isOutdated } from "#app/services/texts/translations.ts";
import { loadScenario, type ScenarioDetails } from "./load-scenario.server.ts";
import type { ScenarioTextField } from "./scenario-fields.ts";
import type { ScenarioDocument } from "./scenario-inputs.ts";

/** A scenario model as staff work on it; null for an unknown id. */
export function readScenario(context: ServiceContext, id: string): ScenarioDetails | null {
  authorise(context.actor, "facts.read");
  return loadScenario(context.database, id);
}

export interface PublicScenario {
  readonly id: string;
  readonly document: ScenarioDocument;
  readonly documentVersion: string;
  readonly texts: Readonly<Record<ScenarioTextField, TownText | null>>;
  /** The German text is newer than the translation that is shown. */
  readonly outdated: boolean;
  readonly synthetic: boolean;
  /** Null for a draft, which only staff who may read facts see. */
  readonly publishedAt: Date | null;
}

/** A scenario model as everyone may see it; null for an unknown id and, but for staff, for a draft. */
export function readPublicScenario(
  context: ServiceContext,
  id: string,
  language: Language,
): PublicScenario | null {
  authorise(context.actor, "public");
  const scenario = loadScenario(context.database, id);
  if (scenario === null) return null;
  if (scenario.publishedAt === null && !may(context.actor, "facts.read")) return null;
  const { document, documentVersion, synthetic, publishedAt } = scenario;
  return {
    id,
    document,
    documentVersion,
    texts: {
      title: fieldInLanguage(scenario, "title", language),
      lead: fieldInLanguage(scenario, "lead", language),
      limits: fieldInLanguage(scenario, "limits", language),
    },
    outdated: isOutdated(scenario, language),
    synthetic,
    publishedAt,
  };
}
