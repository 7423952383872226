import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { seededRandom } from "#app/domain/random.ts";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import { computeLottery } from "#app/domain/sortition/compute-lottery.ts";
import { closeProfiles, constraintsOf, isPanel } from "#app/domain/sortition/constraints.ts";
import { drawPanel, type Lottery } from "#app/domain/sortition/lottery.ts";
import { OBJECTIVES, type Objective } from "#app/domain/sortition/objectives.ts";
import { solveRelaxedLeximin } from "#app/domain/sortition/optimisation/relaxed-leximin.ts";
import { groupIntoProfiles } from "#app/domain/sortition/people.ts";
import { quotaFeatures } from "#app/domain/sortition/quotas.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";
import { verifyLottery } from "#app/domain/sortition/verify-lottery.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";
import { bruteForceLeximin, enumeratePanels } from "./enumerate-panels.ts";
import { probabilityById, tinyInput } from "./instances.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

function solve(input: SelectionInput, objective: Objective = "leximin"): Lottery | null {
  const result = computeLottery(input, objective, { solver });
  return result.ok ? result.value : null;
}

function constraintsOfInput({ people, quotas, size }: SelectionInput) {
  const profiles = groupIntoProfiles(people, quotaFeatures(quotas));
  return { profiles, constraints: constraintsOf(profiles, quotas, size) };
}

function expectKept({ people, quotas, size }: SelectionInput, members: readonly string[]): void {
  expect(new Set(members).size).toBe(size);
  expect(members).toHaveLength(size);
  const chosen = people.filter(({ id }) => members.includes(id));
  for (const { feature, value, min, max } of quotas) {
    const count = chosen.filter(({ values }) => values[feature] === value).length;
    expect(count).toBeGreaterThanOrEqual(min);
    expect(count).toBeLessThanOrEqual(max);
  }
}

