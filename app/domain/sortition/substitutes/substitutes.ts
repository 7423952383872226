import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { InputFault, SelectionInput } from "#app/domain/sortition/check-input.ts";
import { computeLottery } from "#app/domain/sortition/compute-lottery.ts";
import type { QuotaConflict } from "#app/domain/sortition/feasibility/conflicts.ts";
import type { Lottery } from "#app/domain/sortition/lottery.ts";
import type { ReportProgress } from "#app/domain/sortition/progress.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";
import {
  type FilledQuota,
  type RemainingProblem,
  type RemainingSelection,
  remainingSelection,
  type Standing,
} from "#app/domain/sortition/substitutes/already-selected.ts";
import {
  leastViolation,
  type QuotaViolation,
  violationsOf,
} from "#app/domain/sortition/substitutes/least-violation.ts";

/** A lottery over the open seats of a panel, for a person to decide on. */
export interface SubstituteProposal {
  /** Over the people for the open seats; its quotas are those the seats have to fill. */
  readonly lottery: Lottery;
  /** Empty where the panel will keep every quota again. */
  readonly violations: readonly QuotaViolation[];
  /** Why not every quota can be kept, in people of the whole panel. */
  readonly conflicts: readonly QuotaConflict[];
  /** Whether the violation stays within the flexes of the quotas. */
  readonly withinFlexes: boolean;
}

export type SubstituteProblem =
  | RemainingProblem
  | Problem<"too_few_people_left", { readonly seats: number; readonly people: number }>;

/**
 * The lottery for the seats of a panel that are open, after drop-outs or because it grew: the
 * leximin lottery over people for those seats such that, with the members who stay, every quota
 * holds again. Where that is impossible, the same over the smallest relaxation of the whole
 * panel's quotas, with each quota that will not be kept.
 *
 * `input` is the selection of the whole panel, with all its people. Fails as `remainingSelection`
 * does and with `too_few_people_left` when fewer people (or households) are left than seats.
 */
export function proposeSubstitutes(
  input: SelectionInput,
  standing: Standing,
  { solver, onProgress }: { readonly solver: Solver; readonly onProgress?: ReportProgress },
): Result<SubstituteProposal, SubstituteProblem> {
  const remaining = remainingSelection(input, standing);
  if (!remaining.ok) return remaining;
  const options = { solver, ...(onProgress === undefined ? {} : { onProgress }) };
  const kept = computeLottery(remaining.value.input, "leximin", options);
  if (kept.ok) {
    return ok({
      lottery: kept.value,
      violations: remaining.value.exceeded.map(excess),
      conflicts: [],
      withinFlexes: remaining.value.exceeded.every(
        ({ filled, maxFlex }) => maxFlex === undefined || filled <= maxFlex,
      ),
    });
  }
  if (kept.problem.code === "bad_input") return refuse(kept.problem.params.faults);
  const relaxation = leastViolation(solver, input, standing);
  const relaxed = remainingSelection({ ...input, quotas: relaxation.quotas }, standing);
  if (!relaxed.ok) return relaxed;
  const lottery = computeLottery(relaxed.value.input, "leximin", options);
  if (!lottery.ok) throw new Error("Quotas relaxed for the open seats admit no panel.");
  return ok({
    lottery: lottery.value,
    violations: violationsOf(relaxation),
    conflicts: kept.problem.params.conflicts.map((conflict) =>
      ofWholePanel(conflict, remaining.value, standing.selected.length),
    ),
    withinFlexes: relaxation.withinFlexes,
  });
}

function refuse(faults: readonly InputFault[]): { ok: false; problem: SubstituteProblem } {
  for (const fault of faults) {
    if (fault.code === "size_above_pool") {
      return problem("too_few_people_left", { seats: fault.size, people: fault.pool });
    }
    if (fault.code === "size_above_households") {
      return problem("too_few_people_left", { seats: fault.size, people: fault.households });
    }
  }
  return problem("bad_input", { faults });
}

function excess({ feature, value, min, max, filled }: FilledQuota): QuotaViolation {
  return { feature, value, min, max, count: filled };
}

/** A conflict between bounds of the open seats as one between bounds of the whole panel. */
function ofWholePanel(
  conflict: QuotaConflict,
  { filled }: RemainingSelection,
  selected: number,
): QuotaConflict {
  const quotaOf = (feature: string, value: string) =>
    filled.find((quota) => quota.feature === feature && quota.value === value);
  switch (conflict.code) {
    case "min_sum_above_size":
    case "max_sum_below_size":
      return { ...conflict, sum: conflict.sum + selected, size: conflict.size + selected };
    case "too_few_people": {
      const quota = quotaOf(conflict.feature, conflict.value);
      const own = quota?.filled ?? 0;
      return { ...conflict, min: conflict.min + own, available: conflict.available + own };
    }
    case "quotas_conflict":
      return {
        ...conflict,
        quotas: conflict.quotas.map((side) => ({
          ...side,
          limit: quotaOf(side.feature, side.value)?.[side.bound] ?? side.limit,
        })),
      };
  }
}
