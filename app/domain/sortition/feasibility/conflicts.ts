import {
  type ConstraintRow,
  type Constraints,
  constraintsOf,
} from "#app/domain/sortition/constraints.ts";
import { createPanelSearch } from "#app/domain/sortition/optimisation/panel-search.ts";
import type { Profile } from "#app/domain/sortition/people.ts";
import { type ReportProgress, repeatable } from "#app/domain/sortition/progress.ts";
import { checkQuotas, type Quota } from "#app/domain/sortition/quotas.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";

/** One side of a quota: at least `limit`, or at most `limit`, people of this value. */
export interface QuotaSide {
  readonly feature: string;
  readonly value: string;
  readonly bound: "min" | "max";
  readonly limit: number;
}

/** Why no panel exists. */
export type QuotaConflict =
  | {
      readonly code: "min_sum_above_size" | "max_sum_below_size";
      readonly feature: string;
      readonly sum: number;
      readonly size: number;
    }
  | {
      readonly code: "too_few_people";
      readonly feature: string;
      readonly value: string;
      readonly min: number;
      readonly available: number;
    }
  /** Together impossible in this pool; leaving out any one of them makes the rest possible. */
  | { readonly code: "quotas_conflict"; readonly quotas: readonly QuotaSide[] };

/**
 * Names the conflicts of quotas that no panel meets: all that simple sums show, otherwise one
 * irreducible set of conflicting quota sides, found by leaving out one side after the other
 * (deletion filter; Chinneck, Feasibility and Infeasibility in Optimization, 2008). At most two
 * integer programs per quota.
 */
export function findConflicts(
  solver: Solver,
  profiles: readonly Profile[],
  quotas: readonly Quota[],
  size: number,
  report: ReportProgress,
): QuotaConflict[] {
  const constraints = constraintsOf(profiles, quotas, size);
  const simple = [
    ...checkQuotas(quotas, size).flatMap((fault): QuotaConflict[] =>
      fault.kind === "infeasible"
        ? [{ code: fault.code, feature: fault.feature, sum: fault.sum, size }]
        : [],
    ),
    ...shortages(constraints, quotas),
  ];
  if (simple.length > 0) return simple;
  const sides = irreducibleConflict(solver, constraints, report);
  return [
    {
      code: "quotas_conflict",
      quotas: sides.flatMap(({ row, bound }) => {
        const quota = quotas[row];
        if (!quota) return [];
        return [{ feature: quota.feature, value: quota.value, bound, limit: quota[bound] }];
      }),
    },
  ];
}

function shortages(constraints: Constraints, quotas: readonly Quota[]): QuotaConflict[] {
  return quotas.flatMap(({ feature, value, min }, q): QuotaConflict[] => {
    const own = constraints.rows[q]?.profiles ?? [];
    const available = own.reduce((sum, t) => sum + (constraints.sizes[t] ?? 0), 0);
    return available < min ? [{ code: "too_few_people", feature, value, min, available }] : [];
  });
}

interface Side {
  readonly row: number;
  readonly bound: "min" | "max";
}

function irreducibleConflict(
  solver: Solver,
  constraints: Constraints,
  onProgress: ReportProgress,
): Side[] {
  const { rows, size, limits } = constraints;
  const unbound = ({ kind, min, max }: ConstraintRow) =>
    kind === "quota" ? { min: 0, max: size } : { min, max };
  const total = 2 * rows.length;
  const { report, again } = repeatable(onProgress, { phase: "explanation", done: 0, total });
  const unboundRows = rows.map((row) => ({ ...row, ...unbound(row) }));
  const search = createPanelSearch(solver, { ...constraints, rows: unboundRows }, again);
  const nothing = limits.map(() => 0);
  function isPossible(sides: readonly Side[]): boolean {
    const rowLower = rows.map((row) => unbound(row).min);
    const rowUpper = rows.map((row) => unbound(row).max);
    for (const { row, bound } of sides) {
      if (bound === "min") rowLower[row] = rows[row]?.min ?? 0;
      else rowUpper[row] = rows[row]?.max ?? size;
    }
    return search.best(nothing, { lower: nothing, upper: limits, rowLower, rowUpper }) !== null;
  }
  try {
    let kept: Side[] = rows.flatMap(({ kind }, row): Side[] =>
      kind === "quota"
        ? [
            { row, bound: "min" },
            { row, bound: "max" },
          ]
        : [],
    );
    for (const [index, side] of kept.entries()) {
      report({ phase: "explanation", done: index, total });
      const others = kept.filter((other) => other !== side);
      if (!isPossible(others)) kept = others;
    }
    return kept;
  } finally {
    search.dispose();
  }
}
