import {
  addConstraints,
  type Constraints,
  constraintsOf,
  isPanel,
} from "#app/domain/sortition/constraints.ts";
import type { Profile } from "#app/domain/sortition/people.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";

/** A quota and the bounds that would let a panel exist. */
export interface QuotaChange {
  readonly feature: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
  readonly newMin: number;
  readonly newMax: number;
}

export interface QuotaRelaxation {
  /** Only the quotas that change, in the order of the quotas. */
  readonly changes: readonly QuotaChange[];
  /** All quotas, changed where needed: they can be met. */
  readonly quotas: readonly Quota[];
  /** Σ down·(1 + 2/min) + Σ up. */
  readonly cost: number;
  /** Whether every minFlex and maxFlex is respected. Where false, no relaxation respects them. */
  readonly withinFlexes: boolean;
}

export interface RelaxationQuestion {
  readonly profiles: readonly Profile[];
  readonly quotas: readonly Quota[];
  readonly size: number;
  /** A profile, by index, of which the panel must have a member. */
  readonly including?: number;
}

/**
 * The smallest change of quotas that lets a panel exist: minimises Σ down·(1 + 2/min) + Σ up, so
 * that small minima, which protect small groups, give way last (the measure of the
 * sortition-algorithms software). First within the flexes, without them where that is impossible;
 * without them a relaxation exists whenever there are enough people (and households). The changed quotas are
 * re-checked on a panel that keeps them. At most two integer programs, during which `onStep` is
 * called many times a second.
 */
export function relaxQuotas(
  solver: Solver,
  question: RelaxationQuestion,
  onStep: () => void = () => {},
): QuotaRelaxation {
  const relaxation =
    relaxWithin(solver, question, true, onStep) ?? relaxWithin(solver, question, false, onStep);
  if (relaxation === null) throw new RangeError("The panel is larger than the pool allows.");
  return relaxation;
}

function relaxWithin(
  solver: Solver,
  { profiles, quotas, size, including }: RelaxationQuestion,
  withinFlexes: boolean,
  onStep: () => void,
): QuotaRelaxation | null {
  const constraints = constraintsOf(profiles, quotas, size);
  const model = solver.createModel("integer");
  try {
    addConstraints(model, constraints);
    if (including !== undefined) {
      model.setColumnBounds(including, 1, constraints.limits[including] ?? 1);
    }
    const moves = quotas.map((quota, row) => {
      const { down, up } = greatestMoves(quota, size, withinFlexes);
      const downCost = quota.min > 0 ? 1 + 2 / quota.min : 1;
      return {
        down: model.addColumn(downCost, 0, down, { indices: [row], values: [1] }),
        up: model.addColumn(1, 0, up, { indices: [row], values: [-1] }),
      };
    });
    const solution = model.solve(onStep);
    if (solution.status === "infeasible") return null;
    const whole = (column: number) => Math.round(solution.values[column] ?? 0);
    const relaxed = quotas.map((quota, q) => ({
      ...quota,
      min: quota.min - whole(moves[q]?.down ?? -1),
      max: quota.max + whole(moves[q]?.up ?? -1),
    }));
    confirm(constraints, constraintsOf(profiles, relaxed, size), whole);
    return {
      changes: changesOf(quotas, relaxed),
      quotas: relaxed,
      cost: solution.objective,
      withinFlexes,
    };
  } finally {
    model.dispose();
  }
}

function greatestMoves(quota: Quota, size: number, withinFlexes: boolean) {
  const lowest = withinFlexes ? (quota.minFlex ?? 0) : 0;
  const highest = withinFlexes ? (quota.maxFlex ?? size) : size;
  return { down: Math.max(0, quota.min - lowest), up: Math.max(0, highest - quota.max) };
}

function confirm(
  original: Constraints,
  relaxed: Constraints,
  whole: (column: number) => number,
): void {
  const counts = original.sizes.map((_, t) => whole(t));
  if (!isPanel(relaxed, counts)) throw new Error("The relaxed quotas are not met by their panel.");
}

function changesOf(quotas: readonly Quota[], relaxed: readonly Quota[]): QuotaChange[] {
  return quotas.flatMap(({ feature, value, min, max }, q) => {
    const newMin = relaxed[q]?.min ?? min;
    const newMax = relaxed[q]?.max ?? max;
    return newMin === min && newMax === max ? [] : [{ feature, value, min, max, newMin, newMax }];
  });
}
