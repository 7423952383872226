import type { Constraints } from "#app/domain/sortition/constraints.ts";
import type { ReportProgress } from "#app/domain/sortition/progress.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";

/** How often each profile is to be on the numbered panels, all its members together. */
type Totals = readonly number[];

export interface RoundingTargets {
  readonly totals: Totals;
  /** The least D within which everyone's appearances can be of panels · p, in appearances. */
  readonly bound: number;
  /**
   * Other totals as good, of which so much is used up already that `panels` are left to fill, or
   * null where there are none. @param costs per profile, what decides between them
   */
  another(used: Totals, panels: number, costs: Float64Array): Totals | null;
  /** Frees the solver model. */
  dispose(): void;
}

/** Differences in appearances up to this count as none: 1e-10 in probability. */
const WHOLE = 1e-7;

/**
 * Whole appearances per profile that keep every row the panels keep, summed over all of them,
 * with nobody further than the least possible D from panels · p. Whatever the panels, their
 * appearances are such numbers, so D bounds every rounding from below. Among those of least D the
 * smallest appearances are as many as can be, and profiles stay near their expectation.
 * About log₂(profiles) small integer programs. Holds a solver model: dispose it.
 */
export function roundingTargets(
  solver: Solver,
  constraints: Constraints,
  probabilities: readonly number[],
  panels: number,
  report: ReportProgress,
): RoundingTargets {
  const expected = probabilities.map((p) => snap(p * panels));
  const program = createTotalsProgram(solver, constraints, report);
  const within = (distance: number, least = 0) =>
    boundsWithin(constraints, expected, panels, distance, least);
  const possible = (bounds: TotalBounds | null) =>
    bounds !== null && program.solve(bounds, panels) !== null;
  try {
    const bound = leastDistance(expected, panels, (distance) => possible(within(distance)));
    const reachable = expected.filter((y, t) => y > 0 && (constraints.limits[t] ?? 0) > 0);
    let least = Math.max(0, Math.floor(Math.min(panels, ...reachable) + bound + WHOLE));
    while (least > 0 && !possible(within(bound, least))) least--;
    const box = within(bound, least);
    if (box === null) throw new Error("Bounds vanished between two programs.");
    const near = nearExpectation(box, constraints, expected);
    const costs = towardsExpectation(near, constraints, expected);
    const totals = program.solve(near, panels, costs) ?? program.solve(box, panels);
    if (totals === null) throw new Error("Appearances vanished between two programs.");
    return {
      totals,
      bound,
      another: (used, left, others) => program.solve(remaining(box, used), left, others),
      dispose: program.dispose,
    };
  } catch (error) {
    program.dispose();
    throw error;
  }
}

interface TotalBounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

interface TotalsProgram {
  /** Whole totals within the bounds for so many panels, or null. */
  solve(bounds: TotalBounds, panels: number, costs?: Float64Array): Totals | null;
  dispose(): void;
}

/** The columns are the totals; the rows are those of the constraints, times the panels. */
function createTotalsProgram(
  solver: Solver,
  { limits, rows, size }: Constraints,
  report: ReportProgress,
): TotalsProgram {
  const model = solver.createModel("integer");
  for (const _ of limits) model.addColumn(0, 0, 0);
  const all = { profiles: [...limits.keys()], min: size, max: size };
  const sums = [...rows, all];
  for (const { profiles } of sums) {
    model.addRow(0, 0, { indices: profiles, values: profiles.map(() => 1) });
  }
  let programs = 0;
  return {
    solve(bounds, panels, costs = new Float64Array(limits.length)) {
      const progress = { phase: "rounding_bound", done: programs++, total: null };
      report(progress);
      for (const [r, { min, max }] of sums.entries()) {
        model.setRowBounds(r, min * panels, max * panels);
      }
      const upper = bounds.upper.map((most, t) => Math.min(most, (limits[t] ?? 0) * panels));
      if (bounds.lower.some((least, t) => least > (upper[t] ?? 0))) return null;
      model.setAllColumnBounds(bounds.lower, upper);
      model.setCosts(costs);
      const solution = model.solve(() => report(progress));
      return solution.status === "optimal" ? Array.from(solution.values, Math.round) : null;
    },
    dispose: () => model.dispose(),
  };
}

