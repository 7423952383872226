import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { type TranslatedTexts, translatedTexts } from "#app/services/texts/translations.ts";
import type { Queryable } from "#db/connection.server.ts";
import { scenarioModels, scenarioTexts } from "#db/schema/index.ts";
import type { ScenarioText } from "./scenario-fields.ts";
import { type ScenarioDocument, scenarioDocumentSchema } from "./scenario-inputs.ts";

export interface ScenarioDetails extends TranslatedTexts<ScenarioText> {
  readonly id: string;
  readonly document: ScenarioDocument;
  /** Changes whenever the document does: who saves names the one they had before them. */
  readonly documentVersion: string;
  readonly synthetic: boolean;
  readonly publishedAt: Date | null;
}

/** A scenario model as it is stored; null when there is none. For services, which authorise what they do with it. */
export function loadScenario(database: Queryable, id: string): ScenarioDetails | null {
  const model = database.select().from(scenarioModels).where(eq(scenarioModels.id, id)).get();
  if (model === undefined) return null;
  const texts = database.select().from(scenarioTexts).where(eq(scenarioTexts.modelId, id)).all();
  return {
    id,
    document: scenarioDocumentSchema.parse(model.inputs),
    documentVersion: createHash("sha256").update(JSON.stringify(model.inputs)).digest("hex"),
    synthetic: model.synthetic,
    publishedAt: model.publishedAt,
    ...translatedTexts<ScenarioText, (typeof texts)[number]>(texts),
  };
}
