import { eq } from "drizzle-orm";
import { z } from "zod";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { TranslationLanguage } from "#app/services/texts/translations.ts";
import { scenarioModels } from "#db/schema/index.ts";
import { loadScenario } from "./load-scenario.server.ts";
import { NOTE_KEYS, withTranslatedNotes } from "./scenario-notes.ts";

/** Translations of notes by what they belong to; an empty one is not translated. */
export const translatedNotesSchema = z.partialRecord(
  z.enum(NOTE_KEYS),
  z.string().trim().max(600, "too_long"),
);

export type SaveScenarioNotesProblem = Problem<
  "scenario_not_found" | "scenario_changed_meanwhile",
  object
>;

/**
 * Stores translations of the sources and reasons of a scenario, published or not: numbers and German texts stay.
 *
 * @param notes have passed `translatedNotesSchema`
 * @param documentVersion that of the document which the editor had before them
 *
 * Fails with `scenario_not_found` and `scenario_changed_meanwhile`.
 */
export function saveScenarioNotes(
  context: ServiceContext,
  id: string,
  language: TranslationLanguage,
  notes: z.infer<typeof translatedNotesSchema>,
  documentVersion: string,
): Result<null, SaveScenarioNotesProblem> {
  authorise(context.actor, "facts.write");
  return context.database.transaction(
    (transaction): Result<null, SaveScenarioNotesProblem> => {
      const scenario = loadScenario(transaction, id);
      if (scenario === null) return problem("scenario_not_found", {});
      if (scenario.documentVersion !== documentVersion) {
        return problem("scenario_changed_meanwhile", {});
      }
      transaction
        .update(scenarioModels)
        .set({ inputs: withTranslatedNotes(scenario.document, language, notes) })
        .where(eq(scenarioModels.id, id))
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
