import type { Profile } from "#app/domain/sortition/people.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import type { SolverModel } from "#app/domain/sortition/solver.ts";

/**
 * min ≤ number of panel members in a set of profiles ≤ max. Each quota is such a row, and each
 * class of households: of it, a panel holds at most as many people as there are households.
 */
export interface ConstraintRow {
  readonly kind: "quota" | "household";
  /** Profile indices in ascending order. */
  readonly profiles: readonly number[];
  readonly min: number;
  readonly max: number;
}

/**
 * The panels of a selection: whole numbers 0 ≤ x_t ≤ limits[t] with Σ x_t = size that keep every
 * row. Replacing "whole numbers" by "numbers" gives its relaxation.
 */
export interface Constraints {
  /** People of each profile. */
  readonly sizes: readonly number[];
  /** How many of each profile a panel may hold: all, or one of each household. */
  readonly limits: readonly number[];
  readonly size: number;
  readonly rows: readonly ConstraintRow[];
}

/** How many people of each profile are on a panel. */
export type Counts = readonly number[];

/** One row per quota, in the order of the quotas, then one per class of households. */
export function constraintsOf(
  profiles: readonly Profile[],
  quotas: readonly Quota[],
  size: number,
): Constraints {
  const quotaRows = quotas.map((quota) => ({
    kind: "quota" as const,
    profiles: profiles.flatMap((profile, t) =>
      profile.values[quota.feature] === quota.value ? [t] : [],
    ),
    min: quota.min,
    max: quota.max,
  }));
  return {
    sizes: profiles.map(({ members }) => members.length),
    limits: profiles.map(({ members, households }) => households?.members.length ?? members.length),
    size,
    rows: [...quotaRows, ...householdRows(profiles)],
  };
}

function householdRows(profiles: readonly Profile[]): ConstraintRow[] {
  const classes = new Map<number, { households: number; profiles: number[] }>();
  for (const [t, { households }] of profiles.entries()) {
    if (households === undefined) continue;
    const known = classes.get(households.class);
    if (known) known.profiles.push(t);
    else classes.set(households.class, { households: households.members.length, profiles: [t] });
  }
  return [...classes.values()].map(({ households, profiles: own }) => ({
    kind: "household",
    profiles: own,
    min: 0,
    max: households,
  }));
}

/** The same panels without the profiles in `closed`, whose counts become zero. */
export function closeProfiles(constraints: Constraints, closed: ReadonlySet<number>): Constraints {
  const open = (counts: readonly number[]) => counts.map((count, t) => (closed.has(t) ? 0 : count));
  return { ...constraints, sizes: open(constraints.sizes), limits: open(constraints.limits) };
}

export function rowCount(row: ConstraintRow, counts: Counts): number {
  let sum = 0;
  for (const t of row.profiles) sum += counts[t] ?? 0;
  return sum;
}

/** Whether the counts are a panel: whole, within limits, of the right size, every row kept. */
export function isPanel(constraints: Constraints, counts: Counts): boolean {
  let total = 0;
  for (const [t, limit] of constraints.limits.entries()) {
    const count = counts[t] ?? Number.NaN;
    if (!Number.isInteger(count) || count < 0 || count > limit) return false;
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
  for (const limit of constraints.limits) model.addColumn(0, 0, limit);
  for (const row of constraints.rows) {
    model.addRow(row.min, row.max, { indices: row.profiles, values: row.profiles.map(() => 1) });
  }
  const all = [...constraints.limits.keys()];
  model.addRow(constraints.size, constraints.size, { indices: all, values: all.map(() => 1) });
}
