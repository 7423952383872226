import type { Constraints } from "#app/domain/sortition/constraints.ts";
import { greatestDeviation, marginals } from "#app/domain/sortition/marginals.ts";
import type { Objective } from "#app/domain/sortition/objectives.ts";
import { type Optimality, TOLERANCE } from "#app/domain/sortition/optimality.ts";
import {
  type ColumnGeneration,
  type GeneratedLottery,
  generateLeximin,
} from "#app/domain/sortition/optimisation/column-generation.ts";
import { generateGoldilocks } from "#app/domain/sortition/optimisation/generated-goldilocks.ts";
import { generateNash } from "#app/domain/sortition/optimisation/generated-nash.ts";
import {
  equalChance,
  goldilocksValue,
  spreadOf,
} from "#app/domain/sortition/optimisation/goldilocks.ts";
import type { WeightedPanel } from "#app/domain/sortition/optimisation/peeling.ts";
import { solveRelaxedGoldilocks } from "#app/domain/sortition/optimisation/relaxed-goldilocks.ts";
import { solveRelaxedLeximin } from "#app/domain/sortition/optimisation/relaxed-leximin.ts";
import { peopleIn, solveRelaxedNash } from "#app/domain/sortition/optimisation/relaxed-nash.ts";
import type { ReportProgress } from "#app/domain/sortition/progress.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";

/** The objectives of which optimality is claimed. */
export type OptimisedObjective = Exclude<Objective, "random">;

/** The optimum of an objective over fractional panels, which bounds every lottery. */
export interface Target {
  /** Expected number drawn of each profile, in people; may be fractional. */
  readonly expected: readonly number[];
  readonly stages: readonly number[];
  /** How much better than a lottery with these probabilities, per profile, another could be. */
  gap(probabilities: readonly number[]): number | null;
}

/**
 * The target of an objective. `constraints` are those of the reachable; profiles of size zero are
 * left out. maximin has that of leximin, which breaks its ties.
 */
export function relaxObjective(
  objective: OptimisedObjective,
  solver: Solver,
  constraints: Constraints,
  report: ReportProgress,
): Target {
  if (objective === "nash") return nashTarget(solver, constraints, report);
  if (objective === "goldilocks") return goldilocksTarget(solver, constraints, report);
  const { expected, stages } = solveRelaxedLeximin(solver, constraints, report);
  return { expected, stages: claimed(objective, stages), gap: () => null };
}

function nashTarget(solver: Solver, constraints: Constraints, report: ReportProgress): Target {
  const { sizes } = constraints;
  const { expected, gap } = solveRelaxedNash(solver, constraints, report);
  return {
    expected,
    stages: [],
    // log(x) − log(y) ≤ x / y − 1.
    gap(probabilities) {
      const below = sizes.reduce((sum, size, t) => {
        const reached = size * (probabilities[t] ?? 0);
        return size === 0 ? sum : sum + size * ((expected[t] ?? 0) / reached - 1);
      }, 0);
      return Math.max(0, gap + below / peopleIn(sizes));
    },
  };
}

function goldilocksTarget(
  solver: Solver,
  constraints: Constraints,
  report: ReportProgress,
): Target {
  const equal = equalChance(constraints);
  const spread = solveRelaxedGoldilocks(solver, constraints, report);
  const bound = goldilocksValue(spread, equal);
  const { expected, stages } = solveRelaxedLeximin(solver, constraints, report, spread.greatest);
  return {
    expected,
    stages,
    gap(probabilities) {
      const value = goldilocksValue(spreadOf(probabilities, constraints.sizes), equal);
      return Math.max(0, 1 - bound / value);
    },
  };
}

export interface SolvedLottery {
  readonly panels: readonly WeightedPanel[];
  readonly optimality: Optimality;
}

/** The panels, where they attain the target; null where they do not. */
export function attain(
  { expected, stages, gap }: Target,
  { sizes }: Constraints,
  panels: readonly WeightedPanel[],
): SolvedLottery | null {
  const deviation = greatestDeviation(panels, sizes, expected);
  if (deviation > TOLERANCE) return null;
  const open = gap(marginals(panels, sizes));
  if (open !== null && open > TOLERANCE) return null;
  return {
    panels,
    optimality: {
      proved: true,
      by: "relaxation",
      tolerance: TOLERANCE,
      stages,
      deviation,
      gap: open,
    },
  };
}

/** The optimum over panels themselves, where the relaxation promises too much. */
export function generateLottery(
  objective: OptimisedObjective,
  solver: Solver,
  task: ColumnGeneration,
): SolvedLottery {
  const generate = GENERATORS[objective];
  const { panels, stages, gap } = generate(solver, task);
  return {
    panels,
    optimality: {
      proved: gap <= TOLERANCE,
      by: "column-generation",
      tolerance: TOLERANCE,
      stages: claimed(objective, stages),
      deviation: null,
      gap,
    },
  };
}

const GENERATORS: Record<
  OptimisedObjective,
  (solver: Solver, task: ColumnGeneration) => GeneratedLottery
> = {
  leximin: generateLeximin,
  maximin: generateLeximin,
  nash: generateNash,
  goldilocks: generateGoldilocks,
};

function claimed(objective: OptimisedObjective, stages: readonly number[]): readonly number[] {
  return objective === "maximin" ? stages.slice(0, 1) : stages;
}
