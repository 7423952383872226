import type { Profile } from "#app/domain/sortition/people.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import type { SolverModel } from "#app/domain/sortition/solver.ts";

/** min ≤ number of panel members in a set of profiles ≤ max. A quota is one such row. */
export interface ConstraintRow {
  /** Profile indices in ascending order. */
  readonly profiles: readonly number[];
  readonly min: number;
  readonly max: number;
}

/**
 * The panels of a selection: whole numbers 0 ≤ x_t ≤ sizes[t] with Σ x_t = size that keep every
 * row. Replacing "whole numbers" by "numbers" gives its relaxation.
 */
export interface Constraints {
  readonly sizes: readonly number[];
  readonly size: number;
  readonly rows: readonly ConstraintRow[];
}

/** How many people of each profile are on a panel. */
export type Counts = readonly number[];

/** One row per quota, in the order of the quotas. */
export function constraintsOf(
  profiles: readonly Profile[],
  quotas: readonly Quota[],
  size: number,
): Constraints {
  const rows = quotas.map((quota) => ({
    profiles: profiles.flatMap((profile, t) =>
      profile.values[quota.feature] === quota.value ? [t] : [],
    ),
    min: quota.min,
    max: quota.max,
  }));
  return { sizes: profiles.map((profile) => profile.members.length), size, rows };
}

/** The same panels without the profiles in `closed`, whose counts become zero. */
export function closeProfiles(constraints: Constraints, closed: ReadonlySet<number>): Constraints {
  const sizes = constraints.sizes.map((size, t) => (closed.has(t) ? 0 : size));
  return { ...constraints, sizes };
}

export function rowCount(row: ConstraintRow, counts: Counts): number {
  let sum = 0;
  for (const t of row.profiles) sum += counts[t] ?? 0;
  return sum;
}

/** Whether the counts are a panel: whole, within sizes, of the right size, every row kept. */
export function isPanel(constraints: Constraints, counts: Counts): boolean {
  let total = 0;
  for (const [t, size] of constraints.sizes.entries()) {
    const count = counts[t] ?? Number.NaN;
    if (!Number.isInteger(count) || count < 0 || count > size) return false;
    total += count;
  }
  if (total !== constraints.size) return false;
  return constraints.rows.every((row) => {
    const count = rowCount(row, counts);
    return row.min <= count && count <= row.max;
  });
}

/**
 * Adds the columns x_t and the rows of the constraints to an empty model: column t is profile t,
 * row r is constraint row r, and the row after them fixes the size of the panel.
 */
export function addConstraints(model: SolverModel, constraints: Constraints): void {
  for (const size of constraints.sizes) model.addColumn(0, 0, size);
  for (const row of constraints.rows) {
    model.addRow(row.min, row.max, { indices: row.profiles, values: row.profiles.map(() => 1) });
  }
  const all = constraints.sizes.map((_, t) => t);
  model.addRow(constraints.size, constraints.size, { indices: all, values: all.map(() => 1) });
}
