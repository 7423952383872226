import { addConstraints, type Constraints } from "#app/domain/sortition/constraints.ts";
import { createLogarithms } from "#app/domain/sortition/optimisation/nash-pieces.ts";
import { type ReportProgress, solveReporting } from "#app/domain/sortition/progress.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";

/** The fractional panel with the greatest geometric mean of all probabilities. */
export interface RelaxedNash {
  /** Expected number drawn of each profile, in people. */
  readonly expected: readonly number[];
  /** No fractional panel has a geometric mean greater than this one's times e^gap. */
  readonly gap: number;
}

/**
 * Maximises Σ sizes[t]·log(x_t / sizes[t]) over fractional panels. The optimum is unique, as the
 * logarithm is strictly concave. Every profile of size above zero must be on a panel.
 */
export function solveRelaxedNash(
  solver: Solver,
  constraints: Constraints,
  report: ReportProgress,
): RelaxedNash {
  const { sizes, limits, rows, size } = constraints;
  const profiles = sizes.flatMap((people, t) => (people > 0 ? [t] : []));
  const all = profiles.reduce((sum, t) => sum + (sizes[t] ?? 0), 0);
  const rowsOf: number[][] = sizes.map(() => []);
  for (const [r, row] of rows.entries()) for (const t of row.profiles) rowsOf[t]?.push(r);
  const model = solver.createModel("linear");
  try {
    for (const { min, max } of [...rows, { min: size, max: size }]) {
      model.addRow(min, max, { indices: [], values: [] });
    }
    const logarithms = createLogarithms(
      model,
      profiles.map((t) => {
        const indices = [...(rowsOf[t] ?? []), rows.length];
        return {
          weight: sizes[t] ?? 0,
          most: limits[t] ?? 0,
          start: ((sizes[t] ?? 0) * size) / all,
          entries: { indices, values: indices.map(() => 1) },
        };
      }),
    );
    const { x } = logarithms.maximise((round) => {
      report({ phase: "relaxation", done: round, total: null });
    });
    const expected = sizes.map(() => 0);
    for (const [index, t] of profiles.entries()) expected[t] = x[index] ?? 0;
    return { expected, gap: openGap(solver, constraints, expected, report) };
  } finally {
    model.dispose();
  }
}

/**
 * By how much, at most, the mean logarithm of the probabilities can grow from here: the logarithm
 * lies below its tangents, and a linear program maximises those (Frank and Wolfe 1956).
 */
function openGap(
  solver: Solver,
  constraints: Constraints,
  expected: readonly number[],
  report: ReportProgress,
): number {
  const model = solver.createModel("linear");
  try {
    addConstraints(model, constraints);
    const slopes = logarithmSlopes(constraints.sizes, expected);
    model.setCosts(slopes.map((slope) => -slope));
    const progress = { phase: "relaxation", done: 0, total: null };
    const { status, objective } = solveReporting(model, report, progress);
    if (status !== "optimal") throw new Error("A tangent has no maximum.");
    return Math.max(0, -objective / peopleIn(constraints.sizes) - 1);
  } finally {
    model.dispose();
  }
}

/** The derivative of Σ sizes[t]·log(x_t) by each x_t. */
export function logarithmSlopes(
  sizes: readonly number[],
  expected: readonly number[],
): Float64Array {
  return Float64Array.from(sizes, (size, t) => (size > 0 ? size / (expected[t] ?? 0) : 0));
}

export function peopleIn(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}
