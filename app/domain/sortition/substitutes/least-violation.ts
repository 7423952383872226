import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import { withCombinedFeatures } from "#app/domain/sortition/combined-features.ts";
import { type QuotaRelaxation, relaxQuotas } from "#app/domain/sortition/feasibility/relaxation.ts";
import { groupIntoProfiles, type Person } from "#app/domain/sortition/people.ts";
import { type Quota, quotaFeatures, sortQuotas } from "#app/domain/sortition/quotas.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";
import { openPeople, type Standing } from "#app/domain/sortition/substitutes/already-selected.ts";

/** A quota that a panel will not keep, in people of the whole panel. */
export interface QuotaViolation {
  readonly feature: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
  /** How many members every panel that can be drawn has of this value. */
  readonly count: number;
}

/** What a least violation means, quota by quota. */
export function violationsOf({ changes }: QuotaRelaxation): QuotaViolation[] {
  return changes.map(({ feature, value, min, max, newMin, newMax }) => ({
    ...{ feature, value, min, max },
    count: newMin < min ? newMin : newMax,
  }));
}

const SELECTED = "selected";
const OPEN = "open";

/**
 * The smallest relaxation of the quotas of a whole panel some of whose members are fixed, in the
 * measure of `relaxQuotas` over the bounds of the whole panel: that most of a minimum is filled
 * already does not make its last seat weigh more. Quotas that the fixed members exceed by
 * themselves are among the changes. Within the flexes where possible, otherwise without them.
 *
 * Every panel with these members that keeps the relaxed quotas fails each quota by exactly as much
 * as it was relaxed: it fails none by more, and a panel that failed one by less would be a smaller
 * relaxation. There must be enough people for the seats. At most three integer programs.
 */
export function leastViolation(
  solver: Solver,
  input: SelectionInput,
  { selected, excluded }: Standing,
): QuotaRelaxation {
  const { people, quotas, size } = withCombinedFeatures(input);
  const on = new Set(selected);
  const out = new Set(excluded);
  const eligible = people.filter(({ id }) => !out.has(id));
  const marker = freeName(quotaFeatures(quotas));
  const mark = (value: string) => (person: Person) => ({
    ...person,
    values: { ...person.values, [marker]: value },
  });
  const members = eligible
    .filter(({ id }) => on.has(id))
    .map(({ id, values }): Person => ({ id, values }));
  const profiles = groupIntoProfiles(
    [...members.map(mark(SELECTED)), ...openPeople(eligible, on).map(mark(OPEN))],
    [...quotaFeatures(quotas), marker],
  );
  // A minimum that may not give way: all who are selected are on every panel considered.
  const all = members.length;
  const fixed: Quota = { feature: marker, value: SELECTED, min: all, max: all, minFlex: all };
  function relax(bounds: readonly Quota[]): QuotaRelaxation {
    const relaxed = relaxQuotas(solver, { profiles, quotas: [...bounds, fixed], size });
    return { ...relaxed, quotas: relaxed.quotas.filter(({ feature }) => feature !== marker) };
  }
  const sorted = sortQuotas(quotas);
  const within = relax(sorted);
  if (within.withinFlexes) return within;
  return { ...relax(sorted.map(withoutFlexes)), withinFlexes: false };
}

function withoutFlexes({ feature, value, min, max }: Quota): Quota {
  return { feature, value, min, max };
}

function freeName(taken: readonly string[]): string {
  let name = SELECTED;
  while (taken.includes(name)) name += "'";
  return name;
}
