import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { TranslationLanguage } from "#app/services/texts/translations.ts";
import { processTexts } from "#db/schema/index.ts";
import type { ProcessText } from "./process-fields.ts";
import { loadProcess } from "./read-process.server.ts";

export type SaveProcessTextProblem =
  | Problem<"process_not_found", object>
  | Problem<"process_closed", object>
  | Problem<"revision_unknown", object>;

/**
 * Stores a translation of the German text.
 *
 * @param basedOn the revision of the German text that was translated. When the original has
 * moved on meanwhile, the translation is stored and stays outdated.
 *
 * Fails with `process_not_found`, `process_closed`, `revision_unknown` (the original never had it).
 */
export function saveProcessText(
  context: ServiceContext,
  id: string,
  language: TranslationLanguage,
  text: ProcessText,
  basedOn: number,
): Result<null, SaveProcessTextProblem> {
  authorise(context.actor, "process.write");
  return context.database.transaction(
    (transaction): Result<null, SaveProcessTextProblem> => {
      const process = loadProcess(transaction, id);
      if (process === null) return problem("process_not_found", {});
      if (process.status === "closed") return problem("process_closed", {});
      if (!Number.isInteger(basedOn) || basedOn < 1 || basedOn > process.original.revision) {
        return problem("revision_unknown", {});
      }
      const revision = (process.translations[language]?.revision ?? 0) + 1;
      transaction
        .insert(processTexts)
        .values({ processId: id, language, ...text, revision, basedOn })
        .onConflictDoUpdate({
          target: [processTexts.processId, processTexts.language],
          set: { ...text, revision, basedOn },
        })
        .run();
      appendAudit(transaction, context, {
        action: "process_translated",
        objectKind: "process",
        objectId: id,
        reasonCode: language,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
