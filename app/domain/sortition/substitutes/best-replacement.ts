import type { Solver, SolverModel } from "#app/domain/sortition/solver.ts";

/** Bounds of a quota; a row of the program. */
export interface QuotaBounds {
  readonly min: number;
  readonly max: number;
}

/** A panel after drop-outs. */
interface BrokenPanel {
  /** Members who stay, per quota. */
  readonly counts: ArrayLike<number>;
  /** Seats that are open. */
  readonly open: number;
  /** How many alternates of each kind could be asked, in the order in which kinds were added. */
  readonly available: readonly number[];
}

interface Replacement {
  readonly misses: number;
  /** How many alternates of each kind take a seat. */
  readonly taken: readonly number[];
}

/**
 * The best use of alternates after drop-outs: who of those available takes a seat so that the
 * panel misses its quotas by as little as possible. One program serves many panels.
 */
export interface ReplacementProgram {
  /** Makes room for alternates who count towards these quotas, by index. */
  addKind(quotas: readonly number[]): void;
  /** A replacement with fewer than `known` misses and none with fewer than it; null if none has. */
  improve(panel: BrokenPanel, known: number): Replacement | null;
  dispose(): void;
}

/** Values this close to a whole number are one. */
const WHOLE = 1e-6;

/** Seats by which a panel misses its quotas: people below a minimum or above a maximum. */
export function missesOf(bounds: readonly QuotaBounds[], counts: ArrayLike<number>): number {
  let misses = 0;
  for (const [row, { min, max }] of bounds.entries()) {
    const count = counts[row] ?? 0;
    misses += Math.max(0, min - count) + Math.max(0, count - max);
  }
  return misses;
}

/**
 * Minimises the misses plus the empty seats over x_j ≤ available[j] with Σ x_j ≤ open. The
 * relaxation decides most cases: misses are whole numbers, so a bound above known − 1 proves that
 * nothing is better, and a whole solution is the best. Otherwise an integer program does.
 */
export function createReplacementProgram(
  solver: Solver,
  bounds: readonly QuotaBounds[],
): ReplacementProgram {
  const relaxed = createModel(solver.createModel("linear"), bounds);
  const whole = createModel(solver.createModel("integer"), bounds);

  function improve(panel: BrokenPanel, known: number): Replacement | null {
    const bound = relaxed.solve(panel);
    if (Math.ceil(bound.objective - WHOLE) >= known) return null;
    if (bound.taken.every((count) => Math.abs(count - Math.round(count)) < WHOLE)) {
      return { misses: Math.round(bound.objective), taken: bound.taken.map(Math.round) };
    }
    const best = whole.solve(panel);
    const misses = Math.round(best.objective);
    return misses < known ? { misses, taken: best.taken.map(Math.round) } : null;
  }

  return {
    addKind(quotas) {
      relaxed.addKind(quotas);
      whole.addKind(quotas);
    },
    improve,
    dispose() {
      relaxed.dispose();
      whole.dispose();
    },
  };
}

function createModel(model: SolverModel, bounds: readonly QuotaBounds[]) {
  for (const { min, max } of bounds) model.addRow(min, max, { indices: [], values: [] });
  const seatRow = model.addRow(0, 0, { indices: [], values: [] });
  const limit = Number.POSITIVE_INFINITY;
  for (const row of bounds.keys()) {
    model.addColumn(1, 0, limit, { indices: [row], values: [1] });
    model.addColumn(1, 0, limit, { indices: [row], values: [-1] });
  }
  model.addColumn(1, 0, limit, { indices: [seatRow], values: [1] });
  const kinds: number[] = [];
  return {
    addKind(quotas: readonly number[]) {
      const indices = [...quotas, seatRow];
      kinds.push(model.addColumn(0, 0, 0, { indices, values: indices.map(() => 1) }));
    },
    solve({ counts, open, available }: BrokenPanel) {
      for (const [row, { min, max }] of bounds.entries()) {
        const count = counts[row] ?? 0;
        model.setRowBounds(row, min - count, max - count);
      }
      model.setRowBounds(seatRow, open, open);
      for (const [kind, column] of kinds.entries()) {
        model.setColumnBounds(column, 0, available[kind] ?? 0);
      }
      const { objective, values } = model.solve();
      return { objective, taken: kinds.map((column) => values[column] ?? 0) };
    },
    dispose: () => model.dispose(),
  };
}
