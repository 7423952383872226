import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { TranslationLanguage } from "#app/services/texts/translations.ts";
import { datasetTexts } from "#db/schema/index.ts";
import type { DatasetText } from "./dataset-fields.ts";
import { loadDataset } from "./load-dataset.server.ts";

export type SaveDatasetTextProblem = Problem<
  "dataset_not_found" | "dataset_changed_meanwhile" | "revision_unknown",
  object
>;

/**
 * Stores a translation of the German text and of the words of a dataset.
 *
 * @param versions.basedOn the revision of the German text that was translated; when the original has
 * moved on meanwhile, the translation is stored and stays outdated
 * @param versions.revision the revision of the translation that the editor had before them, 0 for none
 *
 * Fails with `dataset_not_found`, `dataset_changed_meanwhile` (somebody else translated since) and
 * `revision_unknown` (the original never had it).
 */
export function saveDatasetText(
  context: ServiceContext,
  id: string,
  language: TranslationLanguage,
  text: DatasetText,
  versions: { readonly basedOn: number; readonly revision: number },
): Result<null, SaveDatasetTextProblem> {
  authorise(context.actor, "facts.write");
  const { basedOn } = versions;
  return context.database.transaction(
    (transaction): Result<null, SaveDatasetTextProblem> => {
      const dataset = loadDataset(transaction, id);
      if (dataset === null) return problem("dataset_not_found", {});
      if (!Number.isInteger(basedOn) || basedOn < 1 || basedOn > dataset.original.revision) {
        return problem("revision_unknown", {});
      }
      const stored = dataset.translations[language]?.revision ?? 0;
      if (stored !== versions.revision) return problem("dataset_changed_meanwhile", {});
      const row = { ...text, revision: stored + 1, basedOn };
      transaction
        .insert(datasetTexts)
        .values({ datasetId: id, language, ...row })
        .onConflictDoUpdate({ target: [datasetTexts.datasetId, datasetTexts.language], set: row })
        .run();
      appendAudit(transaction, context, {
        action: "dataset_translated",
        objectKind: "dataset",
        objectId: id,
        reasonCode: language,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
