import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { datasets } from "#db/schema/index.ts";
import { type DatasetDetails, loadDataset } from "./load-dataset.server.ts";

/** What a dataset still lacks before it can be public. */
export type DatasetLack = "sentence" | "method" | "figures";

export type PublishDatasetProblem =
  | Problem<"dataset_not_found" | "dataset_published", object>
  | Problem<"dataset_incomplete", { readonly lacks: readonly DatasetLack[] }>;

/** Title, unit, source, date and licence are there from the start. */
export function lacksOf({
  original,
  facts,
}: Pick<DatasetDetails, "original" | "facts">): DatasetLack[] {
  const lacks: DatasetLack[] = [];
  if (original.sentence === "") lacks.push("sentence");
  if (original.method === "") lacks.push("method");
  if (facts.length === 0) lacks.push("figures");
  return lacks;
}

/**
 * Makes a draft public. There is no way back; from now on figures are corrected in the open.
 *
 * Fails with `dataset_not_found`, `dataset_published` (it is already) and `dataset_incomplete` (the German
 * sentence that says what one sees, the German note on how the figures came about, or any figure). Missing
 * translations are no hindrance.
 */
export function publishDataset(
  context: ServiceContext,
  id: string,
): Result<null, PublishDatasetProblem> {
  authorise(context.actor, "facts.write");
  return context.database.transaction(
    (transaction): Result<null, PublishDatasetProblem> => {
      const dataset = loadDataset(transaction, id);
      if (dataset === null) return problem("dataset_not_found", {});
      if (dataset.publishedAt !== null) return problem("dataset_published", {});
      const lacks = lacksOf(dataset);
      if (lacks.length > 0) return problem("dataset_incomplete", { lacks });
      transaction
        .update(datasets)
        .set({ publishedAt: context.now, revision: dataset.revision + 1 })
        .where(eq(datasets.id, id))
        .run();
      appendAudit(transaction, context, {
        action: "dataset_published",
        objectKind: "dataset",
        objectId: id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
