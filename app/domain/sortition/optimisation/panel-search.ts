import { addConstraints, type Constraints, isPanel } from "#app/domain/sortition/constraints.ts";
import {
  type BoundedResult,
  type BoundedTask,
  type SearchEffort,
  searchBounded,
} from "#app/domain/sortition/optimisation/bounded-search.ts";
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
  /** A panel of great, not necessarily the greatest, value; null where none was soon found. */
  good(values: ArrayLike<number>, box?: SearchBox): Panel | null;
  /** Panels worth more than `value`, the best last. None proves that there is none. */
  above(value: number, values: ArrayLike<number>): readonly Panel[];
  /** From now on only panels are looked for whose Σ values[t]·x_t is at least `least`. */
  narrow(values: ArrayLike<number>, least: number): void;
  dispose(): void;
}

/** lower ≤ Σ values[t]·x_t ≤ upper. */
export interface ValueRow {
  readonly values: Float64Array;
  readonly lower: number;
  readonly upper: number;
}

export interface Panel {
  readonly counts: readonly number[];
  readonly value: number;
}

const WHOLE = 1e-7;
/** Profiles that the first integer program leaves free; each further one has twice as many. */
const FIRST_FREE = 25;
/** How long the bounded search among some, and among all profiles goes on; see `SearchEffort`. */
const SOME: SearchEffort = { first: 1e8, better: 1e7 };
const ALL: SearchEffort = { first: 1e9, better: 2e7 };
const PROOF: SearchEffort = { first: 5e9, better: 2e7 };
/** Proved bounds on values that are kept for later searches. */
const KEPT_BOUNDS = 8;
/** How far, relative to the greatest value, learned rows stay away from what they cut off. */
const CLEARANCE = 1e-7;
/** Reduced costs within this of the gap do not decide. */
const UNDECIDED = 1e-7;

/**
 * Search for panels over profile counts. The linear relaxation is solved first; where its
 * optimum is whole it is the answer. Good panels come from bounded searches in which first only
 * the profiles with the smallest reduced costs are free. The best one is exact: integer programs in which only the profiles with
 * the smallest reduced costs are free find a panel, growing until there is one. Its distance from
 * the relaxation then bounds the reduced costs of all profiles that can differ in a better panel
 * (reduced cost fixing; Dantzig, Fulkerson, Johnson 1954), and a last program over those decides.
 */
