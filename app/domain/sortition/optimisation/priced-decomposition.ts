import type { Constraints, Counts } from "#app/domain/sortition/constraints.ts";
import { greatestDeviation } from "#app/domain/sortition/marginals.ts";
import { createPanelColumns } from "#app/domain/sortition/optimisation/panel-columns.ts";
import type { PanelSearch } from "#app/domain/sortition/optimisation/panel-search.ts";
import type { WeightedPanel } from "#app/domain/sortition/optimisation/peeling.ts";
import { type ReportProgress, solveReporting } from "#app/domain/sortition/progress.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";

export interface Decomposition {
  readonly panels: readonly WeightedPanel[];
  /** The greatest difference, in probability, between any person's marginal and the point. */
  readonly deviation: number;
}

/** A distance, in people over all profiles, at which the point counts as reached. */
const REACHED = 1e-9;
/** A panel that lowers the distance by no more than this per unit of weight is not worth adding. */
const PRICING_GAP = 1e-9;

/**
 * The lottery over panels whose marginals are nearest to a point in the sum of absolute
 * differences of probabilities: a linear program over the panels known so far, with an integer
 * program that prices further panels by its duals. It ends when the point is reached or when no
 * panel brings it nearer: then the point is proved to be no mixture of panels, which shows an
 * integrality gap of the relaxation.
 */
export function decomposeByPricing(
  solver: Solver,
  search: PanelSearch,
  { sizes }: Constraints,
  expected: readonly number[],
  start: readonly Counts[],
  report: ReportProgress,
): Decomposition {
  const model = solver.createModel("linear");
  try {
    const profiles = sizes.flatMap((size, t) => (size > 0 ? [t] : []));
    for (const t of profiles) {
      model.addRow(expected[t] ?? 0, expected[t] ?? 0, { indices: [], values: [] });
    }
    const weightRow = model.addRow(1, 1, { indices: [], values: [] });
    for (const [row, t] of profiles.entries()) {
      const cost = 1 / (sizes[t] ?? 1);
      model.addColumn(cost, 0, Number.POSITIVE_INFINITY, { indices: [row], values: [1] });
      model.addColumn(cost, 0, Number.POSITIVE_INFINITY, { indices: [row], values: [-1] });
    }
    const columns = createPanelColumns(model, weightRow, (counts) =>
      profiles.flatMap((t, row) => ((counts[t] ?? 0) > 0 ? [[row, counts[t] ?? 0] as const] : [])),
    );
    for (const counts of start) columns.add(counts);
    if (columns.panels.length === 0) {
      const first = search.best(expected);
      if (first === null) throw new Error("A point without panels cannot be decomposed.");
      columns.add(first.counts);
    }
    for (;;) {
      const progress = { phase: "pricing", done: columns.panels.length, total: null };
      const solution = solveReporting(model, report, progress);
      if (solution.status !== "optimal") throw new Error("The decomposition has no solution.");
      const finish = (): Decomposition => {
        const weighted = columns.weighed(solution.values);
        return { panels: weighted, deviation: greatestDeviation(weighted, sizes, expected) };
      };
      if (solution.objective <= REACHED) return finish();
      const prices = new Float64Array(sizes.length);
      for (const [row, t] of profiles.entries()) prices[t] = solution.rowDuals[row] ?? 0;
      const worth = PRICING_GAP - (solution.rowDuals[weightRow] ?? 0);
      const found = search.above(worth, prices);
      if (found.filter(({ counts }) => columns.add(counts)).length === 0) return finish();
    }
  } finally {
    model.dispose();
  }
}
