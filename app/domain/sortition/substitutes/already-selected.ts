import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import {
  checkSelectionInput,
  type InputFault,
  type SelectionInput,
} from "#app/domain/sortition/check-input.ts";
import { withCombinedFeatures } from "#app/domain/sortition/combined-features.ts";
import type { Person } from "#app/domain/sortition/people.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";

/** People who are on a panel already, and people who must not come onto it. */
export interface Standing {
  /** Ids of those who are on the panel and count towards its quotas. */
  readonly selected: readonly string[];
  /** Ids of those who must not be drawn, for example because they have left the panel. */
  readonly excluded: readonly string[];
}

/** A quota of the whole panel and how many of the selected have its value. */
export interface FilledQuota extends Quota {
  readonly filled: number;
}

/** What people who are on a panel already leave to a further draw. */
export interface RemainingSelection {
  /**
   * The selection of the seats still open. It has no combined features: their values and quotas
   * are among the others.
   */
  readonly input: SelectionInput;
  /** Every quota of the whole panel, those of combined features included. */
  readonly filled: readonly FilledQuota[];
  /** The quotas whose maximum the selected exceed by themselves. */
  readonly exceeded: readonly FilledQuota[];
}

export type StandingProblem =
  | Problem<"bad_input", { readonly faults: readonly InputFault[] }>
  | Problem<"selected_unknown", { readonly ids: readonly string[] }>
  | Problem<"selected_excluded", { readonly ids: readonly string[] }>;

export type RemainingProblem =
  | StandingProblem
  | Problem<"panel_full", { readonly size: number; readonly selected: number }>;

/**
 * The selection of the seats that are open while some people are on the panel already. They count
 * towards the quotas: each bound is lowered by the number of them who have its value, never below
 * 0, and the size by all of them. Neither they nor anybody of their households can be drawn again.
 * A panel of the remaining selection and the selected together keep every quota of the whole panel
 * unless the selected alone exceed one; those are named.
 *
 * Fails with `selected_unknown` (an id of nobody in the input), `selected_excluded` (someone in
 * both lists), `panel_full` (no seat is open), and `bad_input` for faults of the people who are
 * not excluded, the quotas or the combined features; `person` then counts those people. Whether
 * enough people are left is for the draw to say. O(people · features + quotas).
 */
export function remainingSelection(
  input: SelectionInput,
  standing: Standing,
): Result<RemainingSelection, RemainingProblem> {
  const eligible = eligibleSelection(input, standing);
  if (!eligible.ok) return eligible;
  const { people, quotas, size } = eligible.value;
  const on = new Set(standing.selected);
  if (on.size >= size) return problem("panel_full", { size, selected: on.size });
  const filled = fillQuotas(
    quotas,
    people.filter(({ id }) => on.has(id)),
  );
  return ok({
    input: {
      people: openPeople(people, on),
      quotas: filled.map(lowerQuota),
      size: size - on.size,
    },
    filled,
    exceeded: filled.filter((quota) => quota.filled > quota.max),
  });
}

/**
 * The selection of the whole panel without those who must not be on it, and without combined
 * features: their values and quotas are among the others. Fails with `selected_unknown`,
 * `selected_excluded` and `bad_input`, as `remainingSelection` does.
 */
export function eligibleSelection(
  input: SelectionInput,
  { selected, excluded }: Standing,
): Result<SelectionInput, StandingProblem> {
  const known = new Set(input.people.map(({ id }) => id));
  const unknown = selected.filter((id) => !known.has(id));
  if (unknown.length > 0) return problem("selected_unknown", { ids: unknown });
  const out = new Set(excluded);
  const both = selected.filter((id) => out.has(id));
  if (both.length > 0) return problem("selected_excluded", { ids: both });
  const eligible = { ...input, people: input.people.filter(({ id }) => !out.has(id)) };
  const faults = checkSelectionInput(eligible).filter(
    ({ code }) => code !== "size_above_pool" && code !== "size_above_households",
  );
  if (faults.length > 0) return problem("bad_input", { faults });
  const { people, quotas, size } = withCombinedFeatures(eligible);
  return ok({ people, quotas, size });
}

/** Each quota with the number of people who have its value. O(people · features + quotas). */
export function fillQuotas(quotas: readonly Quota[], people: readonly Person[]): FilledQuota[] {
  const key = (feature: string, value: string) => JSON.stringify([feature, value]);
  const counts = new Map<string, number>();
  for (const { values } of people) {
    for (const [feature, value] of Object.entries(values)) {
      counts.set(key(feature, value), (counts.get(key(feature, value)) ?? 0) + 1);
    }
  }
  return quotas.map((quota) => ({
    ...quota,
    filled: counts.get(key(quota.feature, quota.value)) ?? 0,
  }));
}

/** The people who are not selected and live in no household of someone who is. */
export function openPeople(people: readonly Person[], selected: ReadonlySet<string>): Person[] {
  const homes = new Set(
    people.flatMap(({ id, household }) =>
      selected.has(id) && household !== undefined ? [household] : [],
    ),
  );
  return people.filter(
    ({ id, household }) => !selected.has(id) && (household === undefined || !homes.has(household)),
  );
}

function lowerQuota({ filled, ...quota }: FilledQuota): Quota {
  const lower = (bound: number) => Math.max(0, bound - filled);
  return {
    ...quota,
    min: lower(quota.min),
    max: lower(quota.max),
    ...(quota.minFlex === undefined ? {} : { minFlex: lower(quota.minFlex) }),
    ...(quota.maxFlex === undefined ? {} : { maxFlex: lower(quota.maxFlex) }),
  };
}
