import { type Constraints, type Counts, closeProfiles } from "#app/domain/sortition/constraints.ts";
import { coverProfiles } from "#app/domain/sortition/feasibility/feasibility.ts";
import {
  attain,
  generateLottery,
  type OptimisedObjective,
  relaxObjective,
  type SolvedLottery,
} from "#app/domain/sortition/optimisation/objective-targets.ts";
import { weigh } from "#app/domain/sortition/optimisation/panel-columns.ts";
import type { PanelSearch } from "#app/domain/sortition/optimisation/panel-search.ts";
import { peel } from "#app/domain/sortition/optimisation/peeling.ts";
import { decomposeByPricing } from "#app/domain/sortition/optimisation/priced-decomposition.ts";
import type { ReportProgress } from "#app/domain/sortition/progress.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";

export interface OptimisationTask {
  readonly solver: Solver;
  readonly search: PanelSearch;
  readonly constraints: Constraints;
  /** A panel. */
  readonly first: Counts;
  readonly report: ReportProgress;
}

export interface OptimisedLottery extends SolvedLottery {
  /** Profiles, by index, that are on no panel. */
  readonly unreachable: readonly number[];
}

/** Weight that may be left out without being noticed at the tolerance. */
const NOTICEABLE = 1e-8;

/**
 * The optimal lottery: takes out who is on no panel, solves the relaxation, which bounds every
 * lottery, and writes its optimum as a mixture of panels. Where that succeeds, optimality is
 * proved. Where no mixture reaches it, the relaxation has an integrality gap and column generation
 * finds and proves the optimum.
 */
export function optimiseLottery(
  objective: OptimisedObjective,
  { solver, search, constraints, first, report }: OptimisationTask,
): OptimisedLottery {
  const coverage = coverProfiles(search, constraints, [first], report);
  if (coverage === null) throw new Error("Panels vanished between two programs.");
  const { unreachable } = coverage;
  const open = closeProfiles(constraints, new Set(unreachable));
  const target = relaxObjective(objective, solver, open, report);
  const peeled = peel(search, open, target.expected, report);
  if (peeled.rest <= NOTICEABLE) {
    const solved = attain(target, open, weigh(peeled.panels));
    if (solved) return { ...solved, unreachable };
  }
  const start = [...coverage.panels, ...peeled.panels.map(({ counts }) => counts)];
  const nearest = decomposeByPricing(solver, search, open, target.expected, start, report);
  const panels = [...start, ...nearest.panels.map(({ counts }) => counts)];
  const solved =
    attain(target, open, nearest.panels) ??
    generateLottery(objective, solver, { constraints: open, search, start: panels, report });
  return { ...solved, unreachable };
}
