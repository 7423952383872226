import { type Constraints, type Counts, isPanel } from "#app/domain/sortition/constraints.ts";
import type { Panel, SearchBox } from "#app/domain/sortition/panel-search.ts";

export interface SearchEffort {
  /** Numbers computed at most until a first panel is found; some 10^9 take a second. */
  readonly first: number;
  /** Numbers computed at most after that, to find better ones. */
  readonly better: number;
}

/** A bound missed by less counts as kept, a number this near a whole one as whole. */
const FEASIBLE = 1e-7;
const WHOLE = 1e-6;
/** Entries of the tableau below this are no pivots. */
const PIVOT = 1e-7;
/** Operations between two reports. */
const STEP = 5e7;
/** Pivots after which the tableau is built anew, so that rounding errors cannot pile up. */
const REBUILD = 3000;
/** A linear program that needs more pivots than this per row and column is given up: it cycles. */
const PIVOTS = 20;

/**
 * Looks for panels inside the box worth more than `above`: depth-first branch and bound over
 * profile counts with a limit on its work, over linear programs of a few dozen rows that a dense
 * dual simplex method solves anew from one node to the next. Returns the panels found, each worth
 * more than the one before. Each is checked in whole numbers; that none is found proves nothing.
 * The limit counts operations, never time: the same call does the same on every machine.
 */
export function searchBounded(
  constraints: Constraints,
  box: SearchBox,
  values: ArrayLike<number>,
  above: number,
  effort: SearchEffort,
  onStep: () => void = () => {},
): readonly Panel[] {
  const base = constraints.sizes.map((_, t) => box.lower[t] ?? 0);
  const free = base.flatMap((lower, t) => ((box.upper[t] ?? 0) > lower ? [t] : []));
  const program = createTableau(constraints, box, values, base, free);
  const fixedValue = base.reduce((sum, lower, t) => sum + lower * (values[t] ?? 0), 0);
  const panels: Panel[] = [];
  let worth = above;
  let limit = effort.first;
  let reported = 0;

  function record(): void {
    const counts: Counts = program.counts();
    if (!isPanel(constraints, counts)) return;
    const value = counts.reduce((sum, count, t) => sum + count * (values[t] ?? 0), 0);
    if (value <= worth) return;
    panels.push({ counts, value });
    worth = value;
    if (panels.length === 1) limit = program.work() + effort.better;
  }

  function visit(): void {
    if (program.work() >= limit) return;
    if (program.work() - reported > STEP) {
      reported = program.work();
      onStep();
    }
    if (!program.solve()) return;
    if (fixedValue + program.objective() <= worth + 1e-9) return;
    const column = program.fractional();
    if (column < 0) {
      record();
      return;
    }
    const value = program.value(column);
    const [lower, upper] = program.bounds(column);
    const down = Math.floor(value);
    const upFirst = value - down >= 0.5;
    for (const up of [upFirst, !upFirst]) {
      program.setBounds(column, up ? down + 1 : lower, up ? upper : down);
      visit();
    }
    program.setBounds(column, lower, upper);
  }

  visit();
  return panels;
}

interface Tableau {
  /** False where the program is infeasible, or given up. */
  solve(): boolean;
  objective(): number;
  /** The free profile, by position, whose count is furthest from whole; -1 where all are whole. */
  fractional(): number;
  value(column: number): number;
  bounds(column: number): readonly [number, number];
  setBounds(column: number, lower: number, upper: number): void;
  counts(): Counts;
  /** Numbers computed so far. */
  work(): number;
}

/**
 * max v·y over the free profiles' counts above `base`. Variables 0..n-1 are the free profiles,
 * n..n+m-1 the row sums; basic variables are written as combinations of the others. All are
 * bounded, so any basis is dual feasible once each other variable stands at the bound its reduced
 * cost favours.
 */
