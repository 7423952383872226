import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import { computeLottery } from "#app/domain/sortition/compute-lottery.ts";
import { drawPanel, type Lottery } from "#app/domain/sortition/lottery.ts";
import { OBJECTIVES, type Objective } from "#app/domain/sortition/objectives.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";
import { verifyLottery } from "#app/domain/sortition/verify-lottery.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";
import {
  bruteForceLeximin,
  bruteForceSpread,
  enumeratePeople,
  nashGap,
  reachableOf,
} from "./enumerate-panels.ts";
import { oddCycle, probabilityById, tinyHouseholds, tinyInput, unequalGap } from "./instances.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

/** The chance of each person, in the order of the people, with all their panels; null where none. */
function solve(input: SelectionInput, objective: Objective) {
  const result = computeLottery(input, objective, { solver });
  if (!result.ok) return null;
  const byId = probabilityById(result.value);
  return {
    lottery: result.value,
    chances: input.people.map(({ id }) => byId.get(id) ?? Number.NaN),
    panels: enumeratePeople(input),
    ones: input.people.map(() => 1),
  };
}

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  for (const [index, p] of expected.entries()) expect(actual[index]).toBeCloseTo(p, 5);
}

/** Each law is tried on people alone, and on people some of whom share households. */
const SELECTIONS: readonly [string, fc.Arbitrary<SelectionInput>, runs: number][] = [
  ["people", tinyInput, 80],
  ["people in households", tinyHouseholds, 80],
  ["an odd cycle of traits", fc.constant(oddCycle()), 1],
  ["an instance whose objectives differ", fc.constant(unequalGap()), 1],
];

describe.each(SELECTIONS)("against all panels of %s, one by one,", (_name, selections, runs) => {
  function check(
    objective: Objective,
    law: (solved: NonNullable<ReturnType<typeof solve>>) => void,
  ) {
    let compared = 0;
    fc.assert(
      fc.property(selections, (input) => {
        const solved = solve(input, objective);
        if (solved === null) return;
        compared++;
        law(solved);
        expect(solved.lottery.optimality.proved).toBe(true);
      }),
      { numRuns: runs, seed: 21 },
    );
    expect(compared).toBeGreaterThan(runs / 5);
  }

  test("leximin gives everyone the probability of brute force", () => {
    check("leximin", ({ chances, ones, panels }) => {
      expectClose(chances, bruteForceLeximin(solver, ones, panels));
    });
  });

  test("maximin has the probabilities of leximin and claims the smallest alone", () => {
    check("maximin", ({ chances, ones, panels, lottery }) => {
      expectClose(chances, bruteForceLeximin(solver, ones, panels));
      const smallest = Math.min(...reachableOf(ones, panels).map((i) => chances[i] ?? 0));
      expect(lottery.optimality.stages).toEqual([expect.closeTo(smallest, 6)]);
    });
  });

  test("no lottery has a greater geometric mean than that of nash", () => {
    check("nash", ({ chances, ones, panels, lottery }) => {
      expect(nashGap(ones, panels, chances)).toBeLessThan(1e-6);
      expect(lottery.optimality.gap).toBeLessThan(1e-6);
    });
  });

  test("goldilocks has the least value, and leximin decides among its lotteries", () => {
    check("goldilocks", ({ chances, ones, panels, lottery }) => {
      const reachable = reachableOf(ones, panels).map((i) => chances[i] ?? 0);
      const equal = lottery.size / reachable.length;
      const value = Math.max(...reachable) / equal + equal / Math.min(...reachable);
      const best = bruteForceSpread(solver, ones, panels);
      expect(value).toBeCloseTo(best.value, 5);
      expectClose(chances, bruteForceLeximin(solver, ones, panels, Math.max(...reachable)));
      expect(lottery.optimality.gap).toBeLessThan(1e-6);
    });
  });

  test.each(OBJECTIVES)("%s draws panels that exist and verifies", (objective) => {
    let drawn = 0;
    fc.assert(
      fc.property(selections, fc.string(), (input, seed) => {
        const solved = solve(input, objective);
        if (solved === null) return;
        drawn++;
        const { members } = drawPanel(solved.lottery, seed);
        const panel = input.people.map(({ id }) => (members.includes(id) ? 1 : 0));
        expect(solved.panels).toContainEqual(panel);
        expect(verifyLottery(JSON.parse(JSON.stringify(solved.lottery)) as Lottery)).toEqual([]);
        expect(solved.chances.reduce((sum, p) => sum + p, 0)).toBeCloseTo(input.size, 9);
      }),
      { numRuns: runs, seed: 22 },
    );
    expect(drawn).toBeGreaterThan(runs / 5);
  });
});

describe("an integrality gap", () => {
  test.each(["leximin", "maximin", "nash", "goldilocks"] as const)(
    "makes %s go on to column generation, which proves the optimum",
    (objective) => {
      for (const input of [oddCycle(), unequalGap()]) {
        const solved = solve(input, objective);
        expect(solved?.lottery.optimality).toMatchObject({ proved: true, by: "column-generation" });
      }
    },
  );

  test("leaves each objective its own optimum", () => {
    const third = 1 / 3;
    expectClose(solve(unequalGap(), "nash")?.chances ?? [], [0.5, 0.6, 0.4, 0.4, 0.3, 0.3, 0.5]);
    expectClose(solve(unequalGap(), "leximin")?.chances ?? [], [
      ...[0.5, 2 * third, third, third, third, third, 0.5],
    ]);
    const goldilocks = solve(unequalGap(), "goldilocks")?.chances ?? [];
    expect(Math.max(...goldilocks)).toBeLessThan(2 * third - 0.05);
    expect(Math.min(...goldilocks)).toBeLessThan(third - 0.02);
  });
});
