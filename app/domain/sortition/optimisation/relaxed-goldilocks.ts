import { addConstraints, type Constraints } from "#app/domain/sortition/constraints.ts";
import {
  addSpread,
  equalChance,
  type Spread,
} from "#app/domain/sortition/optimisation/goldilocks.ts";
import type { ReportProgress } from "#app/domain/sortition/progress.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";

/**
 * The smallest and greatest probability of the fractional panels that are best in the sense of
 * goldilocks. Both are unique: the greatest probability needed is convex in the smallest, and the
 * value strictly so. Every profile of size above zero must be on a panel.
 */
export function solveRelaxedGoldilocks(
  solver: Solver,
  constraints: Constraints,
  report: ReportProgress,
): Spread {
  const infinity = Number.POSITIVE_INFINITY;
  const model = solver.createModel("linear");
  try {
    addConstraints(model, constraints);
    const spread = addSpread(model, equalChance(constraints));
    for (const [t, size] of constraints.sizes.entries()) {
      if (size === 0) continue;
      model.addRow(0, infinity, { indices: [t, spread.smallest], values: [1, -size] });
      model.addRow(-infinity, 0, { indices: [t, spread.greatest], values: [1, -size] });
    }
    const { smallest, greatest } = spread.minimise((round) => {
      report({ phase: "relaxation", done: round, total: null });
    });
    return { smallest, greatest };
  } finally {
    model.dispose();
  }
}
