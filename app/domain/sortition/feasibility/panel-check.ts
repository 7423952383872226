import { canonicalJson } from "#app/domain/canonical-json.ts";
import { checkSelectionInput, type InputFault } from "#app/domain/sortition/check-input.ts";
import type { CombinedFeature } from "#app/domain/sortition/combined-features.ts";
import { checkFeasibility } from "#app/domain/sortition/feasibility/check-feasibility.ts";
import type { QuotaConflict } from "#app/domain/sortition/feasibility/conflicts.ts";
import type { UnreachableReason } from "#app/domain/sortition/feasibility/feasibility.ts";
import type { QuotaChange } from "#app/domain/sortition/feasibility/relaxation.ts";
import type { Person } from "#app/domain/sortition/people.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";

/** Whether a panel exists. `people` go by numbers: who they are is of no use here. */
export interface PanelQuestion {
  readonly people: readonly Person[];
  readonly quotas: readonly Quota[];
  /** Features made from others that the quotas need. */
  readonly combined?: readonly CombinedFeature[];
  /** Seats on the panel. */
  readonly size: number;
}

export type PanelAnswer =
  /** The pool does not fit the quotas: people whose value has no quota or is not known. */
  | {
      readonly kind: "pool_mismatch";
      readonly gaps: readonly {
        readonly feature: string;
        /** Null: these people have no value of the feature. */
        readonly value: string | null;
        readonly people: number;
      }[];
    }
  | { readonly kind: "pool_too_small"; readonly people: number; readonly size: number }
  /** At most one person of each household, but more seats than households. */
  | { readonly kind: "households_too_few"; readonly households: number; readonly size: number }
  | {
      readonly kind: "exists";
      /** People who can be on no panel, grouped by the reason. */
      readonly unreachable: readonly {
        readonly people: number;
        readonly reason: UnreachableReason;
      }[];
    }
  | {
      readonly kind: "none";
      readonly conflicts: readonly QuotaConflict[];
      readonly changes: readonly QuotaChange[];
      /** All quotas after the smallest relaxation. */
      readonly relaxed: readonly Quota[];
      /** Whether the limits the organiser set to a relaxation are respected. */
      readonly withinFlexes: boolean;
    }
  /** The check was given up because it took too long, or too many ran at once. */
  | { readonly kind: "timed_out" | "busy" };

/** Answers a question off the web server's thread. */
export type PanelCheck = (question: PanelQuestion) => Promise<PanelAnswer>;

/**
 * Answers by solving: blocks its thread, usually for less than a second. The quotas must be free
 * of faults of their own.
 */
export function examineQuotas(solver: Solver, question: PanelQuestion): PanelAnswer {
  const { people, quotas, size } = question;
  if (size > people.length) return { kind: "pool_too_small", people: people.length, size };
  const faults = checkSelectionInput(question);
  const gaps = findGaps(faults, people.length);
  if (gaps.length > 0) return { kind: "pool_mismatch", gaps };
  const crowded = faults.find((fault) => fault.code === "size_above_households");
  if (crowded !== undefined) {
    return { kind: "households_too_few", households: crowded.households, size };
  }
  const found = checkFeasibility(question, solver);
  if (!found.feasible) {
    const { conflicts, relaxation } = found;
    return {
      kind: "none",
      conflicts,
      changes: relaxation.changes,
      relaxed: inOrderOf(quotas, relaxation.quotas).map(withFittingFlexes),
      withinFlexes: relaxation.withinFlexes,
    };
  }
  const groups = new Map<string, { people: number; reason: UnreachableReason }>();
  for (const { reason } of found.unreachable) {
    const key = canonicalJson(reason);
    groups.set(key, { people: (groups.get(key)?.people ?? 0) + 1, reason });
  }
  return { kind: "exists", unreachable: [...groups.values()] };
}

/** The organiser's order stays. */
function inOrderOf(given: readonly Quota[], relaxed: readonly Quota[]): Quota[] {
  const key = ({ feature, value }: Quota) => JSON.stringify([feature, value]);
  const byKey = new Map(relaxed.map((quota) => [key(quota), quota]));
  return given.map((quota) => byKey.get(key(quota)) ?? quota);
}

function findGaps(faults: readonly InputFault[], people: number) {
  const gaps = new Map<string, { feature: string; value: string | null; people: number }>();
  for (const fault of faults) {
    if (fault.code === "combined_feature_unknown") {
      const { feature } = fault;
      gaps.set(JSON.stringify([feature, null]), { feature, value: null, people });
    }
    if (fault.code !== "feature_missing" && fault.code !== "value_without_quota") continue;
    const { feature } = fault;
    const value = fault.code === "feature_missing" ? null : fault.value;
    const key = JSON.stringify([feature, value]);
    gaps.set(key, { feature, value, people: (gaps.get(key)?.people ?? 0) + 1 });
  }
  return [...gaps.values()];
}

/** A bound that has moved past its own limit takes the limit along. */
function withFittingFlexes({ minFlex, maxFlex, ...quota }: Quota): Quota {
  return {
    ...quota,
    ...(minFlex === undefined ? {} : { minFlex: Math.min(minFlex, quota.min) }),
    ...(maxFlex === undefined ? {} : { maxFlex: Math.max(maxFlex, quota.max) }),
  };
}
