import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { seededRandom } from "#app/domain/random.ts";
import { seedFor } from "#app/domain/sortition/lottery.ts";
import type { Person } from "#app/domain/sortition/people.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";
import {
  type AlternateList,
  type AlternatesInput,
  rankAlternates,
} from "#app/domain/sortition/substitutes/alternates.ts";
import {
  createReplacementProgram,
  missesOf,
} from "#app/domain/sortition/substitutes/best-replacement.ts";
import {
  checkDropOutRates,
  dropOutProbability,
} from "#app/domain/sortition/substitutes/drop-out-rates.ts";
import { sampleScenarios } from "#app/domain/sortition/substitutes/drop-out-scenarios.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";
import { countOf, liveApart, teamsOf } from "./enumerate-teams.ts";
import { peopleOf, quota, tinyInput } from "./instances.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

function rankOf(input: AlternatesInput, seed = "4711"): AlternateList {
  const result = rankAlternates(input, { seed, solver });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

describe("the probability of dropping out", () => {
  const rates = {
    overall: 0.1,
    byValue: [
      { feature: "age", value: "young", rate: 0.2 },
      { feature: "home", value: "far", rate: 0.3 },
      { feature: "home", value: "near", rate: 0 },
    ],
  };

  test.each([
    { values: { age: "old", home: "town" }, expected: 0.1 },
    { values: { age: "young", home: "town" }, expected: 0.2 },
    { values: { age: "old", home: "far" }, expected: 0.3 },
    // Odds 1/9 · (1/4 ÷ 1/9) · (3/7 ÷ 1/9) = 27/28.
    { values: { age: "young", home: "far" }, expected: 27 / 55 },
    { values: { age: "young", home: "near" }, expected: 0 },
    { values: {}, expected: 0.1 },
  ])("of someone with $values is $expected", ({ values, expected }) => {
    expect(dropOutProbability(rates, values)).toBeCloseTo(expected, 12);
  });

  test("is the one of Bayes' rule where features are independent given that someone leaves", () => {
    const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, share, (leave, a1, a0, b1, b0) => {
        // Shares of the values a and b among those who leave (1) and those who stay (0).
        const rate = (among1: number, among0: number) =>
          (leave * among1) / (leave * among1 + (1 - leave) * among0);
        const truth = (leave * a1 * b1) / (leave * a1 * b1 + (1 - leave) * a0 * b0);
        const byValue = [
          { feature: "a", value: "yes", rate: rate(a1, a0) },
          { feature: "b", value: "yes", rate: rate(b1, b0) },
        ];
        const own = dropOutProbability({ overall: leave, byValue }, { a: "yes", b: "yes" });
        expect(own).toBeCloseTo(truth, 9);
        expect(own).toBeLessThan(1);
      }),
      { seed: 3 },
    );
  });

  test.each([
    { rates: { overall: 0, byValue: [] }, code: "overall_rate_out_of_range" },
    { rates: { overall: 1, byValue: [] }, code: "overall_rate_out_of_range" },
    { rates: { overall: Number.NaN, byValue: [] }, code: "overall_rate_out_of_range" },
    {
      rates: { ...rates, byValue: [{ feature: "a", value: "b", rate: 1 }] },
      code: "rate_out_of_range",
    },
    {
      rates: { ...rates, byValue: [{ feature: "a", value: "b", rate: -0.1 }] },
      code: "rate_out_of_range",
    },
    {
      rates: { ...rates, byValue: [...rates.byValue, ...rates.byValue.slice(0, 1)] },
      code: "rate_repeated",
    },
  ])("is not defined for rates with the fault $code", ({ rates: given, code }) => {
    expect(checkDropOutRates(given).map((fault) => fault.code)).toEqual([code]);
  });
});

/** The fewest misses and empty seats that any use of these people leads to, by trying all. */
function fewestMisses(stay: Person[], spare: Person[], size: number, quotas: readonly Quota[]) {
  const open = size - stay.length;
  let fewest = Number.POSITIVE_INFINITY;
  for (let count = 0; count <= Math.min(open, spare.length); count++) {
    for (const team of teamsOf(spare, count)) {
      const counts = quotas.map((each) => countOf([...stay, ...team], each));
      fewest = Math.min(fewest, missesOf(quotas, counts) + open - count);
    }
  }
  return fewest;
}

function placesOf(person: Person, quotas: readonly Quota[]): number[] {
  const features = [...new Set(quotas.map(({ feature }) => feature))];
  return features.map((feature) =>
    quotas.findIndex((each) => each.feature === feature && each.value === person.values[feature]),
  );
}

