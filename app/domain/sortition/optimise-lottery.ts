import { generateLeximin, weigh } from "#app/domain/sortition/column-generation.ts";
import { type Constraints, type Counts, closeProfiles } from "#app/domain/sortition/constraints.ts";
import { coverProfiles } from "#app/domain/sortition/feasibility.ts";
import type { Optimality } from "#app/domain/sortition/lottery.ts";
import { greatestDeviation, marginals } from "#app/domain/sortition/marginals.ts";
import type { PanelSearch } from "#app/domain/sortition/panel-search.ts";
import { peel, type WeightedPanel } from "#app/domain/sortition/peeling.ts";
import { decomposeByPricing } from "#app/domain/sortition/priced-decomposition.ts";
import type { ReportProgress } from "#app/domain/sortition/progress.ts";
import { type RelaxedOptimum, solveRelaxedLeximin } from "#app/domain/sortition/relaxed-leximin.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";

export interface OptimisationTask {
  readonly solver: Solver;
  readonly search: PanelSearch;
  readonly constraints: Constraints;
  /** A panel. */
  readonly first: Counts;
  readonly report: ReportProgress;
}

export interface OptimisedLottery {
  readonly panels: readonly WeightedPanel[];
  /** Profiles, by index, that are on no panel. */
  readonly unreachable: readonly number[];
  readonly optimality: Optimality;
}

/** Differences in probability up to this count as none. */
const TOLERANCE = 1e-6;
/** Weight or expectation that may be left out without being noticed at the tolerance. */
const NOTICEABLE = 1e-8;

/**
 * The optimal lottery: solves the relaxation, which bounds every lottery, and writes its optimum
 * as a mixture of panels. Where that succeeds, optimality is proved. Where no mixture reaches it,
 * the relaxation has an integrality gap and column generation finds and proves the optimum.
 */
export function optimiseLottery(
  objective: "leximin" | "maximin",
  task: OptimisationTask,
): OptimisedLottery {
  const { search, constraints, report } = task;
  const known: Counts[] = [task.first];
  let attempt = relaxAndPeel(objective, task, new Set());
  known.push(...attempt.peeled.map(({ counts }) => counts));
  const coverage = coverProfiles(search, constraints, known, report);
  if (coverage === null) throw new Error("Panels vanished between two programs.");
  const closed = new Set(coverage.unreachable);
  if (coverage.unreachable.some((t) => (attempt.relaxed.expected[t] ?? 0) > NOTICEABLE)) {
    attempt = relaxAndPeel(objective, task, closed);
  } else {
    attempt = { ...attempt, open: closeProfiles(constraints, closed) };
  }
  const start = [...coverage.panels, ...attempt.peeled.map(({ counts }) => counts)];
  const solved =
    attempt.rest <= NOTICEABLE
      ? byRelaxation(objective, attempt, attempt.peeled)
      : byPricing(objective, task, attempt, start);
  const { panels, optimality } = solved ?? byColumnGeneration(objective, task, closed, start);
  return { panels, optimality, unreachable: coverage.unreachable };
}

interface Attempt {
  readonly open: Constraints;
  readonly relaxed: RelaxedOptimum;
  readonly peeled: readonly WeightedPanel[];
  /** Weight for which peeling found no panel. */
  readonly rest: number;
}

interface SolvedLottery {
  readonly panels: readonly WeightedPanel[];
  readonly optimality: Optimality;
}

function relaxAndPeel(
  objective: "leximin" | "maximin",
  { solver, search, constraints, report }: OptimisationTask,
  closed: ReadonlySet<number>,
): Attempt {
  const open = closeProfiles(constraints, closed);
  const relaxed = solveRelaxedLeximin(solver, open, report, stagesOf(objective));
  const { panels, rest } = peel(search, open, relaxed.expected, report);
  return { open, relaxed, peeled: panels, rest };
}

function stagesOf(objective: "leximin" | "maximin"): number {
  return objective === "maximin" ? 1 : Number.POSITIVE_INFINITY;
}

function byPricing(
  objective: "leximin" | "maximin",
  { solver, search, report }: OptimisationTask,
  attempt: Attempt,
  start: readonly Counts[],
): SolvedLottery | null {
  const { open, relaxed } = attempt;
  const nearest = decomposeByPricing(solver, search, open, relaxed.expected, start, report);
  return byRelaxation(objective, attempt, nearest.panels);
}

/** The panels, where they attain the bound of the relaxation; null where they do not. */
function byRelaxation(
  objective: "leximin" | "maximin",
  { open, relaxed }: Attempt,
  found: readonly WeightedPanel[],
): SolvedLottery | null {
  const panels = weigh(
    found.map(({ counts }) => counts),
    found.map(({ weight }) => weight),
  );
  const deviation = missing(objective, open, relaxed, panels);
  if (deviation > TOLERANCE) return null;
  const { stages } = relaxed;
  return {
    panels,
    optimality: {
      proved: true,
      by: "relaxation",
      tolerance: TOLERANCE,
      stages,
      deviation,
      gap: null,
    },
  };
}

/** How far the panels stay away from the bound, in probability. */
function missing(
  objective: "leximin" | "maximin",
  { sizes }: Constraints,
  { expected, stages }: RelaxedOptimum,
  panels: readonly WeightedPanel[],
): number {
  if (objective === "leximin") return greatestDeviation(panels, sizes, expected);
  const reached = marginals(panels, sizes).filter((_, t) => (sizes[t] ?? 0) > 0);
  return Math.max(0, (stages[0] ?? 0) - Math.min(...reached));
}

function byColumnGeneration(
  objective: "leximin" | "maximin",
  { solver, search, constraints, report }: OptimisationTask,
  closed: ReadonlySet<number>,
  start: readonly Counts[],
): SolvedLottery {
  const { panels, stages, gap } = generateLeximin(solver, {
    constraints: closeProfiles(constraints, closed),
    search,
    start,
    report,
    maxStages: stagesOf(objective),
  });
  return {
    panels,
    optimality: {
      proved: gap <= TOLERANCE,
      by: "column-generation",
      tolerance: TOLERANCE,
      stages,
      deviation: null,
      gap,
    },
  };
}
