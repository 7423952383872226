import { beforeAll, describe, expect, test } from "vitest";
import { seededRandom } from "#app/domain/random.ts";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import { computeLottery } from "#app/domain/sortition/compute-lottery.ts";
import { drawPanel, type Lottery } from "#app/domain/sortition/lottery.ts";
import type { Objective } from "#app/domain/sortition/objectives.ts";
import type { Progress } from "#app/domain/sortition/progress.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";
import { lotteryStatistics } from "#app/domain/sortition/statistics.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";
import { oddCycle, peopleOf, probabilityById, quota } from "./instances.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

function solve(input: SelectionInput, objective: Objective = "leximin"): Lottery {
  const result = computeLottery(input, objective, { solver });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function chances(lottery: Lottery, ids: readonly string[]): number[] {
  const byId = probabilityById(lottery);
  return ids.map((id) => byId.get(id) ?? Number.NaN);
}

describe("an integrality gap", () => {
  test("is noticed, and column generation finds and proves the true leximin", () => {
    const lottery = solve(oddCycle());
    expect(lottery.optimality).toMatchObject({ proved: true, by: "column-generation" });
    for (const p of chances(lottery, ["p0", "p1", "p2"])) expect(p).toBeCloseTo(1 / 3, 7);
    for (const p of chances(lottery, ["p3", "p4", "p5"])) expect(p).toBeCloseTo(2 / 3, 7);
  });

  test("is noticed by maximin too", () => {
    const lottery = solve(oddCycle(), "maximin");
    expect(lottery.optimality).toMatchObject({ proved: true, by: "column-generation" });
    expect(lotteryStatistics(lottery).min).toBeCloseTo(1 / 3, 7);
  });

  test("can make quotas infeasible that fractional people would meet", () => {
    const { people } = oddCycle();
    const quotas = ["a", "b", "c"].flatMap((trait) => [
      quota(`${trait} yes 1 1`),
      quota(`${trait} no 0 3`),
    ]);
    const result = computeLottery({ people, quotas, size: 3 }, "leximin", { solver });
    expect(result).toMatchObject({ ok: false, problem: { code: "quotas_infeasible" } });
    if (result.ok || result.problem.code !== "quotas_infeasible") return;
    expect(result.problem.params.conflicts).toMatchObject([{ code: "quotas_conflict" }]);
    expect(result.problem.params.relaxation).toMatchObject({ cost: 1, withinFlexes: true });
  });

  test("can leave people on no panel to whom the relaxation promises a chance", () => {
    const { people } = oddCycle();
    const traits = ["a", "b", "c"];
    const last = peopleOf(traits, [{ values: ["no", "no", "yes"], count: 1 }]);
    const lottery = solve({
      people: [...people, ...last.map((person) => ({ ...person, id: "only c" }))],
      quotas: traits.flatMap((trait) => [quota(`${trait} yes 1 1`), quota(`${trait} no 0 3`)]),
      size: 3,
    });
    expect(lottery.unreachable.map(({ id }) => id)).toEqual(["p1", "p2"]);
    expect(lottery.unreachable[0]?.reason).toEqual({
      code: "quotas_exclude",
      changes: [expect.objectContaining({ feature: "a", value: "yes", newMax: 2 })],
    });
    expect(chances(lottery, ["p0", "p1", "p2", "only c"])).toEqual([1, 0, 0, 1]);
    expect(lotteryStatistics(lottery)).toMatchObject({
      reachable: 5,
      min: expect.closeTo(1 / 3, 9),
    });
  });
});

describe("extreme selections", () => {
  test("a person whose value nobody else has and a quota needs is certain", () => {
    const lottery = solve({
      people: peopleOf(
        ["f"],
        [
          { values: ["rare"], count: 1 },
          { values: ["common"], count: 9 },
        ],
      ),
      quotas: [quota("f rare 1 1"), quota("f common 2 2")],
      size: 3,
    });
    expect(chances(lottery, ["p0", "p1"])).toEqual([1, expect.closeTo(2 / 9, 12)]);
  });

  test("everybody is certain where the panel is the whole pool", () => {
    const people = peopleOf(
      ["f"],
      [
        { values: ["x"], count: 3 },
        { values: ["y"], count: 4 },
      ],
    );
    const lottery = solve({ people, quotas: [quota("f x 0 7"), quota("f y 0 7")], size: 7 });
    expect(lottery.probabilities).toEqual([1, 1]);
    expect(drawPanel(lottery, "any").members).toEqual(people.map(({ id }) => id));
  });

  test.each([1, 3])("without quotas all have the same chance of %s seats", (size) => {
    const people = peopleOf([], [{ values: [], count: 8 }]);
    const lottery = solve({ people, quotas: [], size });
    expect(lottery.probabilities).toEqual([expect.closeTo(size / 8, 12)]);
  });

  test("a panel of one is drawn from those the quotas admit", () => {
    const lottery = solve({
      people: peopleOf(
        ["f"],
        [
          { values: ["x"], count: 3 },
          { values: ["y"], count: 2 },
        ],
      ),
      quotas: [quota("f x 0 1"), quota("f y 0 0")],
      size: 1,
    });
    expect(chances(lottery, ["p0", "p3"])).toEqual([expect.closeTo(1 / 3, 12), 0]);
    expect(lottery.unreachable).toEqual(
      ["p3", "p4"].map((id) => ({
        id,
        reason: { code: "value_excluded", feature: "f", value: "y" },
      })),
    );
  });

  test.each([
    { count: 12, slack: 1 },
    { count: 5, slack: 0 },
  ])("$count features with quotas of ± $slack are kept, and optimality is proved", (sort) => {
    const random = seededRandom("many features");
    const features = Array.from({ length: sort.count }, (_, f) => `f${f}`);
    const people = Array.from({ length: 40 }, (_, index) => ({
      id: `p${index}`,
      values: Object.fromEntries(
        features.map((feature) => [feature, random.integer(3) > 0 ? "x" : "y"]),
      ),
    }));
    const model = random.sample(people, 10);
    const quotas = features.flatMap((feature) =>
      ["x", "y"].map((value) => {
        const count = model.filter(({ values }) => values[feature] === value).length;
        return { feature, value, min: Math.max(0, count - sort.slack), max: count + sort.slack };
      }),
    );
    const lottery = solve({ people, quotas, size: 10 });
    expect(lottery.optimality.proved).toBe(true);
    const { members } = drawPanel(lottery, "seed");
    for (const { feature, value, min, max } of quotas) {
      const drawn = people.filter(
        ({ id, values }) => members.includes(id) && values[feature] === value,
      ).length;
      expect(drawn).toBeGreaterThanOrEqual(min);
      expect(drawn).toBeLessThanOrEqual(max);
    }
  });

  test("5,000 people of few profiles are drawn with chances that add up", () => {
    const people = peopleOf(
      ["gender", "age"],
      [
        { values: ["f", "young"], count: 1400 },
        { values: ["f", "old"], count: 1600 },
        { values: ["m", "young"], count: 900 },
        { values: ["m", "old"], count: 1100 },
      ],
    );
    const quotas = ["gender f 25 25", "gender m 25 25", "age young 30 30", "age old 20 20"].map(
      quota,
    );
    const lottery = solve({ people, quotas, size: 50 });
    const byId = probabilityById(lottery);
    expect([...byId.values()].reduce((sum, p) => sum + p, 0)).toBeCloseTo(50, 6);
    expect(lottery.optimality).toMatchObject({ proved: true, by: "relaxation" });
  });

  test("a value nobody has matters only where its quota needs someone", () => {
    const people = peopleOf(["f"], [{ values: ["x"], count: 4 }]);
    const harmless = { people, quotas: [quota("f x 0 4"), quota("f none 0 2")], size: 2 };
    expect(solve(harmless).probabilities).toEqual([0.5]);
    const quotas = [quota("f x 0 4"), quota("f none 1 2")];
    expect(computeLottery({ people, quotas, size: 2 }, "leximin", { solver })).toMatchObject({
      ok: false,
      problem: {
        code: "quotas_infeasible",
        params: {
          conflicts: [{ code: "too_few_people", value: "none", min: 1, available: 0 }],
          relaxation: { changes: [{ value: "none", newMin: 0 }], cost: 3 },
        },
      },
    });
  });
});

describe("relaxations", () => {
  const people = peopleOf(
    ["f"],
    [
      { values: ["x"], count: 5 },
      { values: ["y"], count: 5 },
    ],
  );

  test("stay within the flexes where they can, although a cheaper change lies outside", () => {
    const quotas = [
      { ...quota("f x 3 3"), minFlex: 2, maxFlex: 3 },
      { ...quota("f y 0 1"), minFlex: 0, maxFlex: 1 },
    ];
    const result = computeLottery({ people, quotas, size: 2 }, "leximin", { solver });
    expect(result).toMatchObject({
      problem: {
        params: { relaxation: { withinFlexes: true, changes: [{ value: "x", newMin: 2 }] } },
      },
    });
  });

  test("say so where the flexes do not suffice, and name a change all the same", () => {
    const quotas = [
      { ...quota("f x 3 3"), minFlex: 3, maxFlex: 3 },
      { ...quota("f y 0 1"), minFlex: 0, maxFlex: 1 },
    ];
    const result = computeLottery({ people, quotas, size: 2 }, "leximin", { solver });
    expect(result).toMatchObject({
      problem: {
        params: { relaxation: { withinFlexes: false, changes: [{ value: "x", newMin: 2 }] } },
      },
    });
  });

  test("spare small minima: a large one gives way first", () => {
    const quotas = [quota("f x 1 9"), quota("f y 5 9")];
    const result = computeLottery({ people, quotas, size: 5 }, "leximin", { solver });
    expect(result).toMatchObject({
      problem: {
        params: {
          conflicts: [{ code: "min_sum_above_size", feature: "f", sum: 6, size: 5 }],
          relaxation: { changes: [{ value: "y", min: 5, newMin: 4 }] },
        },
      },
    });
  });
});

describe("progress", () => {
  test("is reported in every phase and cancels by throwing", () => {
    const seen: Progress[] = [];
    computeLottery(oddCycle(), "leximin", {
      solver,
      onProgress: (progress) => seen.push(progress),
    });
    expect([...new Set(seen.map(({ phase }) => phase))]).toEqual([
      "feasibility",
      "reachability",
      "relaxation",
      "decomposition",
      "pricing",
      "column_generation",
    ]);
    const cancel = () => {
      throw new Error("cancelled");
    };
    expect(() => computeLottery(oddCycle(), "leximin", { solver, onProgress: cancel })).toThrow(
      "cancelled",
    );
  });
});
