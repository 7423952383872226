import { addConstraints, type Constraints } from "#app/domain/sortition/constraints.ts";
import { type ReportProgress, solveReporting } from "#app/domain/sortition/progress.ts";
import type { Solver, SolverModel } from "#app/domain/sortition/solver.ts";

/** The leximin point of the relaxation and the values its stages reached. */
export interface RelaxedOptimum {
  /** Expected number drawn of each profile, in people; may be fractional. */
  readonly expected: readonly number[];
  /**
   * The smallest probability fixed by each stage, ascending, each in (0, 1]. Profiles that are on
   * no fractional panel are not counted as a stage.
   */
  readonly stages: readonly number[];
}

/** A stage's dual, as a share of the whole, above which its bound surely binds. */
const BINDING = 1e-6;
/**
 * How far below a fixed count, in people, later stages may go, so that rounding never shuts them
 * out; widened tenfold up to the limit should it still do so.
 */
const SLACK = 2e-9;
const SLACK_LIMIT = 1e-6;
/** A smallest probability this close to 1 is 1. */
const CERTAIN = 1 - 1e-9;
/** A smallest probability this close to 0 is 0. */
const IMPOSSIBLE = 1e-9;

/**
 * The leximin optimum over fractional panels. Every lottery's marginals lie in that polytope, so
 * in leximin order this bounds every lottery from above.
 *
 * Stage by stage: maximise z under x_t ≥ sizes[t]·z for the profiles not yet fixed. Profiles
 * whose row has a positive dual are at z in every optimum (complementary slackness) and are fixed
 * there. The duals of a stage sum to 1, so at least one profile is fixed per stage.
 *
 * `constraints` must have a feasible relaxation in which nobody's probability exceeds `greatest`;
 * profiles of size zero are left out.
 *
 * O(profiles) linear programs at worst, in practice a few dozen.
 */
export function solveRelaxedLeximin(
  solver: Solver,
  constraints: Constraints,
  report: ReportProgress,
  greatest = 1,
): RelaxedOptimum {
  const model = solver.createModel("linear");
  try {
    addConstraints(model, constraints);
    if (greatest < 1) {
      for (const [t, limit] of constraints.limits.entries()) {
        const most = (constraints.sizes[t] ?? 0) * greatest + SLACK;
        model.setColumnBounds(t, 0, Math.min(limit, most));
      }
    }
    return runStages(model, constraints, report);
  } finally {
    model.dispose();
  }
}

function runStages(
  model: SolverModel,
  { sizes, rows }: Constraints,
  report: ReportProgress,
): RelaxedOptimum {
  const smallest = model.addColumn(-1, 0, 1);
  const firstRow = rows.length + 1;
  const open = new Map<number, number>();
  for (const [t, size] of sizes.entries()) {
    if (size === 0) continue;
    const row = firstRow + open.size;
    model.addRow(0, Number.POSITIVE_INFINITY, { indices: [t, smallest], values: [1, -size] });
    open.set(t, row);
  }
  const total = open.size;
  const stages: number[] = [];
  const fixed = new Map<number, number>();
  let slack = SLACK;
  let values: Float64Array = new Float64Array(sizes.length);
  while (open.size > 0) {
    const progress = { phase: "relaxation", done: total - open.size, total };
    const solution = solveReporting(model, report, progress);
    if (solution.status !== "optimal") {
      if (slack >= SLACK_LIMIT) throw new Error("A leximin stage has no solution.");
      slack *= 10;
      for (const [row, count] of fixed) {
        model.setRowBounds(row, Math.max(0, count - slack), Number.POSITIVE_INFINITY);
      }
      continue;
    }
    values = solution.values;
    const z = values[smallest] ?? 0;
    if (z > IMPOSSIBLE) stages.push(z);
    const bound = [...open].filter(
      ([t, row]) => (solution.rowDuals[row] ?? 0) * (sizes[t] ?? 0) > BINDING,
    );
    for (const [t, row] of z >= CERTAIN || bound.length === 0 ? [...open] : bound) {
      const count = (sizes[t] ?? 0) * z;
      model.setCoefficient(row, smallest, 0);
      model.setRowBounds(row, Math.max(0, count - slack), Number.POSITIVE_INFINITY);
      fixed.set(row, count);
      open.delete(t);
    }
  }
  return { expected: sizes.map((_, t) => values[t] ?? 0), stages };
}
