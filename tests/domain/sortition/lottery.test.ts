import { beforeAll, describe, expect, test } from "vitest";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import { computeLottery } from "#app/domain/sortition/compute-lottery.ts";
import { drawPanel, type Lottery } from "#app/domain/sortition/lottery.ts";
import { compensatedSum } from "#app/domain/sortition/marginals.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";
import { lotteryStatistics } from "#app/domain/sortition/statistics.ts";
import { verifyLottery } from "#app/domain/sortition/verify-lottery.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";
import { peopleOf, quota } from "./instances.ts";

const input: SelectionInput = {
  people: peopleOf(
    ["area", "gender"],
    [
      { values: ["north", "f"], count: 3 },
      { values: ["north", "m"], count: 2 },
      { values: ["south", "f"], count: 1 },
      { values: ["south", "m"], count: 4 },
    ],
  ),
  quotas: ["area north 2 2", "area south 2 2", "gender f 2 2", "gender m 2 2"].map(quota),
  size: 4,
};

let solver: Solver;
let lottery: Lottery;
beforeAll(async () => {
  solver = await loadHighsSolver();
  const result = computeLottery(input, "leximin", { solver });
  if (!result.ok) throw new Error(result.problem.code);
  lottery = result.value;
});

describe("verification", () => {
  test("finds no fault in a computed lottery", () => {
    expect(verifyLottery(lottery)).toEqual([]);
  });

  test.each<[string, (lottery: Lottery) => Partial<Lottery>, string]>([
    [
      "a weight",
      ({ panels }) => ({ panels: panels.map((p) => ({ ...p, weight: p.weight / 2 })) }),
      "weights_do_not_sum_to_one",
    ],
    [
      "a negative weight",
      ({ panels }) => ({ panels: panels.map((p) => ({ ...p, weight: -p.weight })) }),
      "weight_invalid",
    ],
    [
      "a weight that is no number",
      ({ panels }) => ({ panels: panels.map((p) => ({ ...p, weight: Number.NaN })) }),
      "weight_invalid",
    ],
    ["a missing panel", ({ panels }) => ({ panels: panels.slice(1) }), "weights_do_not_sum_to_one"],
    ["no panels at all", () => ({ panels: [] }), "weights_do_not_sum_to_one"],
    [
      "a count",
      ({ panels }) => ({
        panels: panels.map((p) => ({
          ...p,
          counts: p.counts.map(([t, c]) => [t, c + 1] as const),
        })),
      }),
      "panel_size_wrong",
    ],
    [
      "a count beyond its profile",
      ({ panels }) => ({
        panels: panels.map((p) => ({
          ...p,
          counts: p.counts.map(([t, c]) => [t, c + 9] as const),
        })),
      }),
      "count_invalid",
    ],
    [
      "half a person",
      ({ panels }) => ({
        panels: panels.map((p) => ({
          ...p,
          counts: p.counts.map(([t, c]) => [t, c / 2] as const),
        })),
      }),
      "count_invalid",
    ],
    [
      "a profile counted twice",
      ({ panels }) => ({
        panels: panels.map((p) => ({ ...p, counts: [...p.counts, ...p.counts] })),
      }),
      "count_invalid",
    ],
    [
      "a profile that does not exist",
      ({ panels }) => ({ panels: panels.map((p) => ({ ...p, counts: [[99, 4] as const] })) }),
      "count_invalid",
    ],
    [
      "a quota",
      ({ quotas }) => ({ quotas: quotas.map((q) => ({ ...q, min: 3, max: 3 })) }),
      "quota_broken",
    ],
    ["the size", () => ({ size: 5 }), "panel_size_wrong"],
    [
      "a probability",
      ({ probabilities }) => ({ probabilities: probabilities.map((p) => p + 1e-6) }),
      "probability_wrong",
    ],
    ["a missing probability", () => ({ probabilities: [] }), "probability_wrong"],
    [
      "a repeated person",
      ({ profiles }) => ({
        profiles: profiles.map((p) => ({ ...p, members: p.members.map(() => "p0") })),
      }),
      "member_repeated",
    ],
    [
      "a person's name",
      ({ profiles }) => ({
        profiles: profiles.map((p) => ({ ...p, members: p.members.map((id) => `${id}x`) })),
      }),
      "input_hash_wrong",
    ],
    [
      "a claim to be on no panel",
      () => ({
        unreachable: [
          { id: "p0", reason: { code: "value_excluded", feature: "area", value: "north" } },
        ],
      }),
      "unreachable_but_drawn",
    ],
    ["the hash", () => ({ inputHash: "0" }), "input_hash_wrong"],
  ])("finds %s that was changed", (_, change, code) => {
    const changed = { ...lottery, ...change(lottery) };
    expect(verifyLottery(changed).map((fault) => fault.code)).toContain(code);
  });
});

