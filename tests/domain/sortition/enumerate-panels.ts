import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import { withCombinedFeatures } from "#app/domain/sortition/combined-features.ts";
import type { Constraints } from "#app/domain/sortition/constraints.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";
import { keeps, liveApart, teamsOf } from "./enumerate-teams.ts";

/** Every panel of a tiny selection, by trying all counts. */
export function enumeratePanels({ sizes, size, rows }: Constraints): number[][] {
  const panels: number[][] = [];
  function extend(counts: number[], left: number): void {
    if (counts.length === sizes.length) {
      if (left === 0 && rows.every((row) => isKept(row, counts))) panels.push(counts);
      return;
    }
    const most = Math.min(left, sizes[counts.length] ?? 0);
    for (let count = 0; count <= most; count++) extend([...counts, count], left - count);
  }
  extend([], size);
  return panels;
}

function isKept(row: Constraints["rows"][number], counts: readonly number[]): boolean {
  const count = row.profiles.reduce((sum, t) => sum + (counts[t] ?? 0), 0);
  return count >= row.min && count <= row.max;
}

/**
 * Every panel of a tiny selection as people: 1 for each member, 0 for the others, in the order of
 * the people. Knows nothing of profiles: no two members share a household.
 */
export function enumeratePeople(input: SelectionInput): number[][] {
  const { people, quotas, size } = withCombinedFeatures(input);
  return teamsOf(people, size)
    .filter((team) => keeps(team, quotas) && liveApart(team))
    .map((team) => people.map((person) => (team.includes(person) ? 1 : 0)));
}

/** The members of a group, or people, who are on a panel. */
export function reachableOf(sizes: readonly number[], panels: number[][]): number[] {
  return sizes.flatMap((_, t) => (panels.some((panel) => (panel[t] ?? 0) > 0) ? [t] : []));
}

/**
 * The smallest and greatest probability that goldilocks prefers: by thirds, the smallest for which
 * the least greatest makes (n/k)·greatest + (k/n)/smallest least.
 */
export function bruteForceSpread(solver: Solver, sizes: readonly number[], panels: number[][]) {
  const reachable = reachableOf(sizes, panels);
  const seats = panels[0]?.reduce((sum, count) => sum + count, 0) ?? 0;
  const equal = seats / reachable.reduce((sum, t) => sum + (sizes[t] ?? 0), 0);
  const value = (smallest: number, greatest: number) => greatest / equal + equal / smallest;
  const at = (smallest: number) =>
    value(smallest, leastGreatest(solver, sizes, panels, reachable, smallest));
  let low = 0;
  let high = Math.min(
    ...bruteForceLeximin(solver, sizes, panels).filter((_, t) => reachable.includes(t)),
  );
  for (let round = 0; round < 50; round++) {
    const third = (high - low) / 3;
    if (at(low + third) < at(high - third)) high -= third;
    else low += third;
  }
  const greatest = leastGreatest(solver, sizes, panels, reachable, low);
  return { smallest: low, greatest, value: value(low, greatest) };
}

/** The least greatest probability among lotteries that give each reachable one at least so much. */
function leastGreatest(
  solver: Solver,
  sizes: readonly number[],
  panels: number[][],
  reachable: readonly number[],
  smallest: number,
): number {
  const model = solver.createModel("linear");
  try {
    for (const _ of panels) model.addColumn(0, 0, 1);
    const greatest = model.addColumn(1, 0, 1);
    const all = panels.map((_, index) => index);
    model.addRow(1, 1, { indices: all, values: all.map(() => 1) });
    for (const t of reachable) {
      const values = panels.map((panel) => (panel[t] ?? 0) / (sizes[t] ?? 1));
      model.addRow(smallest, Number.POSITIVE_INFINITY, { indices: all, values });
      model.addRow(Number.NEGATIVE_INFINITY, 0, {
        indices: [...all, greatest],
        values: [...values, -1],
      });
    }
    const solution = model.solve();
    return solution.status === "optimal" ? solution.objective : Number.POSITIVE_INFINITY;
  } finally {
    model.dispose();
  }
}

/**
 * By which share, at most, another lottery over these panels has a greater geometric mean: the
 * logarithm lies below its tangents, whose greatest mixture is a single panel.
 */
export function nashGap(
  sizes: readonly number[],
  panels: number[][],
  probabilities: readonly number[],
): number {
  const reachable = reachableOf(sizes, panels);
  const people = reachable.reduce((sum, t) => sum + (sizes[t] ?? 0), 0);
  const worth = panels.map((panel) =>
    reachable.reduce((sum, t) => sum + (panel[t] ?? 0) / (probabilities[t] ?? 0), 0),
  );
  return Math.max(...worth) / people - 1;
}

/**
 * The leximin probabilities per profile over all enumerated panels. Unlike the engine it decides
 * by probing which profiles a stage fixes: those whose probability no lottery with the same
 * smallest probability raises. Unreachable profiles get 0. Nobody gets more than `most`.
 */
export function bruteForceLeximin(
  solver: Solver,
  sizes: readonly number[],
  panels: number[][],
  most = 1,
) {
  const fixed = new Map<number, number>();
  const open = new Set(reachableOf(sizes, panels));
  while (open.size > 0) {
    const floor = greatest(solver, sizes, panels, fixed, open, most, null) - 1e-9;
    const raised = [...open].map((t) => ({
      t,
      p: greatest(solver, sizes, panels, fixed, open, most, { t, floor }),
    }));
    for (const { t, p } of raised) {
      if (p > floor + 1e-7) continue;
      fixed.set(t, floor + 1e-9);
      open.delete(t);
    }
  }
  return sizes.map((_, t) => fixed.get(t) ?? 0);
}

/** The greatest smallest open probability, or of one profile while none falls below a floor. */
function greatest(
  solver: Solver,
  sizes: readonly number[],
  panels: number[][],
  fixed: ReadonlyMap<number, number>,
  open: ReadonlySet<number>,
  most: number,
  probe: { t: number; floor: number } | null,
): number {
  const model = solver.createModel("linear");
  try {
    const share = (panel: number[], t: number) => (panel[t] ?? 0) / (sizes[t] ?? 1);
    for (const panel of panels) model.addColumn(probe ? -share(panel, probe.t) : 0, 0, 1);
    const smallest = model.addColumn(probe ? 0 : -1, 0, 1);
    const all = panels.map((_, index) => index);
    model.addRow(1, 1, { indices: all, values: all.map(() => 1) });
    for (const t of [...fixed.keys(), ...open]) {
      const values = panels.map((panel) => share(panel, t));
      model.addRow(Number.NEGATIVE_INFINITY, most + 1e-8, { indices: all, values });
      const own = fixed.get(t) ?? probe?.floor;
      if (own !== undefined) {
        model.addRow(own - 1e-8, Number.POSITIVE_INFINITY, { indices: all, values });
      } else {
        model.addRow(0, Number.POSITIVE_INFINITY, {
          indices: [...all, smallest],
          values: [...values, -1],
        });
      }
    }
    const solution = model.solve();
    if (solution.status !== "optimal") throw new Error("The probe has no solution.");
    return -solution.objective;
  } finally {
    model.dispose();
  }
}
