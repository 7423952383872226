import type { Constraints, Counts } from "#app/domain/sortition/constraints.ts";
import { createPanelColumns } from "#app/domain/sortition/optimisation/panel-columns.ts";
import type { PanelSearch } from "#app/domain/sortition/optimisation/panel-search.ts";
import type { WeightedPanel } from "#app/domain/sortition/optimisation/peeling.ts";
import { type ReportProgress, solveReporting } from "#app/domain/sortition/progress.ts";
import type { Solver, SolverModel, SolverSolution } from "#app/domain/sortition/solver.ts";

export interface GeneratedLottery {
  readonly panels: readonly WeightedPanel[];
  /** The smallest probability fixed by each stage, ascending. */
  readonly stages: readonly number[];
  /** No panel could have raised the value of any stage by more than this. */
  readonly gap: number;
}

export interface ColumnGeneration {
  readonly constraints: Constraints;
  readonly search: PanelSearch;
  /** Panels to start from; together they contain every profile of size above zero. */
  readonly start: readonly Counts[];
  readonly report: ReportProgress;
  /** The greatest probability anyone may have, in (0, 1]; some mixture of the start keeps it. */
  readonly greatest?: number;
}

/** A stage's dual, as a share of the whole, above which its bound surely binds. */
const BINDING = 1e-6;
/** How far below a fixed probability later stages may go, so that rounding never shuts them out. */
const SLACK = 2e-9;
const SLACK_LIMIT = 1e-6;
/** A stage is optimal when the best panel's value exceeds its bound by no more than this. */
const PRICING_GAP = 1e-8;
/**
 * Panels that miss the price of a finished stage by this share of it have no weight in any lottery
 * that attains the stage (complementary slackness), so no later stage looks for them.
 */
const FACE = 1e-6;
/** A smallest probability this close to 1 is 1. */
const CERTAIN = 1 - 1e-9;
/**
 * Exact leximin over profile counts by column generation (Flanigan, Gölz, Gupta, Hennig,
 * Procaccia, Nature 596, 2021, in types instead of people): the linear program of each stage
 * holds the panels known so far; an integer program prices the panel that its duals value most,
 * until none is worth more than the stage's bound. Needs no relaxation and no luck, and is exact
 * up to `gap` and the solver's tolerances.
 */
export function generateLeximin(solver: Solver, task: ColumnGeneration): GeneratedLottery {
  const model = solver.createModel("linear");
  try {
    return runStages(model, task);
  } finally {
    model.dispose();
  }
}

function runStages(
  model: SolverModel,
  { constraints, search, start, report, greatest = 1 }: ColumnGeneration,
): GeneratedLottery {
  const infinity = Number.POSITIVE_INFINITY;
  const { sizes } = constraints;
  const smallest = model.addColumn(-1, 0, 1);
  const profiles = sizes.flatMap((size, t) => (size > 0 ? [t] : []));
  for (const _ of profiles) {
    model.addRow(0, infinity, { indices: [smallest], values: [-1] });
  }
  const weightRow = model.addRow(1, 1, { indices: [], values: [] });
  const capRow = weightRow + 1;
  const capped = greatest < 1;
  for (const _ of capped ? profiles : []) {
    model.addRow(0, greatest + SLACK, { indices: [], values: [] });
  }
  const columns = createPanelColumns(model, weightRow, (counts) =>
    profiles.flatMap((t, row) => {
      const share = (counts[t] ?? 0) / (sizes[t] ?? 1);
      if (share === 0) return [];
      return capped
        ? [[row, share] as const, [capRow + row, share] as const]
        : [[row, share] as const];
    }),
  );
  for (const counts of start) columns.add(counts);
  const open = new Set(profiles.keys());
  const fixed = new Map<number, number>();
  const stages: number[] = [];
  let slack = SLACK;
  let gap = 0;
  let solution: SolverSolution | undefined;
  while (open.size > 0) {
    const current = solveReporting(model, report, {
      phase: "column_generation",
      done: profiles.length - open.size,
      total: profiles.length,
    });
    if (current.status !== "optimal") {
      if (slack >= SLACK_LIMIT) throw new Error("A leximin stage has no solution.");
      slack *= 10;
      for (const [row, p] of fixed) model.setRowBounds(row, Math.max(0, p - slack), infinity);
      continue;
    }
    solution = current;
    const prices = new Float64Array(sizes.length);
    for (const [row, t] of profiles.entries()) {
      const cap = capped ? Math.min(0, current.rowDuals[capRow + row] ?? 0) : 0;
      prices[t] = (Math.max(0, current.rowDuals[row] ?? 0) + cap) / (sizes[t] ?? 1);
    }
    const z = current.values[smallest] ?? 0;
    const bonus = current.rowDuals[weightRow] ?? 0;
    if (z < CERTAIN) {
      const found = search.above(PRICING_GAP - bonus, prices);
      if (found.filter(({ counts }) => columns.add(counts)).length > 0) continue;
      gap = Math.max(gap, PRICING_GAP, ...found.map(({ value }) => value + bonus));
      search.narrow(prices, -bonus - FACE * Math.max(1, Math.abs(bonus)));
    }
    stages.push(z);
    const bound = [...open].filter((row) => (current.rowDuals[row] ?? 0) > BINDING);
    for (const row of z >= CERTAIN || bound.length === 0 ? [...open] : bound) {
      model.setCoefficient(row, smallest, 0);
      model.setRowBounds(row, Math.max(0, z - slack), infinity);
      fixed.set(row, z);
      open.delete(row);
    }
  }
  return { panels: columns.weighed(solution?.values ?? new Float64Array()), stages, gap };
}
