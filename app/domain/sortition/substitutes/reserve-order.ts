import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { checkSelectionInput, type SelectionInput } from "#app/domain/sortition/check-input.ts";
import { withCombinedFeatures } from "#app/domain/sortition/combined-features.ts";
import { constraintsOf } from "#app/domain/sortition/constraints.ts";
import { createPanelSearch } from "#app/domain/sortition/optimisation/panel-search.ts";
import { groupIntoProfiles } from "#app/domain/sortition/people.ts";
import { quotaFeatures } from "#app/domain/sortition/quotas.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";
import {
  fillQuotas,
  openPeople,
  remainingSelection,
  type Standing,
} from "#app/domain/sortition/substitutes/already-selected.ts";
import {
  leastViolation,
  type QuotaViolation,
  violationsOf,
} from "#app/domain/sortition/substitutes/least-violation.ts";
import type { SubstituteProblem } from "#app/domain/sortition/substitutes/substitutes.ts";

/** The people of a reserve list who take the open seats. */
export interface ReserveChoice {
  /** In the order of the list. */
  readonly members: readonly string[];
  /** Empty where the panel will keep every quota again. */
  readonly violations: readonly QuotaViolation[];
  /** Whether the violation stays within the flexes of the quotas. */
  readonly withinFlexes: boolean;
}

export type ReserveProblem =
  | SubstituteProblem
  | Problem<"list_too_short", { readonly seats: number; readonly people: number }>;

/**
 * Fills the open seats of a panel from a ranked list, in its order: the first on the list with
 * whom the seats can still be filled from those behind so that every quota holds, then the next
 * such, and so on. Of all sets of listed people that let every quota hold, this one has the best
 * first rank, then the best second, and so on; with one seat it is the first who lets every quota
 * hold. Where no set does, the same under the least violation that the list allows.
 *
 * Fails as `remainingSelection` does and with `list_too_short`. At most one integer program per
 * person on the list.
 */
export function chooseFromReserve(
  input: SelectionInput,
  standing: Standing,
  list: readonly string[],
  solver: Solver,
): Result<ReserveChoice, ReserveProblem> {
  const concerned = new Set([...standing.selected, ...list]);
  const listed = { ...input, people: input.people.filter(({ id }) => concerned.has(id)) };
  const remaining = remainingSelection(listed, standing);
  if (!remaining.ok) return remaining;
  const { size: seats } = remaining.value.input;
  const short = checkSelectionInput(remaining.value.input)[0];
  if (short !== undefined) {
    const people =
      short.code === "size_above_households"
        ? short.households
        : remaining.value.input.people.length;
    return problem("list_too_short", { seats, people });
  }
  const { quotas, violations, withinFlexes } = attainableQuotas(listed, standing, solver);
  const target = { ...listed, quotas };
  const members: string[] = [];
  for (const id of list) {
    if (members.length === seats) break;
    if (canBeCompleted(target, standing, [...members, id], solver)) members.push(id);
  }
  if (members.length < seats) throw new Error("The list has no panel that it was found to have.");
  return ok({ members, violations, withinFlexes });
}

/** The quotas as they are where the list can keep them, otherwise relaxed as little as possible. */
function attainableQuotas(input: SelectionInput, standing: Standing, solver: Solver) {
  if (canBeCompleted(input, standing, [], solver)) {
    return { quotas: input.quotas, violations: [], withinFlexes: true };
  }
  const relaxation = leastViolation(solver, input, standing);
  const { quotas, withinFlexes } = relaxation;
  return { quotas, violations: violationsOf(relaxation), withinFlexes };
}

/** Whether the panel with these people added can be filled so that every quota holds. */
function canBeCompleted(
  input: SelectionInput,
  { selected, excluded }: Standing,
  added: readonly string[],
  solver: Solver,
): boolean {
  const { people, quotas, size } = withCombinedFeatures(input);
  const panel = new Set(selected);
  for (const id of added) {
    const open = openPeople(people, panel);
    if (excluded.includes(id) || !open.some((person) => person.id === id)) return false;
    panel.add(id);
  }
  if (panel.size === size) {
    const members = people.filter(({ id }) => panel.has(id));
    return fillQuotas(quotas, members).every(
      ({ filled, min, max }) => min <= filled && filled <= max,
    );
  }
  const remaining = remainingSelection(input, { selected: [...panel], excluded });
  if (!remaining.ok || remaining.value.exceeded.length > 0) return false;
  return panelExists(remaining.value.input, solver);
}

function panelExists({ people, quotas, size }: SelectionInput, solver: Solver): boolean {
  const profiles = groupIntoProfiles(people, quotaFeatures(quotas));
  const constraints = constraintsOf(profiles, quotas, size);
  const search = createPanelSearch(solver, constraints);
  try {
    return search.best(constraints.sizes.map(() => 0)) !== null;
  } finally {
    search.dispose();
  }
}
