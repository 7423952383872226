import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import { withCombinedFeatures } from "#app/domain/sortition/combined-features.ts";
import { constraintsOf } from "#app/domain/sortition/constraints.ts";
import {
  coverProfiles,
  explainInfeasibility,
  explainUnreachable,
  type Infeasibility,
  type UnreachableReason,
} from "#app/domain/sortition/feasibility/feasibility.ts";
import { createPanelSearch } from "#app/domain/sortition/optimisation/panel-search.ts";
import { compareText, groupIntoProfiles } from "#app/domain/sortition/people.ts";
import { type ReportProgress, repeatable } from "#app/domain/sortition/progress.ts";
import { quotaFeatures, sortQuotas } from "#app/domain/sortition/quotas.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";

interface UnreachablePerson {
  readonly id: string;
  readonly reason: UnreachableReason;
}

export type Feasibility =
  | { readonly feasible: true; readonly unreachable: readonly UnreachablePerson[] }
  | ({ readonly feasible: false } & Infeasibility);

/**
 * The check before a draw: whether there is a panel at all, with the people who can be on none and
 * why, or otherwise the conflicts and the smallest relaxation. The input must have no faults
 * (`checkSelectionInput`). A few dozen integer programs.
 */
export function checkFeasibility(
  input: SelectionInput,
  solver: Solver,
  onProgress: ReportProgress = () => {},
): Feasibility {
  const { people, quotas: unsorted, size } = withCombinedFeatures(input);
  const quotas = sortQuotas(unsorted);
  const profiles = groupIntoProfiles(people, quotaFeatures(quotas));
  const constraints = constraintsOf(profiles, quotas, size);
  const { report, again } = repeatable(onProgress, { phase: "feasibility", done: 0, total: 1 });
  const search = createPanelSearch(solver, constraints, again);
  try {
    const coverage = coverProfiles(search, constraints, [], report);
    if (coverage === null) {
      return { feasible: false, ...explainInfeasibility(solver, profiles, quotas, size, report) };
    }
    const { unreachable: nowhere } = coverage;
    const reasons = explainUnreachable(solver, profiles, quotas, size, nowhere, report);
    const unreachable = nowhere.flatMap((t, index) => {
      const reason = reasons[index];
      return reason ? (profiles[t]?.members ?? []).map((id) => ({ id, reason })) : [];
    });
    return { feasible: true, unreachable: unreachable.sort((a, b) => compareText(a.id, b.id)) };
  } finally {
    search.dispose();
  }
}
