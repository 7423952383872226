import { addConstraints, type Constraints, isPanel } from "#app/domain/sortition/constraints.ts";
import type { Solver, SolverModel, SolverSolution } from "#app/domain/sortition/solver.ts";

/** Bounds on the count of each profile and each constraint row, tighter than the selection's. */
export interface SearchBox {
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
  readonly rowLower: ArrayLike<number>;
  readonly rowUpper: ArrayLike<number>;
}

/** Finds panels of great value. Holds solver models: dispose it. */
export interface PanelSearch {
  /** The panel with the greatest Σ values[t]·x_t, or null where there is none. */
  best(values: ArrayLike<number>, box?: SearchBox): Panel | null;
  /** A panel of great, not necessarily the greatest, value; null only where there is none. */
  good(values: ArrayLike<number>, box?: SearchBox): Panel | null;
  dispose(): void;
}

export interface Panel {
  readonly counts: readonly number[];
  readonly value: number;
}

const WHOLE = 1e-7;
/** Profiles that the first integer program leaves free; each further one has twice as many. */
const FIRST_FREE = 25;
/** How far a good panel may stay below the best one nearby, as a fraction of its value. */
const NEAR = 0.1;
/** Reduced costs within this of the gap do not decide. */
const UNDECIDED = 1e-7;

/**
 * Exact search for panels over profile counts. The linear relaxation is solved first; where its
 * optimum is whole it is the answer. Otherwise integer programs in which only the profiles with
 * the smallest reduced costs are free find a panel, growing until there is one. Its distance from
 * the relaxation then bounds the reduced costs of all profiles that can differ in a better panel
 * (reduced cost fixing; Dantzig, Fulkerson, Johnson 1954), and a last program over those decides.
 */
export function createPanelSearch(solver: Solver, constraints: Constraints): PanelSearch {
  const { sizes, rows } = constraints;
  const relaxation = solver.createModel("linear");
  const exactProgram = solver.createModel("integer");
  const nearProgram = solver.createModel("integer", NEAR);
  const models = [relaxation, exactProgram, nearProgram];
  for (const model of models) addConstraints(model, constraints);
  const whole: SearchBox = {
    lower: sizes.map(() => 0),
    upper: sizes,
    rowLower: rows.map((row) => row.min),
    rowUpper: rows.map((row) => row.max),
  };
  const rowBoxes = new Map<SolverModel, SearchBox>(models.map((model) => [model, whole]));

  function setRows(model: SolverModel, box: SearchBox): void {
    if (rowBoxes.get(model) === box) return;
    for (let r = 0; r < rows.length; r++) {
      model.setRowBounds(r, box.rowLower[r] ?? 0, box.rowUpper[r] ?? 0);
    }
    rowBoxes.set(model, box);
  }

  function relax(values: ArrayLike<number>, box: SearchBox): SolverSolution {
    setRows(relaxation, box);
    relaxation.setAllColumnBounds(box.lower, box.upper);
    relaxation.setCosts(costsOf(values));
    return relaxation.solve();
  }

  /** The best panel that differs from the relaxed optimum in free profiles alone. */
  function restrict(
    program: SolverModel,
    values: ArrayLike<number>,
    box: SearchBox,
    relaxed: Float64Array,
    free: ReadonlySet<number>,
  ): Panel | null {
    setRows(program, box);
    const fixed = (t: number) => !free.has(t) && isWholeNumber(relaxed[t] ?? 0);
    program.setAllColumnBounds(
      sizes.map((_, t) => (fixed(t) ? Math.round(relaxed[t] ?? 0) : (box.lower[t] ?? 0))),
      sizes.map((_, t) => (fixed(t) ? Math.round(relaxed[t] ?? 0) : (box.upper[t] ?? 0))),
    );
    program.setCosts(costsOf(values));
    const solution = program.solve();
    return solution.status === "optimal" ? panelOf(solution.values, values) : null;
  }

  function costsOf(values: ArrayLike<number>): Float64Array {
    return Float64Array.from(sizes, (_, t) => -(values[t] ?? 0));
  }

  function panelOf(solved: Float64Array, values: ArrayLike<number>): Panel {
    const counts = sizes.map((_, t) => Math.round(solved[t] ?? 0));
    if (!isPanel(constraints, counts)) {
      throw new Error("The solver returned counts that are not a panel.");
    }
    return { counts, value: counts.reduce((sum, count, t) => sum + count * (values[t] ?? 0), 0) };
  }

  function find(values: ArrayLike<number>, box: SearchBox, exact: boolean): Panel | null {
    const relaxed = relax(values, box);
    if (relaxed.status === "infeasible") return null;
    if (relaxed.values.every(isWholeNumber)) return panelOf(relaxed.values, values);
    const program = exact ? exactProgram : nearProgram;
    const freedom = Array.from(sizes, (_, t) => Math.abs(relaxed.reducedCosts[t] ?? 0));
    const order = [...sizes.keys()].sort((a, b) => (freedom[a] ?? 0) - (freedom[b] ?? 0) || a - b);
    for (let count = FIRST_FREE; ; count *= 2) {
      const everything = count >= order.length;
      const panel = restrict(program, values, box, relaxed.values, new Set(order.slice(0, count)));
      if (everything) return panel;
      if (panel === null) continue;
      if (!exact) return panel;
      const gap = -relaxed.objective - panel.value + UNDECIDED;
      const undecided = order.findIndex((t) => (freedom[t] ?? 0) > gap);
      if (undecided >= 0 && undecided <= count) return panel;
      const free = undecided < 0 ? order : order.slice(0, undecided);
      return restrict(program, values, box, relaxed.values, new Set(free));
    }
  }

  return {
    best: (values, box = whole) => find(values, box, true),
    good: (values, box = whole) => find(values, box, false),
    dispose() {
      for (const model of models) model.dispose();
    },
  };
}

function isWholeNumber(value: number): boolean {
  return Math.abs(value - Math.round(value)) < WHOLE;
}