export function createPanelSearch(
  solver: Solver,
  constraints: Constraints,
  onStep: () => void = () => {},
): PanelSearch {
  const { sizes, limits, rows } = constraints;
  const relaxation = solver.createModel("linear");
  const exactProgram = solver.createModel("integer");
  const models = [relaxation, exactProgram];
  for (const model of models) addConstraints(model, constraints);
  const whole: SearchBox = {
    lower: sizes.map(() => 0),
    upper: limits,
    rowLower: rows.map((row) => row.min),
    rowUpper: rows.map((row) => row.max),
  };
  const rowBoxes = new Map<SolverModel, SearchBox>(models.map((model) => [model, whole]));

  const faces: ValueRow[] = [];
  const bounds: ValueRow[] = [];

  /** Adds a row, scaled so that its greatest value is 1; all panels looked for keep it. */
  function learn(rowsOfKind: ValueRow[], values: ArrayLike<number>, least: number, most: number) {
    const scale = Array.from(values).reduce((top, value) => Math.max(top, Math.abs(value)), 0);
    if (scale === 0) return;
    const scaled = Float64Array.from(sizes, (_, t) => (values[t] ?? 0) / scale);
    // Every row of the bounded search has finite bounds; these bind nobody.
    const reach = scaled.reduce((sum, value, t) => sum + Math.abs(value) * (limits[t] ?? 0), 1);
    const lower = Math.max(-reach, least / scale - CLEARANCE);
    const upper = Math.min(reach, most / scale + CLEARANCE);
    rowsOfKind.push({ values: scaled, lower, upper });
    const own = [...scaled.keys()].filter((t) => scaled[t] !== 0);
    const entries = { indices: own, values: own.map((t) => scaled[t] ?? 0) };
    for (const model of models) model.addRow(lower, upper, entries);
  }

  function learnedRows(): readonly ValueRow[] {
    return [...faces, ...bounds.slice(-KEPT_BOUNDS)];
  }

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
    return relaxation.solve(onStep);
  }

  /** The best panel that differs from the relaxed optimum in free profiles alone. */
  function restrict(
    values: ArrayLike<number>,
    box: SearchBox,
    relaxed: Float64Array,
    free: ReadonlySet<number>,
  ): Panel | null {
    setRows(exactProgram, box);
    const { lower, upper } = around(box, relaxed, free);
    exactProgram.setAllColumnBounds(lower, upper);
    exactProgram.setCosts(costsOf(values));
    const solution = exactProgram.solve(onStep);
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

  /** Profiles by how little is lost, to first order, when their count differs from the relaxed one. */
  function byFreedom(relaxed: SolverSolution): readonly number[] {
    const freedom = Array.from(sizes, (_, t) => Math.abs(relaxed.reducedCosts[t] ?? 0));
    return [...sizes.keys()].sort((a, b) => (freedom[a] ?? 0) - (freedom[b] ?? 0) || a - b);
  }

  /** The box in which all whole counts of the relaxed optimum stand fixed but those that are free. */
  function around(box: SearchBox, relaxed: Float64Array, free: ReadonlySet<number>): SearchBox {
    const fixed = (t: number) => !free.has(t) && isWholeNumber(relaxed[t] ?? 0);
    const bound = (side: ArrayLike<number>) =>
      sizes.map((_, t) => (fixed(t) ? Math.round(relaxed[t] ?? 0) : (side[t] ?? 0)));
    return { ...box, lower: bound(box.lower), upper: bound(box.upper) };
  }

  /** A bounded search among the profiles with the smallest reduced costs. */
  function among(
    order: readonly number[],
    relaxed: SolverSolution,
    { values, box, above, effort }: Pick<BoundedTask, "values" | "box" | "above" | "effort">,
  ): BoundedResult {
    const near = order.length < sizes.length ? around(box, relaxed.values, new Set(order)) : box;
    const learned = learnedRows();
    return searchBounded({ constraints, box: near, values, above, effort, learned, onStep });
  }

  /** Good panels of the box from bounded searches among ever more profiles; null where none is soon found. */
  function good(values: ArrayLike<number>, box: SearchBox): Panel | null {
    const relaxed = relax(values, box);
    if (relaxed.status === "infeasible") return null;
    if (relaxed.values.every(isWholeNumber)) return panelOf(relaxed.values, values);
    const order = byFreedom(relaxed);
    const above = Number.NEGATIVE_INFINITY;
    for (let count = FIRST_FREE; count < order.length; count *= 2) {
      const task = { values, box, above, effort: SOME };
      const found = among(order.slice(0, count), relaxed, task).panels.at(-1);
      if (found) return found;
    }
    return among(order, relaxed, { values, box, above, effort: ALL }).panels.at(-1) ?? null;
  }

  function improve(values: ArrayLike<number>, above: number): readonly Panel[] {
    const relaxed = relax(values, whole);
    if (relaxed.status === "infeasible" || -relaxed.objective <= above) return [];
    if (relaxed.values.every(isWholeNumber)) {
      const panel = panelOf(relaxed.values, values);
      return panel.value > above ? [panel] : [];
    }
    const order = byFreedom(relaxed);
    const gap = -relaxed.objective - above + UNDECIDED;
    const undecided = order.findIndex((t) => Math.abs(relaxed.reducedCosts[t] ?? 0) > gap);
    const open = undecided < 0 ? order : order.slice(0, undecided);
    for (let count = FIRST_FREE; count < open.length; count *= 2) {
      const task = { values, box: whole, above, effort: SOME };
      const { panels } = among(order.slice(0, count), relaxed, task);
      if (panels.length > 0) return panels;
    }
    const last = among(open, relaxed, { values, box: whole, above, effort: PROOF });
    if (last.panels.length > 0) return last.panels;
    const panel = last.exhausted ? null : best(values, whole);
    if (panel !== null && panel.value > above) return [panel];
    learn(bounds, values, Number.NEGATIVE_INFINITY, above);
    return [];
  }

  function best(values: ArrayLike<number>, box: SearchBox): Panel | null {
    if (sizes.every((_, t) => (values[t] ?? 0) === 0)) {
      const any = good(values, box);
      if (any) return any;
    }
    const relaxed = relax(values, box);
    if (relaxed.status === "infeasible") return null;
    if (relaxed.values.every(isWholeNumber)) return panelOf(relaxed.values, values);
    const order = byFreedom(relaxed);
    for (let count = FIRST_FREE; ; count *= 2) {
      const everything = count >= order.length;
      const panel = restrict(values, box, relaxed.values, new Set(order.slice(0, count)));
      if (everything) return panel;
      if (panel === null) continue;
      const gap = -relaxed.objective - panel.value + UNDECIDED;
      const undecided = order.findIndex((t) => Math.abs(relaxed.reducedCosts[t] ?? 0) > gap);
      if (undecided >= 0 && undecided <= count) return panel;
      const free = undecided < 0 ? order : order.slice(0, undecided);
      return restrict(values, box, relaxed.values, new Set(free));
    }
  }

  return {
    best: (values, box = whole) => best(values, box),
    good: (values, box = whole) => good(values, box),
    above: (value, values) => improve(values, value),
    narrow: (values, least) => learn(faces, values, least, Number.POSITIVE_INFINITY),
    dispose() {
      for (const model of models) model.dispose();
    },
  };
}

function isWholeNumber(value: number): boolean {
  return Math.abs(value - Math.round(value)) < WHOLE;
}
