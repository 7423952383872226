import type { Constraints } from "#app/domain/sortition/constraints.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";

/** Every panel of a tiny selection, by trying all counts. */
export function enumeratePanels({ sizes, size, rows }: Constraints): number[][] {
  const panels: number[][] = [];
  function extend(counts: number[], left: number): void {
    if (counts.length === sizes.length) {
      if (left === 0 && rows.every((row) => keeps(row, counts))) panels.push(counts);
      return;
    }
    const most = Math.min(left, sizes[counts.length] ?? 0);
    for (let count = 0; count <= most; count++) extend([...counts, count], left - count);
  }
  extend([], size);
  return panels;
}

function keeps(row: Constraints["rows"][number], counts: readonly number[]): boolean {
  const count = row.profiles.reduce((sum, t) => sum + (counts[t] ?? 0), 0);
  return count >= row.min && count <= row.max;
}

/**
 * The leximin probabilities per profile over all enumerated panels. Unlike the engine it decides
 * by probing which profiles a stage fixes: those whose probability no lottery with the same
 * smallest probability raises. Unreachable profiles get 0.
 */
export function bruteForceLeximin(solver: Solver, sizes: readonly number[], panels: number[][]) {
  const fixed = new Map<number, number>();
  const open = new Set(
    sizes.flatMap((_, t) => (panels.some((panel) => (panel[t] ?? 0) > 0) ? [t] : [])),
  );
  while (open.size > 0) {
    const floor = greatest(solver, sizes, panels, fixed, open, null) - 1e-9;
    const raised = [...open].map((t) => ({
      t,
      p: greatest(solver, sizes, panels, fixed, open, { t, floor }),
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
