import { type Problem, problem, type Result } from "#app/domain/result.ts";
import { type SeatingRequest, tableSizes } from "./seating.ts";

/** What the rules make of the people; people go by their position in the request. */
export interface BoundPeople {
  /** People who must sit together, as one unit; everyone else is a unit of their own. */
  readonly units: readonly (readonly number[])[];
  readonly unitOf: readonly number[];
  /** For each person those they may not sit with. */
  readonly apart: readonly ReadonlySet<number>[];
}

/** Rules are named by their position in `rules.together` and `rules.apart`, as people count: from 1. */
export type RuleProblem =
  | Problem<"seating_rule_person_missing", { readonly kind: "together" | "apart"; rule: number }>
  | Problem<
      "seating_group_too_large",
      { readonly rules: readonly number[]; people: number; seats: number }
    >
  | Problem<"seating_together_and_apart", { readonly together: readonly number[]; apart: number }>
  | Problem<"seating_apart_too_many", { readonly rule: number; people: number; tables: number }>;

/**
 * Joins the groups of `together` that share people into units, and lists for each person who is
 * kept apart from them. Fails where a rule names someone who is not there, a unit is larger
 * than the largest table, two people must be both together and apart, or a group kept apart is
 * larger than the number of tables. That the rules can be kept together is another matter
 * (`placeBoundPeople`). O(people + rules²).
 */
export function bindPeople(request: SeatingRequest): Result<BoundPeople, RuleProblem> {
  const { people, tables, rules } = request;
  const position = new Map(people.map(({ id }, index) => [id, index]));
  for (const kind of ["together", "apart"] as const) {
    const rule = rules[kind].findIndex((group) => group.some((id) => !position.has(id)));
    if (rule >= 0) return problem("seating_rule_person_missing", { kind, rule: rule + 1 });
  }
  const at = (id: string) => position.get(id) as number;
  const { units, unitOf } = joinUnits(
    people.length,
    rules.together.map((group) => group.map(at)),
  );

  const rulesOf = (unit: number) =>
    rules.together.flatMap((group, rule) =>
      group.some((id) => unitOf[at(id)] === unit) ? [rule + 1] : [],
    );
  const seats = Math.max(...tableSizes(people.length, tables));
  const large = units.findIndex((unit) => unit.length > seats);
  if (large >= 0) {
    const size = units[large]?.length ?? 0;
    return problem("seating_group_too_large", { rules: rulesOf(large), people: size, seats });
  }

  const apart = people.map(() => new Set<number>());
  for (const [rule, group] of rules.apart.entries()) {
    const members = [...new Set(group.map(at))];
    if (members.length > tables) {
      return problem("seating_apart_too_many", { rule: rule + 1, people: members.length, tables });
    }
    for (const one of members) {
      for (const other of members) {
        if (one === other) continue;
        const unit = unitOf[one];
        if (unit !== undefined && unit === unitOf[other]) {
          return problem("seating_together_and_apart", {
            together: rulesOf(unit),
            apart: rule + 1,
          });
        }
        apart[one]?.add(other);
      }
    }
  }
  return { ok: true, value: { units, unitOf, apart } };
}

function joinUnits(people: number, groups: readonly (readonly number[])[]) {
  const leader = Array.from({ length: people }, (_unused, index) => index);
  function leaderOf(person: number): number {
    let top = person;
    while (leader[top] !== top) top = leader[top] as number;
    return top;
  }
  for (const group of groups) {
    for (const person of group) leader[leaderOf(person)] = leaderOf(group[0] as number);
  }
  const units: number[][] = [];
  const unitOfLeader = new Map<number, number>();
  const unitOf = leader.map((_unused, person) => {
    const top = leaderOf(person);
    const unit = unitOfLeader.get(top) ?? units.push([]) - 1;
    unitOfLeader.set(top, unit);
    units[unit]?.push(person);
    return unit;
  });
  return { units, unitOf };
}

/** Placements tried at most before the search for one is given up. */
const PLACEMENTS = 200_000;

export type Placement =
  /** The table of each unit that the rules bind, by unit. */
  | { readonly kind: "found"; readonly tableOf: ReadonlyMap<number, number> }
  /** No seating keeps the rules. */
  | { readonly kind: "none" }
  /** None was found before the search was given up. */
  | { readonly kind: "given_up" };

/**
 * Finds a table for everyone whom a rule binds, so that all rules are kept and no table is
 * overfull; the others fit into the rest. Depth first, large units and those with many to avoid
 * first; tables that are still empty and equal are tried once. Exponential in the worst case
 * (it contains bin packing and graph colouring) and therefore bounded.
 */
export function placeBoundPeople(bound: BoundPeople, sizes: readonly number[]): Placement {
  const avoids = bound.units.map(
    (unit) =>
      new Set(
        unit.flatMap((person) =>
          [...(bound.apart[person] ?? [])].map((other) => bound.unitOf[other] as number),
        ),
      ),
  );
  const sizeOf = (unit: number) => bound.units[unit]?.length ?? 0;
  const avoided = (unit: number) => avoids[unit]?.size ?? 0;
  const order = [...bound.units.keys()]
    .filter((unit) => sizeOf(unit) > 1 || avoided(unit) > 0)
    .sort((a, b) => sizeOf(b) - sizeOf(a) || avoided(b) - avoided(a) || a - b);
  const free = [...sizes];
  const tableOf = new Map<number, number>();
  let tried = 0;

  function place(next: number): boolean {
    const unit = order[next];
    if (unit === undefined) return true;
    const emptySizes = new Set<number>();
    for (const table of tablesByFreeSeats(free)) {
      const seats = free[table] as number;
      if (seats < sizeOf(unit)) return false;
      if (seats === sizes[table]) {
        if (emptySizes.has(seats)) continue;
        emptySizes.add(seats);
      }
      if ([...(avoids[unit] ?? [])].some((other) => tableOf.get(other) === table)) continue;
      if (++tried > PLACEMENTS) return false;
      tableOf.set(unit, table);
      free[table] = seats - sizeOf(unit);
      if (place(next + 1)) return true;
      tableOf.delete(unit);
      free[table] = seats;
    }
    return false;
  }

  if (place(0)) return { kind: "found", tableOf };
  return { kind: tried > PLACEMENTS ? "given_up" : "none" };
}

function tablesByFreeSeats(free: readonly number[]): number[] {
  return [...free.keys()].sort((a, b) => (free[b] ?? 0) - (free[a] ?? 0) || a - b);
}
