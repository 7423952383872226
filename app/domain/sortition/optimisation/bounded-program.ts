import type { Constraints, Counts } from "#app/domain/sortition/constraints.ts";
import type { SearchBox, ValueRow } from "#app/domain/sortition/optimisation/panel-search.ts";

/** A bound missed by less counts as kept, a number this near a whole one as whole. */
const FEASIBLE = 1e-7;
const WHOLE = 1e-6;
/** Entries of the tableau below this are no pivots. */
const PIVOT = 1e-7;
/** Pivots after which the tableau is built anew, so that rounding errors cannot pile up. */
const REBUILD = 3000;
/** A linear program that needs more pivots than this per row and column is given up: it cycles. */
const PIVOTS = 20;
/** How far a contradiction must be from rounding to count as one. */
const CONTRADICTION = 1e-9;

export interface BoundedProgram {
  solve(): "optimal" | "infeasible" | "given up";
  objective(): number;
  /**
   * No counts within the bounds are worth more: from the multipliers of the rows and the original
   * coefficients alone, so that no error of the pivots enters.
   */
  safeBound(): number;
  /** After "infeasible": whether multipliers of the rows and the original coefficients show it. */
  isContradiction(): boolean;
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
export function createBoundedProgram(
  constraints: Constraints,
  box: SearchBox,
  values: ArrayLike<number>,
  base: Counts,
  free: readonly number[],
  learned: readonly ValueRow[],
): BoundedProgram {
  const position = new Map(free.map((t, column) => [t, column]));
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  /** Of each free profile, the rows it counts in and how much. */
  const entries: [row: number, value: number][][] = free.map(() => []);
  function addRow(own: Iterable<number>, worthOf: (t: number) => number, min: number, max: number) {
    let fixed = 0;
    for (const t of own) {
      fixed += worthOf(t) * (base[t] ?? 0);
      const column = position.get(t);
      if (column !== undefined && worthOf(t) !== 0) {
        entries[column]?.push([rowLower.length, worthOf(t)]);
      }
    }
    rowLower.push(min - fixed);
    rowUpper.push(max - fixed);
  }
  addRow(base.keys(), () => 1, constraints.size, constraints.size);
  for (const [r, { profiles }] of constraints.rows.entries()) {
    addRow(profiles, () => 1, box.rowLower[r] ?? 0, box.rowUpper[r] ?? 0);
  }
  for (const { values: own, lower: min, upper: max } of learned) {
    addRow(base.keys(), (t) => own[t] ?? 0, min, max);
  }
  const n = free.length;
  const m = rowLower.length;
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
  /** One multiplier a row, for bounds and contradictions. */
  const multipliers = new Float64Array(m);
  let pivots = REBUILD;
  let work = 0;
  let blocked = -1;

  function build(): void {
    table.fill(0);
    for (let row = 0; row < m; row++) basic[row] = n + row;
    for (let j = 0; j < n; j++) {
      for (const [row, value] of entries[j] ?? []) table[row * n + j] = value;
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

  /** The greatest that `factor` times a variable can be within its bounds. */
  function most(factor: number, variable: number): number {
    if (factor === 0) return 0;
    return factor * ((factor > 0 ? upper[variable] : lower[variable]) as number);
  }

  /** The part of a free profile's value that the multipliers of its rows explain. */
  function explained(column: number): number {
    let sum = 0;
    for (const [row, value] of entries[column] as [number, number][]) {
      sum += value * (multipliers[row] as number);
    }
    return sum;
  }

  return {
    solve() {
      if (pivots >= REBUILD) build();
      place();
      work += m * n;
      for (let left = PIVOTS * (m + n); left > 0; left--) {
        const row = leavingRow();
        if (row < 0) return "optimal";
        const variable = basic[row] as number;
        const rising = (x[variable] as number) < (lower[variable] as number);
        const column = enteringColumn(row, rising);
        if (column < 0) {
          blocked = row;
          return "infeasible";
        }
        pivot(row, column, (rising ? lower[variable] : upper[variable]) as number);
      }
      return "given up";
    },
    safeBound() {
      multipliers.fill(0);
      for (let j = 0; j < n; j++) {
        const variable = other[j] as number;
        if (variable >= n) multipliers[variable - n] = reduced[j] as number;
      }
      let bound = 0;
      for (let j = 0; j < n; j++) bound += most((cost[j] as number) - explained(j), j);
      for (let r = 0; r < m; r++) bound += most(multipliers[r] as number, n + r);
      work += m * n;
      return bound;
    },
    isContradiction() {
      multipliers.fill(0);
      for (let j = 0; j < n; j++) {
        const variable = other[j] as number;
        if (variable >= n) multipliers[variable - n] = -(table[blocked * n + j] as number);
      }
      const stuck = basic[blocked] as number;
      if (stuck >= n) multipliers[stuck - n] = 1;
      // Σ multiplier · row sum − Σ explained · count is zero for any counts.
      let greatest = 0;
      let least = 0;
      for (let j = 0; j < n; j++) {
        const part = -explained(j);
        greatest += most(part, j);
        least -= most(-part, j);
      }
      for (let r = 0; r < m; r++) {
        greatest += most(multipliers[r] as number, n + r);
        least -= most(-(multipliers[r] as number), n + r);
      }
      work += m * n;
      return greatest < -CONTRADICTION || least > CONTRADICTION;
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