function createTableau(
  constraints: Constraints,
  box: SearchBox,
  values: ArrayLike<number>,
  base: Counts,
  free: readonly number[],
): Tableau {
  const position = new Map(free.map((t, column) => [t, column]));
  const rowsOf: number[][] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  function addRow(profiles: readonly number[], min: number, max: number): void {
    const fixed = profiles.reduce((sum, t) => sum + (base[t] ?? 0), 0);
    rowsOf.push(
      profiles.flatMap((t) => {
        const column = position.get(t);
        return column === undefined ? [] : [column];
      }),
    );
    rowLower.push(min - fixed);
    rowUpper.push(max - fixed);
  }
  addRow([...base.keys()], constraints.size, constraints.size);
  for (const [r, { profiles }] of constraints.rows.entries()) {
    addRow(profiles, box.rowLower[r] ?? 0, box.rowUpper[r] ?? 0);
  }
  const n = free.length;
  const m = rowsOf.length;
  const lower = Float64Array.from([...free.map(() => 0), ...rowLower]);
  const upper = Float64Array.from([
    ...free.map((t) => (box.upper[t] ?? 0) - (base[t] ?? 0)),
    ...rowUpper,
  ]);
  const cost = Float64Array.from(free, (t) => values[t] ?? 0);
  const table = new Float64Array(m * n);
  const reduced = new Float64Array(n);
  const basic = new Int32Array(m);
  const other = new Int32Array(n);
  /** The value of each variable. */
  const x = new Float64Array(n + m);
  let pivots = REBUILD;
  let work = 0;

  function build(): void {
    table.fill(0);
    for (const [row, columns] of rowsOf.entries()) {
      for (const column of columns) table[row * n + column] = 1;
      basic[row] = n + row;
    }
    for (let j = 0; j < n; j++) {
      other[j] = j;
      reduced[j] = cost[j] as number;
    }
    pivots = 0;
  }

  function place(): void {
    for (let j = 0; j < n; j++) {
      const variable = other[j] as number;
      const up = (reduced[j] as number) > 0;
      x[variable] = (up ? upper[variable] : lower[variable]) as number;
    }
    for (let i = 0; i < m; i++) {
      let sum = 0;
      for (let j = 0, at = i * n; j < n; j++, at++) {
        sum += (table[at] as number) * (x[other[j] as number] as number);
      }
      x[basic[i] as number] = sum;
    }
  }

  function leavingRow(): number {
    let worst = FEASIBLE;
    let row = -1;
    for (let i = 0; i < m; i++) {
      const variable = basic[i] as number;
      const value = x[variable] as number;
      const off = Math.max(
        (lower[variable] as number) - value,
        value - (upper[variable] as number),
      );
      if (off > worst) {
        worst = off;
        row = i;
      }
    }
    return row;
  }

  function enteringColumn(row: number, rising: boolean): number {
    let best = -1;
    let bestRatio = Number.POSITIVE_INFINITY;
    let bestSize = 0;
    for (let j = 0, at = row * n; j < n; j++, at++) {
      const entry = table[at] as number;
      const size = Math.abs(entry);
      if (size < PIVOT) continue;
      const variable = other[j] as number;
      const low = lower[variable] as number;
      if ((upper[variable] as number) === low) continue;
      const atLower = x[variable] === low;
      if (atLower !== (rising ? entry > 0 : entry < 0)) continue;
      const ratio = Math.abs(reduced[j] as number) / size;
      if (ratio < bestRatio - 1e-12 || (ratio <= bestRatio + 1e-12 && size > bestSize)) {
        best = j;
        bestRatio = ratio;
        bestSize = size;
      }
    }
    return best;
  }

  function pivot(row: number, column: number, target: number): void {
    const at = row * n;
    const p = table[at + column] as number;
    const leaving = basic[row] as number;
    const entering = other[column] as number;
    const step = (target - (x[leaving] as number)) / p;
    for (let j = 0; j < n; j++) table[at + j] = -(table[at + j] as number) / p;
    table[at + column] = 1 / p;
    for (let i = 0; i < m; i++) {
      if (i === row) continue;
      const start = i * n;
      const factor = table[start + column] as number;
      if (factor === 0) continue;
      const variable = basic[i] as number;
      x[variable] = (x[variable] as number) + factor * step;
      table[start + column] = 0;
      for (let j = 0; j < n; j++) {
        table[start + j] = (table[start + j] as number) + factor * (table[at + j] as number);
      }
    }
    const factor = reduced[column] as number;
    if (factor !== 0) {
      reduced[column] = 0;
      for (let j = 0; j < n; j++) {
        reduced[j] = (reduced[j] as number) + factor * (table[at + j] as number);
      }
    }
    x[entering] = (x[entering] as number) + step;
    x[leaving] = target;
    basic[row] = entering;
    other[column] = leaving;
    pivots++;
    work += m * n;
  }

  return {
    solve() {
      if (pivots >= REBUILD) build();
      place();
      work += m * n;
      for (let left = PIVOTS * (m + n); left > 0; left--) {
        const row = leavingRow();
        if (row < 0) return true;
        const variable = basic[row] as number;
        const rising = (x[variable] as number) < (lower[variable] as number);
        const column = enteringColumn(row, rising);
        if (column < 0) return false;
        pivot(row, column, (rising ? lower[variable] : upper[variable]) as number);
      }
      return false;
    },
    objective() {
      let sum = 0;
      for (let t = 0; t < n; t++) sum += (cost[t] as number) * (x[t] as number);
      return sum;
    },
    fractional() {
      let best = -1;
      let furthest = WHOLE;
      for (let i = 0; i < m; i++) {
        const variable = basic[i] as number;
        if (variable >= n) continue;
        const value = x[variable] as number;
        const off = Math.abs(value - Math.round(value));
        if (off > furthest) {
          furthest = off;
          best = variable;
        }
      }
      return best;
    },
    value: (column) => x[column] as number,
    bounds: (column) => [lower[column] as number, upper[column] as number],
    setBounds(column, low, up) {
      lower[column] = low;
      upper[column] = up;
    },
    counts() {
      const counts = [...base];
      for (const [column, t] of free.entries()) {
        counts[t] = (base[t] ?? 0) + Math.round(x[column] as number);
      }
      return counts;
    },
    work: () => work,
  };
}
