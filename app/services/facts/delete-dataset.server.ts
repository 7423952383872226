import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { datasets } from "#db/schema/index.ts";
import { loadDataset } from "./load-dataset.server.ts";
import { type DatasetUse, datasetUse } from "./read-dataset.server.ts";

export type DeleteDatasetProblem =
  | Problem<"dataset_not_found" | "dataset_published", object>
  | Problem<"dataset_in_use", DatasetUse>;

/**
 * Deletes a draft with its figures and texts.
 *
 * Fails with `dataset_not_found`, `dataset_published` (what was public stays readable) and
 * `dataset_in_use` (an agenda item or a published announcement relies on it).
 */
export function deleteDataset(
  context: ServiceContext,
  id: string,
): Result<null, DeleteDatasetProblem> {
  authorise(context.actor, "facts.write");
  return context.database.transaction(
    (transaction): Result<null, DeleteDatasetProblem> => {
      const dataset = loadDataset(transaction, id);
      if (dataset === null) return problem("dataset_not_found", {});
      if (dataset.publishedAt !== null) return problem("dataset_published", {});
      const use = datasetUse(transaction, id);
      if (use.agendaItems + use.announcements > 0) return problem("dataset_in_use", use);
      transaction.delete(datasets).where(eq(datasets.id, id)).run();
      appendAudit(transaction, context, {
        action: "dataset_deleted",
        objectKind: "dataset",
        objectId: id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
