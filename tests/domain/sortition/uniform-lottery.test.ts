import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import { computeLottery } from "#app/domain/sortition/compute-lottery.ts";
import { constraintsOf } from "#app/domain/sortition/constraints.ts";
import type { Lottery } from "#app/domain/sortition/lottery.ts";
import {
  exchangePanels,
  roundWeights,
  totalsOf,
} from "#app/domain/sortition/rounding/nearest-panels.ts";
import { largestDistance } from "#app/domain/sortition/rounding/rounding-targets.ts";
import {
  roundLottery,
  type UniformLottery,
} from "#app/domain/sortition/rounding/uniform-lottery.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";
import { generatePool, type PoolShape } from "../../../benchmarks/pool-generator.ts";
import { enumeratePanels } from "./enumerate-panels.ts";
import { oddCycle, probabilityById, tinyInput } from "./instances.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

const panelNumbers = fc.constantFrom(1, 2, 3, 5, 10, 100, 1000);

/** Tiny selections in which some people share one of three households. */
const withHouseholds = fc
  .tuple(tinyInput, fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 9, maxLength: 9 }))
  .map(
    ([input, homes]): SelectionInput => ({
      ...input,
      people: input.people.map((person, index) => {
        const home = homes[index] ?? 5;
        return home > 2 ? person : { ...person, household: `h${home}` };
      }),
    }),
  );

/** The lottery and its rounding, or null where the quotas cannot be met. */
function round(input: SelectionInput, panels: number, seed = "s") {
  const lottery = computeLottery(input, "leximin", { solver });
  if (!lottery.ok) return null;
  return { lottery: lottery.value, uniform: roundLottery(lottery.value, { solver, seed, panels }) };
}

/** Checks panels against the input alone. */
function expectFeasible({ people, quotas, size }: SelectionInput, { panels }: UniformLottery) {
  const byId = new Map(people.map((person) => [person.id, person]));
  for (const panel of panels) {
    const members = panel.map((id) => byId.get(id));
    expect(new Set(panel).size).toBe(size);
    expect(panel).toHaveLength(size);
    for (const { feature, value, min, max } of quotas) {
      const count = members.filter((person) => person?.values[feature] === value).length;
      expect(count).toBeGreaterThanOrEqual(min);
      expect(count).toBeLessThanOrEqual(max);
    }
    const homes = members.flatMap((person) => person?.household ?? []);
    expect(new Set(homes).size).toBe(homes.length);
  }
}

function expectRecordTrue(lottery: Lottery, { panels, appearances, rounding }: UniformLottery) {
  const counted = new Map<string, number>();
  for (const id of panels.flat()) counted.set(id, (counted.get(id) ?? 0) + 1);
  const distances: number[] = [];
  for (const [id, p] of probabilityById(lottery)) {
    expect(appearances.get(id)).toBe(counted.get(id) ?? 0);
    distances.push(Math.abs((counted.get(id) ?? 0) / panels.length - p));
  }
  expect(rounding.deviation).toBeCloseTo(Math.max(...distances), 12);
  expect(rounding.lowerBound).toBeLessThanOrEqual(rounding.deviation);
  expect(rounding.proved).toBe(rounding.deviation - rounding.lowerBound <= 1e-9);
  expect(rounding.deviation).toBeLessThanOrEqual(lottery.size / panels.length);
  for (const { members } of lottery.profiles) {
    const own = members.map((id) => counted.get(id) ?? 0);
    expect(Math.max(...own) - Math.min(...own)).toBeLessThanOrEqual(1);
  }
  for (const { id } of lottery.unreachable) expect(counted.get(id)).toBeUndefined();
}

/** The least possible largest deviation, by trying every choice of so many panels. */
function bestDeviation(lottery: Lottery, panels: number): number {
  const constraints = constraintsOf(lottery.profiles, lottery.quotas, lottery.size);
  const all = enumeratePanels(constraints);
  let best = Number.POSITIVE_INFINITY;
  function choose(from: number, left: number, totals: readonly number[]): void {
    if (left === 0) {
      const distances = totals.flatMap((total, t) => {
        const each = total / (constraints.sizes[t] ?? 1);
        const p = lottery.probabilities[t] ?? 0;
        return [Math.floor(each), Math.ceil(each)].map((times) => Math.abs(times / panels - p));
      });
      best = Math.min(best, Math.max(...distances));
      return;
    }
    for (let index = from; index < all.length; index++) {
      const panel = all[index] ?? [];
      choose(
        index,
        left - 1,
        totals.map((total, t) => total + (panel[t] ?? 0)),
      );
    }
  }
  choose(
    0,
    panels,
    constraints.sizes.map(() => 0),
  );
  return best;
}

