import { saysTheSame } from "#app/domain/facts/compare-facts.ts";
import type { Fact } from "#app/domain/facts/facts-of-table.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { loadDataset } from "./load-dataset.server.ts";
import { raiseRevision } from "./store-addition.server.ts";
import { storeCorrection } from "./store-correction.server.ts";

export type CorrectFigureProblem = Problem<
  | "figure_not_found"
  | "figure_not_published"
  | "figure_changed_meanwhile"
  | "figure_unchanged"
  | "reason_missing",
  object
>;

export interface FigureCorrection {
  readonly datasetId: string;
  readonly factId: string;
  /** What the figure said when the clerk looked at it. */
  readonly before: Pick<Fact, "value" | "sign">;
  readonly after: Pick<Fact, "value" | "sign" | "qualified">;
  readonly reason: string;
}

/**
 * Corrects a published figure. What it said before stays in the history, with the reason, and both are
 * public.
 *
 * Fails with `figure_not_found`, `figure_not_published` (the figures of a draft are simply edited),
 * `figure_changed_meanwhile` (somebody else corrected it since), `figure_unchanged` and `reason_missing`.
 */
export function correctFigure(
  context: ServiceContext,
  { datasetId, factId, before, after, reason }: FigureCorrection,
): Result<null, CorrectFigureProblem> {
  authorise(context.actor, "facts.write");
  return context.database.transaction(
    (transaction): Result<null, CorrectFigureProblem> => {
      const dataset = loadDataset(transaction, datasetId);
      const fact = dataset?.facts.find(({ id }) => id === factId);
      if (dataset === null || fact === undefined) return problem("figure_not_found", {});
      if (dataset.publishedAt === null) return problem("figure_not_published", {});
      if (fact.value !== before.value || fact.sign !== before.sign) {
        return problem("figure_changed_meanwhile", {});
      }
      if (saysTheSame(fact, after)) return problem("figure_unchanged", {});
      if (reason.trim() === "") return problem("reason_missing", {});
      storeCorrection(transaction, context, { datasetId, fact, after, reason });
      raiseRevision(transaction, dataset);
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
