import type { Counts } from "#app/domain/sortition/constraints.ts";
import type { WeightedPanel } from "#app/domain/sortition/optimisation/peeling.ts";
import type { SolverModel } from "#app/domain/sortition/solver.ts";

/** Weights below this are rounding noise of the solver. */
const NEGLIGIBLE = 1e-12;

/**
 * The columns of a linear program that are the weights of panels, each panel once. `weightRow`
 * holds their sum; `entriesOf` says what else a panel contributes to which rows.
 */
export function createPanelColumns(
  model: SolverModel,
  weightRow: number,
  entriesOf: (counts: Counts) => readonly (readonly [row: number, value: number])[],
) {
  const panels: Counts[] = [];
  const columns: number[] = [];
  const known = new Set<string>();
  return {
    panels: panels as readonly Counts[],
    /** False where the panel is there already. */
    add(counts: Counts): boolean {
      const key = counts.join();
      if (known.has(key)) return false;
      known.add(key);
      panels.push(counts);
      const entries = entriesOf(counts);
      columns.push(
        model.addColumn(0, 0, Number.POSITIVE_INFINITY, {
          indices: [...entries.map(([row]) => row), weightRow],
          values: [...entries.map(([, value]) => value), 1],
        }),
      );
      return true;
    },
    /** The panels with their weights in a solution of the program. */
    weighed(values: Float64Array): readonly WeightedPanel[] {
      return weigh(
        panels.map((counts, index) => ({ counts, weight: values[columns[index] ?? -1] ?? 0 })),
      );
    },
  };
}

/** The panels with weights of note, scaled to sum to 1. */
export function weigh(panels: readonly WeightedPanel[]): readonly WeightedPanel[] {
  const kept = panels.filter(({ weight }) => weight > NEGLIGIBLE);
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept.map(({ counts, weight }) => ({ counts, weight: weight / total }));
}