describe("Rounding a lottery to numbered panels", () => {
  test.each([
    ["without households", tinyInput],
    ["with households", withHouseholds],
  ])("gives feasible panels whose largest deviation is the one stated, %s", (_, inputs) => {
    fc.assert(
      fc.property(inputs, panelNumbers, (input, panels) => {
        const rounded = round(input, panels);
        fc.pre(rounded !== null);
        const { lottery, uniform } = rounded as NonNullable<typeof rounded>;
        expect(uniform.panels).toHaveLength(panels);
        expectFeasible(input, uniform);
        expectRecordTrue(lottery, uniform);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  test("never has a smaller deviation than its bound, by trying all choices of panels", () => {
    fc.assert(
      fc.property(tinyInput, fc.integer({ min: 1, max: 3 }), (input, panels) => {
        const rounded = round(input, panels);
        fc.pre(rounded !== null);
        const { lottery, uniform } = rounded as NonNullable<typeof rounded>;
        const { deviation, lowerBound, proved } = uniform.rounding;
        const best = bestDeviation(lottery, panels);
        expect(lowerBound).toBeLessThanOrEqual(best + 1e-9);
        expect(deviation).toBeGreaterThanOrEqual(best - 1e-9);
        if (proved) expect(deviation).toBeLessThanOrEqual(best + 2e-9);
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  test.each<[string, PoolShape, boolean]>([
    ["120 people", { people: 120, size: 20, values: [2, 4, 3, 3], slack: 1, seed: "a" }, false],
    [
      "120 people in households",
      { people: 120, size: 20, values: [2, 4, 3], slack: 2, seed: "b" },
      true,
    ],
    [
      "150 people, exact quotas",
      { people: 150, size: 24, values: [2, 4, 5], slack: 0, seed: "c" },
      false,
    ],
  ])("changes nobody's probability by one in a thousand, provably least: %s", (_, shape, homes) => {
    const pool = generatePool(shape);
    const people = pool.people.map((person, index) =>
      homes && index % 5 < 2 ? { ...person, household: `h${Math.floor(index / 5)}` } : person,
    );
    const input = { ...pool, people };
    const { lottery, uniform } = round(input, 1000) ?? {};
    if (!lottery || !uniform) throw new Error("The quotas of the pool can be met.");
    expectFeasible(input, uniform);
    expectRecordTrue(lottery, uniform);
    expect(uniform.rounding.proved).toBe(true);
    expect(uniform.rounding.deviation).toBeLessThan(0.001);
    const smallest = Math.min(...lottery.probabilities.filter((p) => p > 0));
    const fewest = Math.min(...[...uniform.appearances.values()].filter((times) => times > 0));
    expect(fewest).toBeGreaterThanOrEqual(Math.floor(smallest * 1000 + 1e-6));
  });

  test("rounds a lottery whose relaxation is not attained", () => {
    const { lottery, uniform } = round(oddCycle(), 1000) ?? {};
    if (!lottery || !uniform) throw new Error("The quotas can be met.");
    expectFeasible(oddCycle(), uniform);
    expectRecordTrue(lottery, uniform);
    expect(uniform.rounding.deviation).toBeLessThan(0.001);
  });

  test("gives the same panels for the same seed, others for another, as fair in any case", () => {
    const pool = generatePool({ people: 60, size: 12, values: [2, 3, 3], slack: 1, seed: "d" });
    const [first, same, other] = ["x", "x", "y"].map((seed) => round(pool, 1000, seed)?.uniform);
    expect(same).toEqual(first);
    expect(other?.panels).not.toEqual(first?.panels);
    expect(other?.rounding).toEqual(first?.rounding);
  });

  test("reports what it is at and stops when the report throws", () => {
    const pool = generatePool({ people: 60, size: 12, values: [2, 3, 3], slack: 1, seed: "e" });
    const lottery = computeLottery(pool, "leximin", { solver });
    if (!lottery.ok) throw new Error(lottery.problem.code);
    const phases = new Set<string>();
    roundLottery(lottery.value, {
      solver,
      seed: "s",
      onProgress: ({ phase }) => phases.add(phase),
    });
    expect([...phases]).toEqual(["rounding_bound", "rounding"]);
    for (const stop of phases) {
      const onProgress = ({ phase }: { phase: string }) => {
        if (phase === stop) throw new Error("cancelled");
      };
      const cancelled = () => roundLottery(lottery.value, { solver, seed: "s", onProgress });
      expect(cancelled).toThrow("cancelled");
    }
  });
});

describe("Repeating the panels of a lottery, where no others are found", () => {
  test("moves nobody by more than the seats in as many panels, and exchanges make it no worse", () => {
    fc.assert(
      fc.property(tinyInput, panelNumbers, (input, panels) => {
        const lottery = computeLottery(input, "leximin", { solver });
        fc.pre(lottery.ok);
        const { profiles, quotas, size, probabilities, ...rest } = (
          lottery as Extract<typeof lottery, { ok: true }>
        ).value;
        const constraints = constraintsOf(profiles, quotas, size);
        const weighted = rest.panels.map(({ weight, counts }) => {
          const all: number[] = profiles.map(() => 0);
          for (const [t, count] of counts) all[t] = count;
          return { weight, counts: all };
        });
        const known = weighted.map(({ counts }) => counts);
        const rounded = roundWeights(solver, constraints, weighted, panels, () => {});
        const better = exchangePanels(constraints, probabilities, rounded, known, () => {});
        const [before = 0, after = 0] = [rounded, better].map((chosen) => {
          expect(chosen.reduce((sum, { times }) => sum + times, 0)).toBe(panels);
          for (const { times } of chosen) expect(times).toBeGreaterThan(0);
          const totals = totalsOf(constraints, chosen);
          return largestDistance(constraints, probabilities, panels, totals);
        });
        expect(after).toBeLessThanOrEqual(before + 1e-9);
        expect(after).toBeLessThanOrEqual(size);
      }),
      { numRuns: 60, seed: 3 },
    );
  });
});
