import type { Constraints, Counts } from "#app/domain/sortition/constraints.ts";
import type { WeightedPanel } from "#app/domain/sortition/optimisation/peeling.ts";
import type { ReportProgress } from "#app/domain/sortition/progress.ts";
import { largestDistance } from "#app/domain/sortition/rounding/rounding-targets.ts";
import type { RepeatedPanel } from "#app/domain/sortition/rounding/whole-peeling.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";

const WHOLE = 1e-7;

/**
 * Repeats the panels of a lottery so that there are `panels` of them: each as often as its weight
 * says, rounded down or up. Linear programs keep the total of each profile that more than `size`
 * places in undecided panels depend on; at a vertex some panels are decided, so some are with
 * each program, and no profile's total moves by much more than `size`. (Beck and Fiala 1981; for
 * panels Flanigan, Kehne and Procaccia 2021.)
 */
export function roundWeights(
  solver: Solver,
  { size, sizes }: Constraints,
  lottery: readonly WeightedPanel[],
  panels: number,
  report: ReportProgress,
): RepeatedPanel[] {
  const total = lottery.reduce((sum, { weight }) => sum + weight, 0);
  const times = lottery.map(({ weight }) => snap((weight / total) * panels));
  for (;;) {
    const open = times.flatMap((value, j) => (Number.isInteger(value) ? [] : [j]));
    if (open.length === 0) break;
    report({ phase: "rounding", done: times.length - open.length, total: times.length });
    const held = [...sizes.keys()].filter(
      (t) => open.reduce((sum, j) => sum + (lottery[j]?.counts[t] ?? 0), 0) > size,
    );
    const vertex = solveVertex(solver, lottery, times, open, held);
    for (const [position, j] of open.entries()) times[j] = snap(vertex[position] ?? 0);
    if (open.every((j) => !Number.isInteger(times[j]))) roundLargestRemainders(times, panels);
  }
  correctSum(times, panels);
  return lottery.flatMap(({ counts }, j) => {
    const repeated = times[j] ?? 0;
    return repeated > 0 ? [{ counts, times: repeated }] : [];
  });
}

/** Values of the open panels, between the whole numbers next to them, that keep the totals held. */
function solveVertex(
  solver: Solver,
  lottery: readonly WeightedPanel[],
  times: readonly number[],
  open: readonly number[],
  held: readonly number[],
): Float64Array {
  const model = solver.createModel("linear");
  try {
    for (const j of open) {
      const value = times[j] ?? 0;
      model.addColumn(0.5 - (value - Math.floor(value)), Math.floor(value), Math.ceil(value));
    }
    const rows = [
      open.map(() => 1),
      ...held.map((t) => open.map((j) => lottery[j]?.counts[t] ?? 0)),
    ];
    for (const values of rows) {
      const kept = values.reduce((sum, value, at) => sum + value * (times[open[at] ?? 0] ?? 0), 0);
      model.addRow(kept - WHOLE, kept + WHOLE, { indices: [...open.keys()], values });
    }
    const solution = model.solve();
    return solution.status === "optimal"
      ? solution.values
      : Float64Array.from(open, (j) => times[j] ?? 0);
  } finally {
    model.dispose();
  }
}

function roundLargestRemainders(times: number[], panels: number): void {
  const open = times.flatMap((value, j) => (Number.isInteger(value) ? [] : [j]));
  const remainder = (j: number) => (times[j] ?? 0) - Math.floor(times[j] ?? 0);
  const down = times.reduce((sum, value) => sum + Math.floor(value), 0);
  const order = open.sort((a, b) => remainder(b) - remainder(a) || a - b);
  for (const [position, j] of order.entries()) {
    times[j] = Math.floor(times[j] ?? 0) + (position < panels - down ? 1 : 0);
  }
}

/** Rounding errors of the weights never cost or add a panel. */
function correctSum(times: number[], panels: number): void {
  const sum = times.reduce((total, value) => total + value, 0);
  const most = times.indexOf(Math.max(...times));
  times[most] = (times[most] ?? 0) + panels - sum;
}

function snap(value: number): number {
  return Math.abs(value - Math.round(value)) < WHOLE ? Math.round(value) : value;
}

/** Numbers computed at most; some 10^8 take a second. */
const EFFORT = 3e8;

/**
 * Exchanges one panel for another known one as long as that lowers the largest distance of
 * anyone's appearances from panels · p, or else the sum of the squares. Deterministic.
 */
export function exchangePanels(
  constraints: Constraints,
  probabilities: readonly number[],
  chosen: readonly RepeatedPanel[],
  others: readonly Counts[],
  report: ReportProgress,
): RepeatedPanel[] {
  const known = new Map<string, { counts: Counts; times: number }>();
  for (const { counts, times } of chosen) {
    const key = counts.join();
    known.set(key, { counts, times: (known.get(key)?.times ?? 0) + times });
  }
  for (const counts of others) {
    const key = counts.join();
    if (!known.has(key)) known.set(key, { counts, times: 0 });
  }
  const candidates = [...known.values()];
  const panels = candidates.reduce((sum, { times }) => sum + times, 0);
  let totals = totalsOf(constraints, candidates);
  let score = scoreOf(totals);
  const exchanges = Math.ceil(EFFORT / constraints.sizes.length);
  let tried = 0;

  function scoreOf(values: readonly number[]): readonly [number, number] {
    const largest = largestDistance(constraints, probabilities, panels, values);
    const squares = values.reduce((sum, value, t) => {
      const members = constraints.sizes[t] ?? 0;
      if (members === 0) return sum;
      const off = value - (probabilities[t] ?? 0) * panels * members;
      return sum + (off * off) / members;
    }, 0);
    return [largest, squares];
  }

  function improve(): boolean {
    for (const out of candidates) {
      if (out.times === 0) continue;
      for (const into of candidates) {
        if (into === out) continue;
        if (tried++ >= exchanges) return false;
        if (tried % 1000 === 0) report({ phase: "rounding", done: tried, total: exchanges });
        const next = totals.map((value, t) => value - (out.counts[t] ?? 0) + (into.counts[t] ?? 0));
        const better = scoreOf(next);
        if (!isBelow(better, score)) continue;
        out.times--;
        into.times++;
        totals = next;
        score = better;
        return true;
      }
    }
    return false;
  }

  while (improve());
  return candidates.filter(({ times }) => times > 0);
}

export function totalsOf({ sizes }: Constraints, panels: readonly RepeatedPanel[]): number[] {
  const totals = sizes.map(() => 0);
  for (const { counts, times } of panels) {
    for (const [t, count] of counts.entries()) totals[t] = (totals[t] ?? 0) + times * count;
  }
  return totals;
}

function isBelow(a: readonly [number, number], b: readonly [number, number]): boolean {
  if (a[0] < b[0] - 1e-9) return true;
  return a[0] <= b[0] + 1e-9 && a[1] < b[1] - 1e-9;
}