describe("the best replacement", () => {
  test("equals the one by trying all", () => {
    let improved = 0;
    fc.assert(
      fc.property(tinyInput, fc.nat(4), ({ people, quotas, size }, staying) => {
        const stay = people.slice(0, Math.min(staying, size));
        const spare = people.slice(stay.length).slice(0, 5);
        const program = createReplacementProgram(solver, quotas);
        for (const person of spare) program.addKind(placesOf(person, quotas));
        const counts = quotas.map((each) => countOf(stay, each));
        const open = size - stay.length;
        const known = missesOf(quotas, counts) + open;
        const panel = { counts, open, available: spare.map(() => 1) };
        const found = program.improve(panel, known);
        const fewest = fewestMisses(stay, spare, size, quotas);
        expect(found?.misses ?? known).toBe(fewest);
        if (found !== null) {
          improved++;
          const team = spare.filter((_, index) => found.taken[index] === 1);
          expect(fewestMisses([...stay, ...team], [], size, quotas)).toBe(fewest);
          expect(program.improve(panel, fewest)).toBeNull();
        }
        program.dispose();
      }),
      { numRuns: 200, seed: 4 },
    );
    expect(improved).toBeGreaterThan(50);
  });
});

describe("sampled futures", () => {
  test("are summed up as by trying all replacements in each of them", () => {
    fc.assert(
      fc.property(tinyInput, fc.string(), ({ people, quotas, size }, seed) => {
        const panel = people.slice(0, size);
        const spare = people.slice(size, size + 4);
        const count = 12;
        const dropOut = 0.4;
        const members = panel.map((person) => ({ quotas: placesOf(person, quotas), dropOut }));
        const futures = sampleScenarios(
          { bounds: quotas, size, members },
          count,
          seededRandom(seed),
          solver,
        );
        const again = seededRandom(seed);
        const stays = Array.from({ length: count }, () =>
          panel.filter(() => again.next() >= dropOut),
        );
        // Everybody can be asked in every second future, each in others.
        const available = spare.map((_, j) =>
          Uint8Array.from({ length: count }, (_unused, s) => (s + j) % 2),
        );
        for (const [j, person] of spare.entries()) {
          futures.add(j, placesOf(person, quotas), available[j] ?? new Uint8Array(count));
        }
        const misses = stays.map((stay, s) =>
          fewestMisses(
            stay,
            spare.filter((_, j) => available[j]?.[s] === 1),
            size,
            quotas,
          ),
        );
        const now = fewestMisses(panel, [], size, quotas);
        expect(futures.summary()).toEqual({
          misses: misses.reduce((sum, each) => sum + each, 0) / count,
          covered: misses.filter((each) => each <= now).length / count,
        });
        futures.dispose();
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});

/** A panel of the first people, of whom the shaky leave with certainty but for one in a hundred. */
const shakyTown: AlternatesInput = {
  selection: {
    people: peopleOf(
      ["age", "shaky"],
      [
        { values: ["young", "yes"], count: 1 },
        { values: ["young", "no"], count: 2 },
        { values: ["old", "no"], count: 3 },
        // Not on the panel:
        { values: ["young", "no"], count: 4 },
        { values: ["old", "no"], count: 12 },
      ],
    ),
    quotas: ["age young 3 3", "age old 3 3", "shaky yes 0 6", "shaky no 0 6"].map(quota),
    size: 6,
  },
  standing: { selected: ["p0", "p1", "p2", "p3", "p4", "p5"], excluded: [] },
  rates: {
    overall: 0.01,
    byValue: [
      { feature: "shaky", value: "yes", rate: 0.99 },
      { feature: "shaky", value: "no", rate: 0 },
    ],
  },
  length: 3,
};

/** A tiny selection with a panel and rates. */
const tinyPanel = fc
  .record({
    input: tinyInput,
    overall: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
    rate: fc.double({ min: 0, max: 0.9, noNaN: true }),
    homes: fc.nat(4),
    seed: fc.string(),
  })
  .map(({ input, overall, rate, homes, seed }) => {
    const people = input.people.map((person, index) =>
      index >= input.people.length - homes ? { ...person, household: "home" } : person,
    );
    const [first] = input.quotas;
    const byValue =
      first === undefined ? [] : [{ feature: first.feature, value: first.value, rate }];
    const alternates: AlternatesInput = {
      selection: { ...input, people },
      standing: { selected: people.slice(0, input.size).map(({ id }) => id), excluded: [] },
      rates: { overall, byValue },
      length: 4,
      scenarios: 40,
    };
    return { alternates, seed };
  })
  .filter(({ alternates }) => alternates.selection.people.length >= alternates.selection.size);

describe("a reserve list", () => {
  test("covers a known drop-out with its first rank", () => {
    for (const seed of ["1", "2", "3"]) {
      const list = rankOf(shakyTown, seed);
      expect(["p6", "p7", "p8", "p9"]).toContain(list.ranked[0]);
      expect(list.lengths[0]?.covered).toBeLessThan(0.1);
      expect(list.lengths[1]).toEqual({ length: 1, misses: 0, covered: 1 });
      expect(list.expectedDropOuts).toBeCloseTo(0.99, 9);
    }
  });

  test("gives the lot to each of those who cover equally much", () => {
    const first = new Set(
      Array.from({ length: 60 }, (_, seed) => rankOf({ ...shakyTown, length: 1 }, `${seed}`)).map(
        ({ ranked }) => ranked[0],
      ),
    );
    expect(first).toEqual(new Set(["p6", "p7", "p8", "p9"]));
  });

  test("has the best first rank, and later ones hardly worse than the best set, by trying all", () => {
    let decided = 0;
    const sums = { list: 0, best: 0 };
    fc.assert(
      fc.property(tinyInput, fc.string(), (input, seed) => {
        const people = input.people.map((person, index) => ({
          ...person,
          values: { ...person.values, firm: index < input.size ? "no" : "yes" },
        }));
        const quotas = [...input.quotas, quota("firm yes 0 9"), quota("firm no 0 9")];
        const panel = people.slice(0, input.size);
        const list = rankOf(
          {
            selection: { people, quotas, size: input.size },
            standing: { selected: panel.map(({ id }) => id), excluded: [] },
            // Nobody outside the panel is ever unavailable.
            rates: { overall: 0.5, byValue: [{ feature: "firm", value: "yes", rate: 0 }] },
            length: 3,
            scenarios: 25,
          },
          seed,
        );
        const random = seededRandom(seedFor(list.inputHash, seed, "drop-outs"));
        const inOrder = [...panel].sort((a, b) => (a.id < b.id ? -1 : 1));
        const futures = Array.from({ length: 25 }, () =>
          inOrder.filter(() => random.next() >= 0.5),
        );
        const meanWith = (spare: Person[]) =>
          futures
            .map((stay) => fewestMisses(stay, spare, input.size, quotas))
            .reduce((sum, each) => sum + each, 0) / 25;
        expect(list.lengths[0]?.misses).toBeCloseTo(meanWith([]), 12);
        for (const { length, misses } of list.lengths.slice(1)) {
          const means = teamsOf(people.slice(input.size), length).map(meanWith);
          const best = Math.min(...means);
          expect(misses).toBeGreaterThan(best - 1e-9);
          if (length === 1) expect(misses).toBeCloseTo(best, 12);
          if (length === 1 && new Set(means).size > 1) decided++;
          sums.list += misses;
          sums.best += best;
        }
      }),
      { numRuns: 40, seed: 6 },
    );
    expect(decided).toBeGreaterThan(15);
    expect(sums.list / sums.best).toBeLessThan(1.01);
  });

  test("is nested, never makes anything worse, and holds only people who can serve together", () => {
    fc.assert(
      fc.property(tinyPanel, ({ alternates, seed }) => {
        const list = rankOf(alternates, seed);
        const { people } = alternates.selection;
        const panel = people.filter(({ id }) => alternates.standing.selected.includes(id));
        const listed = list.ranked.map((id) => people.find((person) => person.id === id));
        expect(new Set(list.ranked).size).toBe(list.ranked.length);
        const homes = new Set(panel.flatMap(({ household }) => household ?? []));
        for (const person of listed) {
          if (person === undefined) throw new Error("Somebody unknown is listed.");
          expect(panel).not.toContain(person);
          expect(homes.has(person.household ?? "")).toBe(false);
        }
        expect(liveApart(listed.flatMap((person) => person ?? []))).toBe(true);
        const shorter = rankOf({ ...alternates, length: 2 }, seed);
        expect(shorter.ranked).toEqual(list.ranked.slice(0, 2));
        expect(shorter.lengths).toEqual(list.lengths.slice(0, 3));
        for (const [length, now] of list.lengths.entries()) {
          const before = list.lengths[length - 1] ?? now;
          expect(now.length).toBe(length);
          expect(now.misses).toBeLessThanOrEqual(before.misses);
          expect(now.covered).toBeGreaterThanOrEqual(before.covered);
        }
      }),
      { numRuns: 60, seed: 9 },
    );
  });

  test("does not depend on the order of the rows and is the same for the same seed", () => {
    const { selection } = shakyTown;
    const mixed = {
      ...selection,
      people: seededRandom("mix").shuffle(selection.people),
      quotas: [...selection.quotas].reverse(),
    };
    expect(rankOf({ ...shakyTown, selection: mixed })).toEqual(rankOf(shakyTown));
  });

  test("leaves out those who must not be drawn", () => {
    const standing = { ...shakyTown.standing, excluded: ["p6", "p7", "p8"] };
    expect(rankOf({ ...shakyTown, standing }).ranked[0]).toBe("p9");
  });

  test.each([
    { change: { rates: { overall: 2, byValue: [] } }, code: "rates_invalid" },
    { change: { standing: { selected: [], excluded: [] } }, code: "panel_empty" },
    { change: { standing: { selected: ["nobody"], excluded: [] } }, code: "selected_unknown" },
  ])("is refused with $code", ({ change, code }) => {
    const result = rankAlternates({ ...shakyTown, ...change }, { seed: "", solver });
    expect(result).toMatchObject({ ok: false, problem: { code } });
  });
});
