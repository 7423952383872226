import { type Constraints, type Counts, rowCount } from "#app/domain/sortition/constraints.ts";
import type { PanelSearch, SearchBox } from "#app/domain/sortition/optimisation/panel-search.ts";
import type { ReportProgress } from "#app/domain/sortition/progress.ts";

export interface RepeatedPanel {
  readonly counts: Counts;
  /** From 1. */
  readonly times: number;
}

export interface PeeledPanels {
  readonly panels: readonly RepeatedPanel[];
  /** Panels that could not be filled; 0 where the totals are used up. */
  readonly left: number;
}

/**
 * Writes whole totals as a sum of as many panels, all in whole numbers. A panel between the totals
 * per panel left rounded down and up, for profiles and rows, is taken as often as the rest stays
 * between them too; then at least one more number divides evenly, and from then on it does. So
 * there are at most profiles + rows + 1 different panels. Where no such panel is found, rows are
 * held only where a quota binds; where that does not help either, it ends with panels left.
 *
 * @param vary a factor above 0 for the preference of each profile, so that panels can differ
 */
export function peelWhole(
  search: PanelSearch,
  constraints: Constraints,
  totals: readonly number[],
  panels: number,
  report: ReportProgress,
  vary: () => number = () => 1,
): PeeledPanels {
  const rest = [...totals];
  const found: RepeatedPanel[] = [];
  let left = panels;
  while (left > 0) {
    report({ phase: "rounding", done: panels - left, total: panels });
    const step = nextPanel(search, constraints, rest, left, vary);
    if (step === null) break;
    found.push(step);
    for (const [t, count] of step.counts.entries()) rest[t] = (rest[t] ?? 0) - step.times * count;
    left -= step.times;
  }
  return { panels: found, left };
}

function nextPanel(
  search: PanelSearch,
  constraints: Constraints,
  rest: readonly number[],
  left: number,
  vary: () => number,
): RepeatedPanel | null {
  const narrow = boxAround(constraints, rest, left);
  const values = preferences(narrow, rest, left).map((value) => value * vary());
  for (const box of [narrow, openRows(constraints, narrow)]) {
    const panel = search.good(values, box);
    if (panel === null) continue;
    const times = greatestTimes(constraints, box, panel.counts, rest, left);
    if (times > 0) return { counts: panel.counts, times };
  }
  return null;
}

function boxAround(constraints: Constraints, rest: readonly number[], left: number): SearchBox {
  const rows = constraints.rows.map((row) => rowCount(row, rest));
  return {
    lower: rest.map((total) => Math.floor(total / left)),
    upper: rest.map((total) => Math.ceil(total / left)),
    rowLower: rows.map((total) => Math.floor(total / left)),
    rowUpper: rows.map((total) => Math.ceil(total / left)),
  };
}

function openRows({ rows }: Constraints, box: SearchBox): SearchBox {
  return {
    ...box,
    rowLower: rows.map(({ min, max }, r) => (box.rowLower[r] === max ? max : min)),
    rowUpper: rows.map(({ min, max }, r) => (box.rowUpper[r] === min ? min : max)),
  };
}

/** Rounding up what is nearly up, and down what is nearly down, leaves room to repeat a panel. */
function preferences(box: SearchBox, rest: readonly number[], left: number): Float64Array {
  return Float64Array.from(rest, (total, t) => {
    const lower = box.lower[t] ?? 0;
    if ((box.upper[t] ?? 0) === lower) return 0;
    const up = Math.min(1 - 1e-3, Math.max(1e-3, total / left - lower));
    return 1 / (1 - up) - 1 / up;
  });
}

/** How often the panel can be taken so that the rest stays in the box, per panel then left. */
function greatestTimes(
  constraints: Constraints,
  box: SearchBox,
  counts: Counts,
  rest: readonly number[],
  left: number,
): number {
  let times = left;
  function limit(total: number, count: number, lower: number, upper: number): void {
    if (count > lower)
      times = Math.min(times, Math.floor((total - lower * left) / (count - lower)));
    if (count < upper)
      times = Math.min(times, Math.floor((upper * left - total) / (upper - count)));
  }
  for (const [t, count] of counts.entries()) {
    limit(rest[t] ?? 0, count, box.lower[t] ?? 0, box.upper[t] ?? 0);
  }
  for (const [r, row] of constraints.rows.entries()) {
    limit(rowCount(row, rest), rowCount(row, counts), box.rowLower[r] ?? 0, box.rowUpper[r] ?? 0);
  }
  return times;
}
