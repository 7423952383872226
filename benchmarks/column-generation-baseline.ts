import { type Constraints, closeProfiles } from "#app/domain/sortition/constraints.ts";
import { coverProfiles } from "#app/domain/sortition/feasibility/feasibility.ts";
import { marginals } from "#app/domain/sortition/marginals.ts";
import { generateLeximin } from "#app/domain/sortition/optimisation/column-generation.ts";
import {
  createPanelSearch,
  type PanelSearch,
} from "#app/domain/sortition/optimisation/panel-search.ts";
import type { ReportProgress } from "#app/domain/sortition/progress.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";

/**
 * The plain method for comparison: cover all profiles, then exact column generation, with neither
 * relaxation nor peeling nor bounded searches. Returns the probability of the members of each profile. To stop it,
 * throw from `report`.
 */
export function plainColumnGeneration(
  solver: Solver,
  constraints: Constraints,
  report: ReportProgress,
): number[] {
  const panelSearch = createPanelSearch(solver, constraints);
  const search: PanelSearch = {
    ...panelSearch,
    above(value, values) {
      const panel = panelSearch.best(values);
      return panel !== null && panel.value > value ? [panel] : [];
    },
    narrow() {},
  };
  try {
    const coverage = coverProfiles(search, constraints, [], report);
    if (coverage === null) throw new Error("The instance is infeasible.");
    const reachable = closeProfiles(constraints, new Set(coverage.unreachable));
    const { panels } = generateLeximin(solver, {
      constraints: reachable,
      search,
      start: coverage.panels,
      report,
    });
    return marginals(panels, reachable.sizes);
  } finally {
    search.dispose();
  }
}
