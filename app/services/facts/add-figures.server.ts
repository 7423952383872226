import { compareFacts } from "#app/domain/facts/compare-facts.ts";
import type { Fact } from "#app/domain/facts/facts-of-table.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { AdditionOrigin } from "./dataset-fields.ts";
import { loadDataset } from "./load-dataset.server.ts";
import { FIGURES_LIMIT } from "./read-fact-file.ts";
import { raiseRevision, storeAddition } from "./store-addition.server.ts";

export type AddFiguresProblem =
  | Problem<
      | "dataset_not_found"
      | "dataset_changed_meanwhile"
      | "figure_not_published"
      | "figure_published"
      | "addition_empty",
      object
    >
  | Problem<"facts_too_many", { readonly limitFigures: number }>;

/**
 * Adds figures that were entered by hand to a published dataset. They are public at once, with the
 * origin that is given for them; what was there stays as it is.
 *
 * @param revision of the dataset that the clerk had before them
 *
 * Fails with `dataset_not_found`, `figure_not_published` (the figures of a draft are simply edited),
 * `dataset_changed_meanwhile` (somebody else saved since), `addition_empty`, `figure_published` (one
 * is there already: it is corrected with a reason instead) and `facts_too_many`.
 */
export function addFigures(
  context: ServiceContext,
  id: string,
  addition: { readonly facts: readonly Fact[]; readonly origin: AdditionOrigin },
  revision: number,
): Result<null, AddFiguresProblem> {
  authorise(context.actor, "facts.write");
  return context.database.transaction(
    (transaction): Result<null, AddFiguresProblem> => {
      const dataset = loadDataset(transaction, id);
      if (dataset === null) return problem("dataset_not_found", {});
      if (dataset.publishedAt === null) return problem("figure_not_published", {});
      if (dataset.revision !== revision) return problem("dataset_changed_meanwhile", {});
      if (addition.facts.length === 0) return problem("addition_empty", {});
      const { added } = compareFacts(dataset.facts, addition.facts);
      if (added.length < addition.facts.length) return problem("figure_published", {});
      if (dataset.facts.length + added.length > FIGURES_LIMIT) {
        return problem("facts_too_many", { limitFigures: FIGURES_LIMIT });
      }
      storeAddition(transaction, context, dataset, addition);
      raiseRevision(transaction, dataset);
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
