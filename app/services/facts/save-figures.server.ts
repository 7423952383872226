import { eq } from "drizzle-orm";
import type { Fact } from "#app/domain/facts/facts-of-table.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { datasets, observations } from "#db/schema/index.ts";
import { loadDataset } from "./load-dataset.server.ts";
import { FIGURES_LIMIT } from "./read-fact-file.ts";
import { storeFacts } from "./store-dataset.server.ts";

export type SaveFiguresProblem =
  | Problem<"dataset_not_found" | "dataset_changed_meanwhile" | "figures_published", object>
  | Problem<"facts_too_many", { readonly limitFigures: number }>;

/**
 * Replaces the figures of a draft.
 *
 * Fails with `dataset_not_found`, `dataset_changed_meanwhile` (somebody else saved since),
 * `figures_published` (what is public is corrected figure by figure, with a reason) and `facts_too_many`.
 */
export function saveFigures(
  context: ServiceContext,
  id: string,
  facts: readonly Fact[],
  revision: number,
): Result<null, SaveFiguresProblem> {
  authorise(context.actor, "facts.write");
  return context.database.transaction(
    (transaction): Result<null, SaveFiguresProblem> => {
      const dataset = loadDataset(transaction, id);
      if (dataset === null) return problem("dataset_not_found", {});
      if (dataset.publishedAt !== null) return problem("figures_published", {});
      if (dataset.revision !== revision) return problem("dataset_changed_meanwhile", {});
      if (facts.length > FIGURES_LIMIT) {
        return problem("facts_too_many", { limitFigures: FIGURES_LIMIT });
      }
      transaction.delete(observations).where(eq(observations.datasetId, id)).run();
      storeFacts(transaction, id, facts);
      transaction
        .update(datasets)
        .set({ revision: revision + 1 })
        .where(eq(datasets.id, id))
        .run();
      appendAudit(transaction, context, {
        action: "dataset_figures_saved",
        objectKind: "dataset",
        objectId: id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
