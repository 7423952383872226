import { addConstraints, type Constraints, isPanel } from "#app/domain/sortition/constraints.ts";
import type { Solver, SolverModel } from "#app/domain/sortition/solver.ts";

/** Bounds on the count of each profile and each constraint row, tighter than the selection's. */
export interface SearchBox {
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
  readonly rowLower: ArrayLike<number>;
  readonly rowUpper: ArrayLike<number>;
}

/** Finds panels of greatest value. Holds solver models: dispose it. */
export interface PanelSearch {
  /** The panel with the greatest Σ values[t]·x_t, or null where there is none. */
  best(values: ArrayLike<number>, box?: SearchBox): Panel | null;
  dispose(): void;
}

export interface Panel {
  readonly counts: readonly number[];
  readonly value: number;
}

const WHOLE = 1e-7;

/**
 * Exact search for panels over profile counts. The linear relaxation is solved first; where its
 * optimum is whole it is the answer, otherwise an integer program decides.
 */
export function createPanelSearch(solver: Solver, constraints: Constraints): PanelSearch {
  const relaxation = solver.createModel("linear");
  const program = solver.createModel("integer");
  addConstraints(relaxation, constraints);
  addConstraints(program, constraints);
  const whole: SearchBox = {
    lower: constraints.sizes.map(() => 0),
    upper: constraints.sizes,
    rowLower: constraints.rows.map((row) => row.min),
    rowUpper: constraints.rows.map((row) => row.max),
  };
  const boxes = new Map<SolverModel, SearchBox>([
    [relaxation, whole],
    [program, whole],
  ]);

  function solve(model: SolverModel, costs: Float64Array, box: SearchBox): Float64Array | null {
    if (boxes.get(model) !== box) {
      model.setAllColumnBounds(box.lower, box.upper);
      for (let r = 0; r < constraints.rows.length; r++) {
        model.setRowBounds(r, box.rowLower[r] ?? 0, box.rowUpper[r] ?? 0);
      }
      boxes.set(model, box);
    }
    model.setCosts(costs);
    const solution = model.solve();
    return solution.status === "optimal" ? solution.values : null;
  }

  function best(values: ArrayLike<number>, box: SearchBox = whole): Panel | null {
    const costs = Float64Array.from(constraints.sizes, (_, t) => -(values[t] ?? 0));
    const relaxed = solve(relaxation, costs, box);
    if (relaxed === null) return null;
    const solved = isWhole(relaxed) ? relaxed : solve(program, costs, box);
    if (solved === null) return null;
    const counts = constraints.sizes.map((_, t) => Math.round(solved[t] ?? 0));
    if (!isPanel(constraints, counts)) {
      throw new Error("The solver returned counts that are not a panel.");
    }
    const value = counts.reduce((sum, count, t) => sum + count * (values[t] ?? 0), 0);
    return { counts, value };
  }

  return {
    best,
    dispose() {
      relaxation.dispose();
      program.dispose();
    },
  };
}

function isWhole(values: Float64Array): boolean {
  return values.every((value) => Math.abs(value - Math.round(value)) < WHOLE);
}
