import type { Constraints, Counts } from "#app/domain/sortition/constraints.ts";
import { findConflicts, type QuotaConflict } from "#app/domain/sortition/feasibility/conflicts.ts";
import {
  type QuotaChange,
  type QuotaRelaxation,
  relaxQuotas,
} from "#app/domain/sortition/feasibility/relaxation.ts";
import type { PanelSearch } from "#app/domain/sortition/optimisation/panel-search.ts";
import type { Profile } from "#app/domain/sortition/people.ts";
import type { ReportProgress } from "#app/domain/sortition/progress.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";

/** Why a person can be on no panel that keeps the quotas. */
export type UnreachableReason =
  /** A quota admits nobody with this value. */
  | { readonly code: "value_excluded"; readonly feature: string; readonly value: string }
  /** The smallest change of quotas that would let them in. */
  | { readonly code: "quotas_exclude"; readonly changes: readonly QuotaChange[] };

export interface Infeasibility {
  readonly conflicts: readonly QuotaConflict[];
  readonly relaxation: QuotaRelaxation;
}

export interface Coverage {
  /** Panels that together contain every reachable profile. */
  readonly panels: readonly Counts[];
  /** Profiles, by index, of which no panel has a member; ascending. */
  readonly unreachable: readonly number[];
}

/** Why no panel exists and the smallest change of quotas after which one does. */
export function explainInfeasibility(
  solver: Solver,
  profiles: readonly Profile[],
  quotas: readonly Quota[],
  size: number,
  report: ReportProgress,
): Infeasibility {
  const conflicts = findConflicts(solver, profiles, quotas, size, report);
  const onStep = () => report({ phase: "explanation", done: 0, total: null });
  onStep();
  return { conflicts, relaxation: relaxQuotas(solver, { profiles, quotas, size }, onStep) };
}

/**
 * Finds panels until every profile is on one or is proved to be on none: each integer program
 * asks for as many people of uncovered profiles as possible, and the answer "none" proves all
 * that are left unreachable at once. `known` are panels found before. Null where no panel exists.
 */
export function coverProfiles(
  search: PanelSearch,
  constraints: Constraints,
  known: readonly Counts[],
  report: ReportProgress,
): Coverage | null {
  const panels = [...known];
  if (panels.length === 0) {
    const first = search.best(constraints.sizes.map(() => 0));
    if (first === null) return null;
    panels.push(first.counts);
  }
  const uncovered = new Set<number>();
  for (const [t, size] of constraints.sizes.entries()) {
    if (size > 0 && !panels.some((counts) => (counts[t] ?? 0) > 0)) uncovered.add(t);
  }
  const total = constraints.sizes.length;
  while (uncovered.size > 0) {
    report({ phase: "reachability", done: total - uncovered.size, total });
    const values = constraints.sizes.map((_, t) => (uncovered.has(t) ? 1 : 0));
    const panel = search.above(0.5, values).at(-1);
    if (panel === undefined) break;
    panels.push(panel.counts);
    for (const [t, count] of panel.counts.entries()) if (count > 0) uncovered.delete(t);
  }
  return { panels, unreachable: [...uncovered] };
}

/** The reason for each unreachable profile. One or two integer programs per profile at most. */
export function explainUnreachable(
  solver: Solver,
  profiles: readonly Profile[],
  quotas: readonly Quota[],
  size: number,
  unreachable: readonly number[],
  report: ReportProgress,
): UnreachableReason[] {
  return unreachable.map((including, index) => {
    const onStep = () => report({ phase: "explanation", done: index, total: unreachable.length });
    onStep();
    const values = profiles[including]?.values ?? {};
    const excluding = quotas.find(
      ({ feature, value, max }) => max === 0 && values[feature] === value,
    );
    if (excluding) {
      const { feature, value } = excluding;
      return { code: "value_excluded", feature, value };
    }
    const { changes } = relaxQuotas(solver, { profiles, quotas, size, including }, onStep);
    return { code: "quotas_exclude", changes };
  });
}
