/**
 * What the domain asks of a solver of linear and integer programs. The solver loads
 * asynchronously, so it comes in as an argument; every call on it is synchronous.
 */
export interface Solver {
  /** An empty model that is minimised. Whoever creates a model disposes it. */
  createModel(kind: ModelKind): SolverModel;
}

/** In an "integer" model every column is a whole number; in a "linear" one none is. */
export type ModelKind = "linear" | "integer";

export interface SolverModel {
  /** Appends a column and returns its index. `entries` name existing rows. */
  addColumn(cost: number, lower: number, upper: number, entries?: SparseVector): number;
  /** Appends a row lower ≤ entries·x ≤ upper and returns its index. Bounds may be infinite. */
  addRow(lower: number, upper: number, entries: SparseVector): number;
  /** Replaces the costs of columns 0..costs.length-1. */
  setCosts(costs: ArrayLike<number>): void;
  setColumnBounds(column: number, lower: number, upper: number): void;
  /** Replaces the bounds of columns 0..lower.length-1. */
  setAllColumnBounds(lower: ArrayLike<number>, upper: ArrayLike<number>): void;
  setRowBounds(row: number, lower: number, upper: number): void;
  setCoefficient(row: number, column: number, value: number): void;
  /**
   * Solves to proved optimality, starting from the last basis where there is one. Calls `onStep`
   * many times a second while it works; nothing decided there may change the answer, but to
   * cancel, throw from it.
   */
  solve(onStep?: () => void): SolverSolution;
  dispose(): void;
}

export interface SparseVector {
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

/**
 * For an "infeasible" model the arrays are empty. `rowDuals[r]` is the change of the minimum per
 * unit of the row's bound: ≥ 0 where the lower bound binds, ≤ 0 where the upper one does. Integer
 * models have no duals.
 */
export interface SolverSolution {
  readonly status: "optimal" | "infeasible";
  readonly objective: number;
  readonly values: Float64Array;
  readonly rowDuals: Float64Array;
  readonly reducedCosts: Float64Array;
}