describe("the draw", () => {
  test("draws panels and members as often as their probabilities say", () => {
    const draws = 6000;
    const times = new Map<string, number>();
    for (let i = 0; i < draws; i++) {
      for (const id of drawPanel(lottery, `seed ${i}`).members)
        times.set(id, (times.get(id) ?? 0) + 1);
    }
    for (const [t, { members }] of lottery.profiles.entries()) {
      for (const id of members) {
        expect(
          Math.abs((times.get(id) ?? 0) / draws - (lottery.probabilities[t] ?? 0)),
        ).toBeLessThan(0.03);
      }
    }
  });

  test("depends on the seed and on the input", () => {
    const panels = (of: Lottery) =>
      Array.from({ length: 20 }, (_, i) => drawPanel(of, `${i}`).members);
    expect(panels(lottery)).toEqual(panels(lottery));
    expect(panels({ ...lottery, inputHash: "other" })).not.toEqual(panels(lottery));
    expect(new Set(panels(lottery).map((members) => members.join())).size).toBeGreaterThan(5);
  });

  test("the input hash and the panel of a seed never change between versions", () => {
    expect(lottery.inputHash).toMatchInlineSnapshot(
      `"186516f457a814beec1526e3e7a3d50ee041ce57b3dcb978baed3b58db2b22b6"`,
    );
    expect(drawPanel(lottery, "2026-11-22").members).toMatchInlineSnapshot(`
      [
        "p1",
        "p4",
        "p5",
        "p7",
      ]
    `);
  });

  test("columns without quotas and flexes do not change the hash", () => {
    const result = computeLottery(
      {
        ...input,
        people: input.people.map((person) => ({
          ...person,
          values: { ...person.values, name: person.id },
        })),
        quotas: input.quotas.map((own) => ({ ...own, minFlex: 0 })),
      },
      "leximin",
      { solver },
    );
    expect(result).toMatchObject({ ok: true, value: { inputHash: lottery.inputHash } });
  });

  test("the objective random follows its seed", () => {
    const of = (randomSeed?: string) => {
      const result = computeLottery(input, "random", {
        solver,
        ...(randomSeed ? { randomSeed } : {}),
      });
      return result.ok ? result.value : null;
    };
    expect(of("a")).toEqual(of("a"));
    expect(of("a")?.probabilities).not.toEqual(of("b")?.probabilities);
    expect(of()?.optimality).toMatchObject({ proved: false, by: "none" });
  });
});

describe("statistics", () => {
  const members = (...ids: string[]) => ({ members: ids });

  test.each([
    [
      "equal chances",
      [
        [members("a", "b"), members("c")],
        [0.5, 0.5],
      ],
      { min: 0.5, gini: 0, geometricMean: 0.5 },
    ],
    [
      "two levels",
      [
        [members("a"), members("b")],
        [0.25, 0.75],
      ],
      { min: 0.25, gini: 0.25, geometricMean: Math.sqrt(0.1875) },
    ],
    [
      "profiles of different size",
      [
        [members("a", "b", "c"), members("d")],
        [0.2, 0.4],
      ],
      { min: 0.2, gini: 0.15, geometricMean: (0.2 ** 3 * 0.4) ** 0.25 },
    ],
    [
      "a chance of zero",
      [
        [members("a"), members("b")],
        [0, 1],
      ],
      { min: 0, gini: 0.5, geometricMean: 0 },
    ],
  ] as const)("%s are measured as defined", (_, [profiles, probabilities], expected) => {
    const measured = lotteryStatistics({ profiles, probabilities, unreachable: [] });
    expect(measured.min).toBeCloseTo(expected.min, 12);
    expect(measured.gini).toBeCloseTo(expected.gini, 12);
    expect(measured.geometricMean).toBeCloseTo(expected.geometricMean, 12);
  });

  test("people who can be on no panel are left out", () => {
    const profiles = [members("a"), members("b"), members("c")];
    const probabilities = [0, 0.5, 0.5];
    expect(lotteryStatistics({ profiles, probabilities, unreachable: [{ id: "a" }] })).toEqual({
      min: 0.5,
      gini: 0,
      geometricMean: 0.5,
      reachable: 2,
    });
  });

  test("a sum keeps what plain addition loses", () => {
    expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2);
    expect(compensatedSum(Array(10).fill(0.1))).toBe(1);
  });
});