/** What the bounds leave of totals that are partly used up. */
function remaining({ lower, upper }: TotalBounds, used: Totals): TotalBounds {
  return {
    lower: lower.map((least, t) => Math.max(0, least - (used[t] ?? 0))),
    upper: upper.map((most, t) => most - (used[t] ?? 0)),
  };
}

/** Null where somebody has no whole number within the distance. */
function boundsWithin(
  { sizes, limits }: Constraints,
  expected: readonly number[],
  panels: number,
  distance: number,
  least: number,
): TotalBounds | null {
  const lower = new Float64Array(sizes.length);
  const upper = new Float64Array(sizes.length);
  for (const [t, members] of sizes.entries()) {
    const limit = limits[t] ?? 0;
    if (limit === 0) continue;
    const y = expected[t] ?? 0;
    const from = Math.max(y > 0 ? least : 0, Math.ceil(y - distance - WHOLE));
    const to = Math.min(panels, Math.floor(y + distance + WHOLE));
    if (from > to) return null;
    lower[t] = from * members;
    upper[t] = to * members;
  }
  return { lower, upper };
}

/** The least distance that is possible, among those at which a whole number comes within reach. */
function leastDistance(
  expected: readonly number[],
  panels: number,
  possible: (distance: number) => boolean,
): number {
  const fractions = expected.map((y) => y - Math.floor(y));
  const necessary = Math.max(0, ...fractions.map((f) => Math.min(f, 1 - f)));
  for (let whole = 0; whole <= panels; whole++) {
    const distances = new Set(
      fractions.flatMap((f) => [f + whole, 1 - f + whole]).filter((d) => d > necessary),
    );
    const candidates = [necessary, ...[...distances].sort((a, b) => a - b)];
    const last = candidates.length - 1;
    if (!possible(candidates[last] ?? 0)) continue;
    let low = 0;
    let high = last;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (possible(candidates[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return candidates[high] ?? 0;
  }
  throw new Error("There are no panels to round to.");
}

/** The whole numbers next to each expectation, or the nearest within the bounds. */
function nearExpectation(
  { lower, upper }: TotalBounds,
  { sizes }: Constraints,
  expected: readonly number[],
): TotalBounds {
  const clamp = (total: number, t: number) =>
    Math.min(upper[t] ?? 0, Math.max(lower[t] ?? 0, total));
  const total = (t: number) => snap((expected[t] ?? 0) * (sizes[t] ?? 0));
  return {
    lower: lower.map((_, t) => clamp(Math.floor(total(t)), t)),
    upper: upper.map((_, t) => clamp(Math.ceil(total(t)), t)),
  };
}

/** What it costs to round up rather than down. */
function towardsExpectation(
  near: TotalBounds,
  { sizes }: Constraints,
  expected: readonly number[],
): Float64Array {
  return near.lower.map((lower, t) => 1 - 2 * ((expected[t] ?? 0) * (sizes[t] ?? 0) - lower));
}

function snap(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= WHOLE ? whole : value;
}

/** The largest difference of anyone's appearances from the expectation, in appearances. */
export function largestDistance(
  { sizes }: Constraints,
  probabilities: readonly number[],
  panels: number,
  totals: readonly number[],
): number {
  return sizes.reduce((largest, members, t) => {
    if (members === 0) return largest;
    const each = (totals[t] ?? 0) / members;
    const y = (probabilities[t] ?? 0) * panels;
    return Math.max(largest, Math.abs(Math.floor(each) - y), Math.abs(Math.ceil(each) - y));
  }, 0);
}
