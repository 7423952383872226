import fc from "fast-check";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import type { Lottery } from "#app/domain/sortition/lottery.ts";
import type { Person } from "#app/domain/sortition/people.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";

/** People from rows of values, `count` of each, with ids p0, p1, … */
export function peopleOf(
  features: readonly string[],
  groups: readonly { readonly values: readonly string[]; readonly count: number }[],
): Person[] {
  return groups
    .flatMap(({ values, count }) => Array.from({ length: count }, () => values))
    .map((values, index) => ({
      id: `p${index}`,
      values: Object.fromEntries(features.map((feature, f) => [feature, values[f] ?? ""])),
    }));
}

/** A quota written as "feature value min max". */
export function quota(text: string): Quota {
  const [feature = "", value = "", min = "", max = ""] = text.split(" ");
  return { feature, value, min: Number(min), max: Number(max) };
}

/**
 * Three people who each have two of three traits of which a panel may hold one each. Half of each
 * is a fractional panel; a whole one holds at most one of the three. The relaxation promises 1/2,
 * the truth is 1/3.
 */
export function oddCycle(): SelectionInput {
  const traits = ["a", "b", "c"];
  return {
    people: peopleOf(traits, [
      { values: ["yes", "yes", "no"], count: 1 },
      { values: ["yes", "no", "yes"], count: 1 },
      { values: ["no", "yes", "yes"], count: 1 },
      { values: ["no", "no", "no"], count: 3 },
    ]),
    quotas: traits.flatMap((trait) => [quota(`${trait} yes 0 1`), quota(`${trait} no 0 3`)]),
    size: 3,
  };
}

/**
 * Seven people, three seats, four traits: no mixture of panels reaches the relaxation of any
 * objective, and leximin, nash and goldilocks differ. Nash gives p0 to p6 the probabilities 0.5,
 * 0.6, 0.4, 0.4, 0.3, 0.3, 0.5.
 */
export function unequalGap(): SelectionInput {
  const traits = ["a", "b", "c", "d"];
  return {
    people: peopleOf(
      traits,
      ["0000", "0100", "0011", "1100", "1001", "1010", "0000"].map((row) => ({
        values: [...row].map((trait) => (trait === "1" ? "yes" : "no")),
        count: 1,
      })),
    ),
    quotas: [
      ...["a yes 1 1", "b yes 1 1", "c yes 0 1", "d yes 0 1"],
      ...traits.map((trait) => `${trait} no 0 3`),
    ].map(quota),
    size: 3,
  };
}

/** Tiny selections, feasible or not: 4 to 9 people, up to three features, quotas of any width. */
export const tinyInput: fc.Arbitrary<SelectionInput> = fc
  .record({ features: fc.integer({ min: 1, max: 3 }), people: fc.integer({ min: 4, max: 9 }) })
  .chain(({ features, people }) => {
    const names = ["area", "gender", "school"].slice(0, features);
    const values = ["x", "y", "z"];
    return fc
      .record({
        rows: fc.array(
          fc.array(fc.constantFrom(...values), { minLength: features, maxLength: features }),
          {
            minLength: people,
            maxLength: people,
          },
        ),
        size: fc.integer({ min: 1, max: 4 }),
        bounds: fc.array(
          fc.tuple(fc.constantFrom(0, 0, 0, 0, 1, 1, 2), fc.integer({ min: 0, max: 3 })),
          {
            minLength: features * values.length,
            maxLength: features * values.length,
          },
        ),
      })
      .map(({ rows, size, bounds }) => ({
        people: rows.map((row, index) => ({
          id: `p${index}`,
          values: Object.fromEntries(names.map((name, f) => [name, row[f] ?? "x"])),
        })),
        quotas: names.flatMap((feature, f) =>
          values.map((value, v) => {
            const [low, width] = bounds[f * values.length + v] ?? [0, 4];
            return { feature, value, min: low, max: low + width };
          }),
        ),
        size,
      }));
  });

/** Tiny selections in which some people live together, some of them with quotas for no feature. */
export const tinyHouseholds: fc.Arbitrary<SelectionInput> = fc
  .record({
    input: tinyInput,
    homes: fc.array(fc.constantFrom("h0", "h1", "h2", "h3", null), { minLength: 9, maxLength: 9 }),
    free: fc.constantFrom(false, false, false, true),
  })
  .map(({ input, homes, free }) => ({
    ...input,
    quotas: free ? [] : input.quotas,
    people: input.people.map((person, index) => {
      const household = homes[index];
      return household ? { ...person, household } : person;
    }),
  }));

/** The probability of each person by id. */
export function probabilityById(lottery: Lottery): Map<string, number> {
  return new Map(
    lottery.profiles.flatMap(({ members }, t) =>
      members.map((id): [string, number] => [id, lottery.probabilities[t] ?? Number.NaN]),
    ),
  );
}
