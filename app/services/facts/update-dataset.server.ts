import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { datasets, datasetTexts } from "#db/schema/index.ts";
import { DATASET_TEXT_FIELDS, type DatasetInput, type DatasetWords } from "./dataset-fields.ts";
import { loadDataset } from "./load-dataset.server.ts";

export type UpdateDatasetProblem =
  | Problem<
      "dataset_not_found" | "dataset_changed_meanwhile" | "sentence_missing" | "method_missing",
      object
    >
  | Problem<"unit_fixed", { readonly unit: string }>;

/** The versions that the clerk had before them. */
export interface DatasetVersions {
  readonly revision: number;
  readonly textRevision: number;
}

/**
 * Changes what a dataset says about itself. A changed German text or word raises its revision, which
 * makes translations outdated.
 *
 * Fails with `dataset_not_found`, `dataset_changed_meanwhile` (somebody else saved since), `unit_fixed`
 * (the figures of a published dataset keep their unit), `sentence_missing` and `method_missing` (a
 * published dataset keeps its sentence and its note on how the figures came about).
 */
export function updateDataset(
  context: ServiceContext,
  id: string,
  input: DatasetInput & { readonly labels: DatasetWords },
  versions: DatasetVersions,
): Result<null, UpdateDatasetProblem> {
  authorise(context.actor, "facts.write");
  const { title, sentence, method, labels, ...frame } = input;
  return context.database.transaction(
    (transaction): Result<null, UpdateDatasetProblem> => {
      const dataset = loadDataset(transaction, id);
      if (dataset === null) return problem("dataset_not_found", {});
      const { original, revision } = dataset;
      if (revision !== versions.revision || original.revision !== versions.textRevision) {
        return problem("dataset_changed_meanwhile", {});
      }
      if (dataset.publishedAt !== null && dataset.unit !== frame.unit) {
        return problem("unit_fixed", { unit: dataset.unit });
      }
      if (dataset.publishedAt !== null && sentence === "") return problem("sentence_missing", {});
      if (dataset.publishedAt !== null && method === "") return problem("method_missing", {});
      transaction
        .update(datasets)
        .set({ ...frame, revision: revision + 1 })
        .where(eq(datasets.id, id))
        .run();
      const text = { title, sentence, method };
      const differs =
        DATASET_TEXT_FIELDS.some((field) => text[field] !== original[field]) ||
        dataset.unit !== frame.unit ||
        wordsDiffer(labels, original.labels);
      if (differs) {
        const next = original.revision + 1;
        transaction
          .update(datasetTexts)
          .set({ ...text, labels, revision: next, basedOn: next })
          .where(and(eq(datasetTexts.datasetId, id), eq(datasetTexts.language, "de")))
          .run();
      }
      appendAudit(transaction, context, {
        action: "dataset_updated",
        objectKind: "dataset",
        objectId: id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

function wordsDiffer(one: DatasetWords, other: DatasetWords): boolean {
  const words = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...words].some((word) => (one[word] ?? "") !== (other[word] ?? ""));
}
