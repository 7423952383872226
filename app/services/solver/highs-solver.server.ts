import loadHighs, { type Highs, type Model } from "highs";
import type {
  ModelKind,
  Solver,
  SolverModel,
  SolverSolution,
  SparseVector,
} from "#app/domain/sortition/solver.ts";

/**
 * Options under which equal calls give equal answers on every machine: a fixed seed,
 * no limit on time, and integer optima proved to the last unit.
 */
const OPTIONS = {
  output_flag: false,
  random_seed: 20210804,
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
} as const;

const INTEGER_OPTIONS = {
  ...OPTIONS,
  mip_rel_gap: 0,
  mip_abs_gap: 1e-9,
  mip_feasibility_tolerance: 1e-9,
  mip_detect_symmetry: false,
} as const;

const LINEAR_OPTIONS = { ...OPTIONS, solver: "simplex", simplex_strategy: 1 } as const;

/**
 * What is tried in turn when a linear program ends without an answer, which tight tolerances on
 * degenerate programs can cause: a fresh start, the primal simplex method, the usual tolerances.
 */
const REMEDIES = [
  {},
  { simplex_strategy: 4 },
  { simplex_strategy: 1, primal_feasibility_tolerance: 1e-7, dual_feasibility_tolerance: 1e-7 },
] as const;

let runtime: Promise<Highs> | undefined;

/** The HiGHS solver as WebAssembly, loaded once per thread. Its calls block the thread. */
export async function loadHighsSolver(): Promise<Solver> {
  runtime ??= loadHighs();
  const highs = await runtime;
  return { createModel: (kind) => createHighsModel(highs, kind) };
}

const NOTHING = new Float64Array(0);

function createHighsModel(highs: Highs, kind: ModelKind): SolverModel {
  const model: Model = highs.createModel();
  model.options.set(kind === "integer" ? INTEGER_OPTIONS : LINEAR_OPTIONS);
  const { modelStatus, variableType } = highs.constants;
  const { mipInterrupt, simplexInterrupt } = highs.constants.callbackType;
  let columns = 0;
  let rows = 0;

  function addColumn(cost: number, lower: number, upper: number, entries?: SparseVector): number {
    model.addCol(cost, lower, upper, entries ?? { indices: [], values: [] });
    if (kind === "integer") model.changeColIntegrality(columns, variableType.integer);
    return columns++;
  }

  function run(onStep?: () => void): "optimal" | "infeasible" | null {
    try {
      if (onStep) {
        const step = () => onStep() as undefined;
        model.run(kind === "integer" ? { [mipInterrupt]: step } : { [simplexInterrupt]: step });
      } else {
        model.run();
      }
    } catch (error) {
      if (kind === "linear" && isSolverFailure(error)) return null;
      throw error;
    }
    const status = model.getModelStatus();
    if (status === modelStatus.optimal) return "optimal";
    if (status === modelStatus.infeasible) return "infeasible";
    // Every column of an integer model is bounded, so it cannot be unbounded.
    if (kind === "integer" && status === modelStatus.unboundedOrInfeasible) return "infeasible";
    if (kind === "linear") return null;
    throw new Error(`The solver stopped with model status ${status}.`);
  }

  function runWithRemedies(onStep?: () => void): "optimal" | "infeasible" {
    const outcome = run(onStep);
    if (outcome !== null) return outcome;
    try {
      for (const remedy of REMEDIES) {
        model.clearSolver();
        model.options.set(remedy);
        const second = run(onStep);
        if (second !== null) return second;
      }
    } finally {
      model.options.set(LINEAR_OPTIONS);
    }
    throw new Error("The solver found no answer to a linear program.");
  }

  function solve(onStep?: () => void): SolverSolution {
    if (runWithRemedies(onStep) === "infeasible") {
      return {
        status: "infeasible",
        objective: Number.POSITIVE_INFINITY,
        values: NOTHING,
        rowDuals: NOTHING,
        reducedCosts: NOTHING,
      };
    }
    const solution = model.getSolution();
    return {
      status: "optimal",
      objective: model.getObjectiveValue(),
      values: Float64Array.from(solution.colValue),
      rowDuals: Float64Array.from(solution.rowDual ?? NOTHING),
      reducedCosts: Float64Array.from(solution.colDual ?? NOTHING),
    };
  }

  return {
    addColumn,
    addRow(lower, upper, entries) {
      model.addRow(lower, upper, entries);
      return rows++;
    },
    setCosts(costs) {
      model.changeColsCost(
        { kind: "range", from: 0, to: costs.length - 1 },
        Float64Array.from(costs),
      );
    },
    setColumnBounds: (column, lower, upper) => void model.changeColBounds(column, lower, upper),
    setAllColumnBounds(lower, upper) {
      const all = { kind: "range", from: 0, to: lower.length - 1 } as const;
      model.changeColsBounds(all, Float64Array.from(lower), Float64Array.from(upper));
    },
    setRowBounds: (row, lower, upper) => void model.changeRowBounds(row, lower, upper),
    setCoefficient: (row, column, value) => void model.changeCoefficient(row, column, value),
    solve,
    dispose: () => model.dispose(),
  };
}

function isSolverFailure(error: unknown): boolean {
  return error instanceof Error && "operation" in error && error.operation === "run";
}
