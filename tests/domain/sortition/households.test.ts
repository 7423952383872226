import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import { COMBINED } from "#app/domain/sortition/combined-features.ts";
import { computeLottery } from "#app/domain/sortition/compute-lottery.ts";
import { checkFeasibility } from "#app/domain/sortition/feasibility/check-feasibility.ts";
import { drawPanel, type Lottery } from "#app/domain/sortition/lottery.ts";
import { groupIntoProfiles, type Person } from "#app/domain/sortition/people.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";
import { verifyLottery } from "#app/domain/sortition/verify-lottery.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";
import { bruteForceLeximin, enumeratePeople } from "./enumerate-panels.ts";
import { probabilityById, quota, tinyHouseholds } from "./instances.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

/** People written as "id value household", the last left out for who lives alone. */
function people(...rows: readonly string[]): Person[] {
  return rows.map((row) => {
    const [id = "", value = "", household] = row.split(" ");
    return { id, values: { f: value }, ...(household ? { household } : {}) };
  });
}

function solve(input: SelectionInput): Lottery {
  const result = computeLottery(input, "leximin", { solver });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function expectBruteForce(input: SelectionInput): Map<string, number> {
  const byId = probabilityById(solve(input));
  const ones = input.people.map(() => 1);
  const expected = bruteForceLeximin(solver, ones, enumeratePeople(input));
  for (const [index, { id }] of input.people.entries()) {
    expect(byId.get(id)).toBeCloseTo(expected[index] ?? Number.NaN, 6);
  }
  return byId;
}

describe("at most one person of each household", () => {
  test("shares the chance of one seat between two who are alike", () => {
    const pool = people("a x h", "b x h", "c x", "d x");
    const byId = expectBruteForce({ people: pool, quotas: [quota("f x 3 3")], size: 3 });
    expect([...byId.values()].sort()).toEqual([0.5, 0.5, 1, 1]);
  });

  test("weighs two who differ by what the quotas need", () => {
    const pool = people("a rare h", "b x h", "c x", "d x", "e x g", "f x g");
    const quotas = [quota("f rare 1 1"), quota("f x 2 2")];
    const byId = expectBruteForce({ people: pool, quotas, size: 3 });
    expect(byId.get("a")).toBe(1);
    expect(byId.get("b")).toBe(0);
  });

  test("holds without any quota", () => {
    const pool = people("a x h", "b y h", "c x h", "d y g", "e x g", "f z");
    const byId = expectBruteForce({ people: pool, quotas: [], size: 3 });
    expect(byId.get("f")).toBe(1);
  });

  test("holds beside a quota over several features at once", () => {
    const pool = people("a x h", "b y h", "c x g", "d x g", "e y", "f x i", "g y i", "h y").map(
      (person, index) => ({
        ...person,
        values: { ...person.values, old: index % 3 ? "no" : "yes" },
      }),
    );
    const quotas = [
      quota("f x 1 2"),
      quota("f y 1 2"),
      quota("old yes 0 2"),
      quota("old no 0 3"),
      quota(`young-x ${COMBINED} 1 1`),
    ];
    const combined = [
      {
        name: "young-x",
        conditions: [
          { feature: "f", values: ["x"] },
          { feature: "old", values: ["no"] },
        ],
      },
    ];
    const byId = expectBruteForce({ people: pool, quotas, size: 3, combined });
    expect(Math.min(...byId.values())).toBeGreaterThan(0);
  });

  test("counts nobody who alone of a household said yes", () => {
    const apart = people("a x h", "b x g", "c y", "d y i");
    const alone = people("a x", "b x", "c y", "d y");
    const quotas = [quota("f x 1 1"), quota("f y 1 1")];
    expect(solve({ people: apart, quotas, size: 2 })).toEqual(
      solve({ people: alone, quotas, size: 2 }),
    );
  });

  test("refuses more seats than households", () => {
    const pool = people("a x h", "b x h", "c x g", "d y g");
    const result = computeLottery({ people: pool, quotas: [], size: 3 }, "leximin", { solver });
    expect(result).toMatchObject({
      problem: {
        code: "bad_input",
        params: { faults: [{ code: "size_above_households", size: 3, households: 2 }] },
      },
    });
  });

  test("can be what makes quotas impossible, and the relaxation respects it", () => {
    const pool = people("a x h", "b x h", "c y", "d y");
    const quotas = [quota("f x 2 2"), quota("f y 0 1")];
    const input = { people: pool, quotas, size: 2 };
    const checked = checkFeasibility(input, solver);
    expect(checked).toMatchObject({
      feasible: false,
      relaxation: { cost: 2, changes: [{ value: "x", newMin: 1 }] },
    });
    if (checked.feasible) return;
    expect(checkFeasibility({ ...input, quotas: checked.relaxation.quotas }, solver)).toMatchObject(
      {
        feasible: true,
      },
    );
  });

  test("gives people of the same values and the same kind of household the same probability", () => {
    let shared = 0;
    fc.assert(
      fc.property(tinyHouseholds, (input) => {
        const result = computeLottery(input, "leximin", { solver });
        if (!result.ok) return;
        const byId = probabilityById(result.value);
        const features = [...new Set(input.quotas.map(({ feature }) => feature))];
        const key = ({ values }: Person) => features.map((feature) => values[feature]).join();
        const kind = (person: Person) =>
          input.people
            .filter(({ household }) => household && household === person.household)
            .filter((_, __, home) => home.length > 1)
            .map(key)
            .sort();
        const known = new Map<string, number>();
        for (const person of input.people) {
          const name = JSON.stringify([key(person), kind(person)]);
          if (kind(person).length > 1) shared++;
          expect(known.get(name) ?? byId.get(person.id)).toBe(byId.get(person.id));
          known.set(name, byId.get(person.id) ?? Number.NaN);
        }
      }),
      { numRuns: 80, seed: 31 },
    );
    expect(shared).toBeGreaterThan(50);
  });

  test("depends on neither the order of rows nor the names of households", () => {
    fc.assert(
      fc.property(tinyHouseholds, (input) => {
        const renamed = [...input.people].reverse().map(({ household, ...person }) => ({
          ...person,
          ...(household ? { household: `the ${9 - Number(household.slice(1))}` } : {}),
        }));
        const features = [...new Set(input.quotas.map(({ feature }) => feature))];
        expect(groupIntoProfiles(renamed, features)).toEqual(
          groupIntoProfiles(input.people, features),
        );
      }),
      { numRuns: 100, seed: 32 },
    );
  });

  test("draws each member of a panel's counts equally often", () => {
    const pool = people("a x h", "b x h", "c x g", "d x g", "e y h", "f y g", "g y");
    const lottery = solve({ people: pool, quotas: [quota("f x 1 1"), quota("f y 1 1")], size: 2 });
    const byId = probabilityById(lottery);
    const times = new Map<string, number>();
    const draws = 4000;
    for (let seed = 0; seed < draws; seed++) {
      for (const id of drawPanel(lottery, `${seed}`).members) {
        times.set(id, (times.get(id) ?? 0) + 1);
      }
    }
    for (const [id, p] of byId) {
      expect(Math.abs((times.get(id) ?? 0) / draws - p)).toBeLessThan(0.035);
    }
  });
});

describe("a lottery with households that was tampered with", () => {
  const pool = people("a x h", "b y h", "c x g", "d y g", "e x", "f y");
  const quotas = [quota("f x 1 2"), quota("f y 1 2")];

  test.each<[string, (lottery: Lottery) => Lottery, string]>([
    [
      "no longer knows a household",
      (lottery) => ({
        ...lottery,
        profiles: lottery.profiles.map(({ values, members }) => ({ values, members })),
      }),
      "input_hash_wrong",
    ],
    [
      "has other people at home",
      (lottery) => ({
        ...lottery,
        profiles: lottery.profiles
          .map((profile) =>
            profile.households
              ? {
                  ...profile,
                  households: {
                    ...profile.households,
                    members: [...profile.households.members].reverse(),
                  },
                }
              : profile,
          )
          .map((profile, index, all) =>
            index === all.findIndex(({ households }) => households)
              ? profile
              : (lottery.profiles[index] ?? profile),
          ),
      }),
      "input_hash_wrong",
    ],
    [
      "seats more people of a class than it has households",
      (lottery) => {
        const own = lottery.profiles.flatMap(({ households }, t) => (households ? [t] : []));
        const [first] = lottery.panels;
        return {
          ...lottery,
          panels: lottery.panels.map((panel) =>
            panel === first
              ? { ...panel, counts: own.map((t): [number, number] => [t, 2]) }
              : panel,
          ),
        };
      },
      "household_exceeded",
    ],
  ])("is found out when it %s", (_name, tamper, code) => {
    const lottery = solve({ people: pool, quotas, size: 3 });
    expect(verifyLottery(lottery)).toEqual([]);
    expect(verifyLottery(tamper(lottery)).map((fault) => fault.code)).toContain(code);
  });
});