describe("laws on arbitrary tiny selections", () => {
  test.each(OBJECTIVES)("any panel drawn by %s meets all quotas", (objective) => {
    fc.assert(
      fc.property(tinyInput, fc.string(), (input, seed) => {
        const lottery = solve(input, objective);
        if (lottery) expectKept(input, drawPanel(lottery, seed).members);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  test("a lottery exists exactly where enumeration finds a panel", () => {
    fc.assert(
      fc.property(tinyInput, (input) => {
        const { constraints } = constraintsOfInput(input);
        expect(solve(input) !== null).toBe(enumeratePanels(constraints).length > 0);
      }),
      { numRuns: 150, seed: 2 },
    );
  });

  test("leximin equals the one by brute force over all panels", () => {
    let compared = 0;
    fc.assert(
      fc.property(tinyInput, (input) => {
        const lottery = solve(input);
        if (!lottery) return;
        compared++;
        const { constraints } = constraintsOfInput(input);
        const expected = bruteForceLeximin(solver, constraints.sizes, enumeratePanels(constraints));
        for (const [t, p] of expected.entries()) expect(lottery.probabilities[t]).toBeCloseTo(p, 5);
        expect(lottery.optimality.proved).toBe(true);
      }),
      { numRuns: 200, seed: 3 },
    );
    expect(compared).toBeGreaterThan(40);
  });

  test("maximin has the smallest probability of leximin", () => {
    fc.assert(
      fc.property(tinyInput, (input) => {
        const leximin = solve(input, "leximin");
        const maximin = solve(input, "maximin");
        if (!leximin || !maximin) return;
        const smallest = ({ probabilities, unreachable, profiles }: Lottery) => {
          const none = new Set(unreachable.map(({ id }) => id));
          return Math.min(
            ...probabilities.filter((_, t) => !none.has(profiles[t]?.members[0] ?? "")),
          );
        };
        expect(smallest(maximin)).toBeCloseTo(smallest(leximin), 6);
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  test("unreachable are exactly those on no enumerated panel", () => {
    fc.assert(
      fc.property(tinyInput, (input) => {
        const lottery = solve(input);
        if (!lottery) return;
        const { profiles, constraints } = constraintsOfInput(input);
        const panels = enumeratePanels(constraints);
        const nowhere = profiles
          .flatMap(({ members }, t) => (panels.some((panel) => (panel[t] ?? 0) > 0) ? [] : members))
          .sort();
        expect(lottery.unreachable.map(({ id }) => id)).toEqual(nowhere);
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  test.each(OBJECTIVES)("the order of people and quotas changes nothing in %s", (objective) => {
    fc.assert(
      fc.property(tinyInput, fc.string(), (input, seed) => {
        const random = seededRandom(seed);
        const shuffled = {
          ...input,
          people: random.shuffle(input.people),
          quotas: random.shuffle(input.quotas),
        };
        expect(solve(shuffled, objective)).toEqual(solve(input, objective));
      }),
      { numRuns: 40, seed: 6 },
    );
  });

  test.each(OBJECTIVES)(
    "identical people have identical chances summing to the size in %s",
    (objective) => {
      fc.assert(
        fc.property(tinyInput, (input) => {
          const lottery = solve(input, objective);
          if (!lottery) return;
          const chances = probabilityById(lottery);
          expect([...chances.values()].reduce((sum, p) => sum + p, 0)).toBeCloseTo(input.size, 9);
          const features = quotaFeatures(input.quotas);
          const key = (values: Readonly<Record<string, string>>) =>
            features.map((feature) => values[feature]).join();
          const byKey = new Map<string, number>();
          for (const { id, values } of input.people) {
            const p = chances.get(id) ?? Number.NaN;
            expect(byKey.get(key(values)) ?? p).toBe(p);
            byKey.set(key(values), p);
          }
        }),
        { numRuns: 40, seed: 7 },
      );
    },
  );

  test("the stored lottery, read back from JSON, draws the same panel and verifies", () => {
    fc.assert(
      fc.property(
        tinyInput,
        fc.constantFrom(...OBJECTIVES),
        fc.string(),
        (input, objective, seed) => {
          const lottery = solve(input, objective);
          if (!lottery) return;
          const stored: Lottery = JSON.parse(JSON.stringify(lottery));
          expect(stored).toEqual(lottery);
          expect(drawPanel(stored, seed)).toEqual(drawPanel(lottery, seed));
          expect(verifyLottery(stored)).toEqual([]);
        },
      ),
      { numRuns: 60, seed: 8 },
    );
  });

  test("no lottery exceeds the relaxation in leximin order", () => {
    fc.assert(
      fc.property(tinyInput, (input) => {
        const { constraints } = constraintsOfInput(input);
        const panels = enumeratePanels(constraints);
        if (panels.length === 0) return;
        const nowhere = constraints.sizes.flatMap((_, t) =>
          panels.some((panel) => (panel[t] ?? 0) > 0) ? [] : [t],
        );
        const open = closeProfiles(constraints, new Set(nowhere));
        const { expected } = solveRelaxedLeximin(solver, open, () => {});
        const sorted = (values: readonly number[]) =>
          values
            .flatMap((p, t) => Array.from({ length: open.sizes[t] ?? 0 }, () => p))
            .sort((a, b) => a - b);
        const bound = sorted(expected.map((x, t) => x / Math.max(1, open.sizes[t] ?? 1)));
        const truth = sorted(bruteForceLeximin(solver, open.sizes, panels));
        const differing = truth.findIndex((p, index) => Math.abs(p - (bound[index] ?? 0)) > 1e-6);
        if (differing >= 0) expect(bound[differing]).toBeGreaterThan(truth[differing] ?? 1);
      }),
      { numRuns: 100, seed: 9 },
    );
  });
});

describe("infeasible selections", () => {
  test("always come with conflicts and a relaxation that is feasible", () => {
    let infeasible = 0;
    fc.assert(
      fc.property(tinyInput, (input) => {
        const result = computeLottery(input, "leximin", { solver });
        if (result.ok || result.problem.code !== "quotas_infeasible") return;
        infeasible++;
        const { conflicts, relaxation } = result.problem.params;
        expect(conflicts.length).toBeGreaterThan(0);
        expect(relaxation.changes.length).toBeGreaterThan(0);
        const relaxed = solve({ ...input, quotas: relaxation.quotas });
        expect(relaxed).not.toBeNull();
      }),
      { numRuns: 80, seed: 10 },
    );
    expect(infeasible).toBeGreaterThan(20);
  });

  test("the relaxation is the cheapest of all by enumeration", () => {
    fc.assert(
      fc.property(tinyInput, (input) => {
        const result = computeLottery(input, "leximin", { solver });
        if (result.ok || result.problem.code !== "quotas_infeasible") return;
        const { constraints } = constraintsOfInput(input);
        const anyone = constraints.rows.map((row) => ({ ...row, min: 0, max: input.size }));
        const costs = enumeratePanels({ ...constraints, rows: anyone }).map((panel) =>
          constraints.rows.reduce((cost, { profiles, min, max }) => {
            const count = profiles.reduce((sum, t) => sum + (panel[t] ?? 0), 0);
            const down = Math.max(0, min - count);
            return cost + (down > 0 ? down * (1 + 2 / min) : 0) + Math.max(0, count - max);
          }, 0),
        );
        expect(result.problem.params.relaxation.cost).toBeCloseTo(Math.min(...costs), 9);
      }),
      { numRuns: 80, seed: 11 },
    );
  });

  test("bad input is a problem of its own with its faults", () => {
    const result = computeLottery({ people: [], quotas: [], size: 1 }, "leximin", { solver });
    expect(result).toEqual({
      ok: false,
      problem: {
        code: "bad_input",
        params: { faults: [{ kind: "bad_input", code: "size_above_pool", size: 1, pool: 0 }] },
      },
    });
  });
});

test("every panel of a lottery is a panel, and a panel with one person moved is checked", () => {
  const { constraints } = constraintsOfInput({
    people: [
      { id: "a", values: { f: "x" } },
      { id: "b", values: { f: "y" } },
    ],
    quotas: [
      { feature: "f", value: "x", min: 1, max: 1 },
      { feature: "f", value: "y", min: 0, max: 1 },
    ],
    size: 1,
  });
  expect(isPanel(constraints, [1, 0])).toBe(true);
  for (const wrong of [[0, 1], [1, 1], [0.5, 0.5], [2, -1], [1]]) {
    expect(isPanel(constraints, wrong)).toBe(false);
  }
});
