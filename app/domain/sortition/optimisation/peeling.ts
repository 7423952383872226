import { type Constraints, type Counts, rowCount } from "#app/domain/sortition/constraints.ts";
import type {
  Panel,
  PanelSearch,
  SearchBox,
} from "#app/domain/sortition/optimisation/panel-search.ts";
import type { ReportProgress } from "#app/domain/sortition/progress.ts";

export interface WeightedPanel {
  readonly counts: Counts;
  /** In [0, 1]. */
  readonly weight: number;
}

export interface Peeled {
  readonly panels: readonly WeightedPanel[];
  /** The weight for which no panel was found, in [0, 1]; 0 where the point is used up. */
  readonly rest: number;
}

/** A mass of expectation too small to matter: below it a number counts as whole. */
const MASS = 1e-10;

/**
 * Writes a fractional point as a convex combination of panels, greedily: a panel inside the
 * floor/ceil box of the current point (profiles and rows) takes the greatest weight that leaves
 * the rest inside the box. Each step makes a number whole that stays whole, so in general there
 * are at most profiles + rows + 1 steps, and tight rows stay tight. Where the box holds no panel,
 * rows that no quota binds are opened for a step. It ends with a rest where that has no panel
 * either.
 *
 * All numbers are kept as masses (unnormalised), so that rounding errors do not grow as the rest
 * shrinks. One search for a panel per step.
 */
export function peel(
  search: PanelSearch,
  constraints: Constraints,
  expected: readonly number[],
  report: ReportProgress,
): Peeled {
  const mass = [...expected];
  const panels: WeightedPanel[] = [];
  let rest = 1;
  while (rest > MASS) {
    report({ phase: "decomposition", done: Math.round((1 - rest) * 1000), total: 1000 });
    const found = findPanel(search, constraints, mass, rest);
    if (found === null) break;
    const { box, panel } = found;
    const weight = greatestStep(constraints, box, panel.counts, mass, rest);
    if (weight <= MASS) break;
    panels.push({ counts: panel.counts, weight });
    for (const [t, count] of panel.counts.entries()) mass[t] = (mass[t] ?? 0) - weight * count;
    rest -= weight;
  }
  return { panels, rest: Math.max(0, rest) };
}

/** A panel in the box, or else in the box whose rows are held only where a quota binds. */
function findPanel(
  search: PanelSearch,
  constraints: Constraints,
  mass: readonly number[],
  rest: number,
): { readonly box: SearchBox; readonly panel: Panel } | null {
  const narrow = boxAround(constraints, mass, rest);
  const values = preferences(narrow, mass, rest);
  for (const box of [narrow, openRows(constraints, narrow)]) {
    const panel = search.good(values, box);
    if (panel !== null) return { box, panel };
  }
  return null;
}

function openRows({ rows }: Constraints, box: SearchBox): SearchBox {
  return {
    ...box,
    rowLower: rows.map(({ min, max }, r) => (box.rowLower[r] === max ? max : min)),
    rowUpper: rows.map(({ min, max }, r) => (box.rowUpper[r] === min ? min : max)),
  };
}

function boxAround(constraints: Constraints, mass: readonly number[], rest: number): SearchBox {
  const slack = Math.min(0.25, MASS / rest);
  const floor = (value: number) => Math.floor(value / rest + slack);
  const ceil = (value: number) => Math.ceil(value / rest - slack);
  const rows = constraints.rows.map((row) => rowCount(row, mass));
  return {
    lower: constraints.limits.map((limit, t) => Math.min(limit, Math.max(0, floor(mass[t] ?? 0)))),
    upper: constraints.limits.map((limit, t) => Math.min(limit, Math.max(0, ceil(mass[t] ?? 0)))),
    rowLower: constraints.rows.map((row, r) => Math.max(row.min, floor(rows[r] ?? 0))),
    rowUpper: constraints.rows.map((row, r) => Math.min(row.max, ceil(rows[r] ?? 0))),
  };
}

/** Rounding up what is nearly up, and down what is nearly down, leaves room for a great weight. */
function preferences(box: SearchBox, mass: readonly number[], rest: number): Float64Array {
  return Float64Array.from(mass, (value, t) => {
    const lower = box.lower[t] ?? 0;
    if ((box.upper[t] ?? 0) === lower) return 0;
    const up = Math.min(1 - 1e-3, Math.max(1e-3, value / rest - lower));
    return 1 / (1 - up) - 1 / up;
  });
}

/** The greatest weight w with (point − w·panel) / (rest − w) still inside the box. */
function greatestStep(
  constraints: Constraints,
  box: SearchBox,
  counts: Counts,
  mass: readonly number[],
  rest: number,
): number {
  let weight = rest;
  function limit(value: number, count: number, lower: number, upper: number): void {
    if (lower === upper) return;
    if (count > lower) weight = Math.min(weight, (value - lower * rest) / (count - lower));
    if (count < upper) weight = Math.min(weight, (upper * rest - value) / (upper - count));
  }
  for (const [t, count] of counts.entries()) {
    limit(mass[t] ?? 0, count, box.lower[t] ?? 0, box.upper[t] ?? 0);
  }
  for (const [r, row] of constraints.rows.entries()) {
    const lower = box.rowLower[r] ?? 0;
    limit(rowCount(row, mass), rowCount(row, counts), lower, box.rowUpper[r] ?? 0);
  }
  return weight;
}
