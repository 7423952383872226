import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Person } from "#app/domain/sortition/people.ts";
import { possibleEncounters } from "#app/domain/tables/possible-encounters.ts";
import { checkSeating, type Seating, seatPeople } from "#app/domain/tables/seat-people.ts";
import type { SeatingRequest } from "#app/domain/tables/seating.ts";
import {
  countEncounters,
  largestDeviations,
  verifySeating,
} from "#app/domain/tables/verify-seating.ts";

const NO_RULES = { together: [], apart: [] };

/** People p1..pn whose features take their values in turn. */
function peopleInTurn(count: number, values: Readonly<Record<string, number>> = {}): Person[] {
  return Array.from({ length: count }, (_unused, index) => ({
    id: `p${index + 1}`,
    values: Object.fromEntries(
      Object.entries(values).map(([feature, size], position) => [
        feature,
        `${feature} ${Math.floor(index / (position + 1)) % size}`,
      ]),
    ),
  }));
}

function requestOf(request: Partial<SeatingRequest>): SeatingRequest {
  return { people: [], tables: 1, sessions: 1, features: [], rules: NO_RULES, ...request };
}

function seatingOf(request: SeatingRequest, seed = "seed"): Seating {
  const seating = seatPeople(request, { seed });
  if (!seating.ok) throw new Error(seating.problem.code);
  return seating.value;
}

/** Small requests whose rules can contradict each other. */
const requests = fc
  .record({
    people: fc.integer({ min: 4, max: 18 }),
    tables: fc.integer({ min: 1, max: 5 }),
    sessions: fc.integer({ min: 1, max: 3 }),
    features: fc.integer({ min: 0, max: 3 }),
    values: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 54, maxLength: 54 }),
    together: fc.array(fc.uniqueArray(fc.nat(17), { minLength: 2, maxLength: 3 }), {
      maxLength: 3,
    }),
    apart: fc.array(fc.uniqueArray(fc.nat(17), { minLength: 2, maxLength: 3 }), { maxLength: 3 }),
  })
  .map(({ people, tables, sessions, features, values, together, apart }): SeatingRequest => {
    const names = ["a", "b", "c"].slice(0, features);
    const group = (members: number[]) => [...new Set(members.map((m) => `p${m % people}`))];
    return {
      people: Array.from({ length: people }, (_unused, index) => ({
        id: `p${index}`,
        values: Object.fromEntries(names.map((n, f) => [n, `v${values[index * 3 + f]}`])),
      })),
      tables: Math.min(tables, Math.floor(people / 2)),
      sessions,
      features: names,
      rules: { together: together.map(group), apart: apart.map(group) },
    };
  });

describe("what always holds", () => {
  test("everyone sits once a session, sizes differ by one, rules are kept; or the rules are named", () => {
    fc.assert(
      fc.property(requests, fc.string(), (request, seed) => {
        const seating = seatPeople(request, { seed });
        if (!seating.ok) {
          expect(checkSeating(request)).toEqual(seating.problem);
          expect(seating.problem.code).toMatch(/^seating_/);
          return;
        }
        const { plan, encounters, deviations } = seating.value;
        expect(verifySeating(request, plan)).toEqual([]);
        expect(encounters.met).toBe(countEncounters(plan));
        expect(encounters.met).toBeLessThanOrEqual(encounters.possible);
        expect(deviations.map(({ feature }) => feature)).toEqual(request.features);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  test("a seating is refused only where trying all finds none", () => {
    fc.assert(
      fc.property(requests, (request) => {
        fc.pre(request.people.length <= 9);
        const one = { ...request, sessions: 1 };
        expect(checkSeating(one) === null).toBe(someSeatingExists(one));
      }),
      { numRuns: 150, seed: 2 },
    );
  });

  test("the same seed gives the same plan, in whatever order people come", () => {
    fc.assert(
      fc.property(requests, fc.string(), (request, seed) => {
        const turned = { ...request, people: [...request.people].reverse() };
        expect(seatPeople(turned, { seed })).toEqual(seatPeople(request, { seed }));
      }),
      { numRuns: 25, seed: 3 },
    );
  });

  test("another seed gives another plan", () => {
    const request = requestOf({ people: peopleInTurn(12), tables: 3, sessions: 2 });
    expect(seatingOf(request, "a").plan).not.toEqual(seatingOf(request, "b").plan);
  });

  test("names of people and values change nothing about how good a plan is", () => {
    const people = peopleInTurn(24, { gender: 2, age: 3 });
    const renamed = people.map(({ id, values }) => ({
      id: `x${id}`,
      values: { gender: `${values.gender}!`, age: `${values.age}!` },
    }));
    const shape = { tables: 4, sessions: 3, features: ["gender", "age"] };
    const [one, other] = [people, renamed].map((each) =>
      seatingOf(requestOf({ ...shape, people: each })),
    );
    expect(other?.encounters).toEqual(one?.encounters);
    expect(other?.deviations.map(({ deviation }) => deviation)).toEqual(
      one?.deviations.map(({ deviation }) => deviation),
    );
  });
});

/** By trying every table for every person. */
function someSeatingExists({ people, tables, rules }: SeatingRequest): boolean {
  const small = Math.floor(people.length / tables);
  const larger = people.length % tables;
  const seated = Array.from({ length: tables }, () => new Set<string>());
  function seat(next: number): boolean {
    const person = people[next];
    if (person === undefined) {
      const sizes = seated.map(({ size }) => size);
      return (
        sizes.every((size) => size >= small) && sizes.filter((s) => s > small).length === larger
      );
    }
    return seated.some((table) => {
      const companions = rules.together.filter((group) => group.includes(person.id)).flat();
      const elsewhere = seated.some((t) => t !== table && companions.some((id) => t.has(id)));
      const avoided = rules.apart.filter((group) => group.includes(person.id)).flat();
      if (elsewhere || avoided.some((id) => table.has(id)) || table.size > small) return false;
      table.add(person.id);
      const found = seat(next + 1);
      table.delete(person.id);
      return found;
    });
  }
  return seat(0);
}

describe("how good a plan is", () => {
  test("200 people at 20 tables in four sessions mirror six features and nearly all pairs are new", () => {
    const features = { gender: 2, age: 5, education: 3, district: 7, origin: 4, work: 6 };
    const seating = seatingOf(
      requestOf({
        people: peopleInTurn(200, features),
        tables: 20,
        sessions: 4,
        features: Object.keys(features),
      }),
    );
    expect(Math.max(...seating.deviations.map(({ deviation }) => deviation))).toBeLessThanOrEqual(
      1,
    );
    expect(seating.encounters.possible).toBe(3600);
    expect(seating.encounters.met).toBeGreaterThanOrEqual(3500);
  });

  test("where every pair can be new, every pair is: nine people at three tables meet in four sessions", () => {
    const seating = seatingOf(requestOf({ people: peopleInTurn(9), tables: 3, sessions: 4 }));
    expect(seating.encounters).toEqual({ met: 36, possible: 36 });
  });

  test("tables are as even as they can be where whole numbers allow it", () => {
    const people = peopleInTurn(40, { gender: 2, age: 4 });
    const seating = seatingOf(
      requestOf({ people, tables: 5, sessions: 2, features: ["gender", "age"] }),
    );
    expect(seating.deviations.map(({ deviation }) => deviation)).toEqual([0, 0]);
  });

  test("whoever has no value of a feature counts as a group of their own", () => {
    const people = peopleInTurn(8).map((person, index) => ({
      ...person,
      values: index < 4 ? { lift: "yes" } : {},
    }));
    const { plan } = seatingOf(requestOf({ people, tables: 4, features: ["lift"] }));
    const without = plan[0]?.map((table) => table.filter((id) => Number(id.slice(1)) > 4).length);
    expect(without).toEqual([1, 1, 1, 1]);
  });

  test("companions stay together and rivals apart without spoiling the mirror", () => {
    const people = peopleInTurn(60, { gender: 2, age: 3 });
    const request = requestOf({
      people,
      tables: 10,
      sessions: 3,
      features: ["gender", "age"],
      rules: {
        together: [
          ["p1", "p2"],
          ["p3", "p10"],
          ["p20", "p30", "p40"],
        ],
        apart: [["p5", "p6", "p7", "p1"]],
      },
    });
    const seating = seatingOf(request);
    expect(verifySeating(request, seating.plan)).toEqual([]);
    expect(Math.max(...seating.deviations.map(({ deviation }) => deviation))).toBeLessThanOrEqual(
      1,
    );
  });
});

describe("possible encounters", () => {
  const none = { together: 0, apart: 0 };
  test.each([
    ["all seats of all sessions", { people: 200, tables: 20, sessions: 4, ...none }, 3600],
    ["tables of unequal size", { people: 11, tables: 3, sessions: 1, ...none }, 6 + 6 + 3],
    ["every pair", { people: 6, tables: 3, sessions: 9, ...none }, 15],
    [
      "every pair but those kept apart",
      { people: 6, tables: 3, sessions: 9, together: 0, apart: 2 },
      13,
    ],
    ["more seats at a table than tables", { people: 8, tables: 2, sessions: 2, ...none }, 12 + 8],
    [
      "pairs that must be together",
      { people: 8, tables: 4, sessions: 2, together: 1, apart: 0 },
      7,
    ],
    ["one table", { people: 5, tables: 1, sessions: 3, ...none }, 10],
  ])("are bounded by %s", (_name, question, most) => {
    expect(possibleEncounters(question)).toBe(most);
  });
});

describe("what cannot be done is named", () => {
  const people = peopleInTurn(12);
  const rules = (together: string[][], apart: string[][] = []) => ({ together, apart });
  test.each<[string, Partial<SeatingRequest>, object]>([
    [
      "no table",
      { tables: 0 },
      { code: "seating_tables_out_of_range", params: { tables: 0, most: 6 } },
    ],
    [
      "a table for one",
      { tables: 7 },
      { code: "seating_tables_out_of_range", params: { tables: 7, most: 6 } },
    ],
    [
      "part of a table",
      { tables: 2.5 },
      { code: "seating_tables_out_of_range", params: { tables: 2.5, most: 6 } },
    ],
    [
      "no session",
      { sessions: 0 },
      { code: "seating_sessions_out_of_range", params: { sessions: 0, most: 20 } },
    ],
    [
      "a rule about someone who is not there",
      { rules: rules([], [["p1", "p99"]]) },
      { code: "seating_rule_person_missing", params: { kind: "apart", rule: 1 } },
    ],
    [
      "a group larger than a table, made of two rules",
      {
        tables: 6,
        rules: rules([
          ["p4", "p5"],
          ["p1", "p2"],
          ["p2", "p3"],
        ]),
      },
      { code: "seating_group_too_large", params: { rules: [2, 3], people: 3, seats: 2 } },
    ],
    [
      "people both together and apart",
      {
        rules: rules(
          [
            ["p1", "p2"],
            ["p2", "p3"],
          ],
          [["p1", "p3"]],
        ),
      },
      { code: "seating_together_and_apart", params: { together: [1, 2], apart: 1 } },
    ],
    [
      "more people to keep apart than tables",
      { tables: 2, rules: rules([], [["p1", "p2", "p3"]]) },
      { code: "seating_apart_too_many", params: { rule: 1, people: 3, tables: 2 } },
    ],
    [
      "rules that only together cannot be kept",
      {
        tables: 2,
        rules: rules(
          [],
          [
            ["p1", "p2"],
            ["p2", "p3"],
            ["p1", "p3"],
          ],
        ),
      },
      { code: "seating_rules_unmet", params: { proved: true } },
    ],
  ])("%s", (_name, change, problem) => {
    const request = requestOf({ people, tables: 3, ...change });
    expect(checkSeating(request)).toEqual(problem);
    expect(seatPeople(request, { seed: "s" })).toEqual({ ok: false, problem });
  });
});

describe("the check of a plan", () => {
  const request = requestOf({
    people: peopleInTurn(6),
    tables: 2,
    sessions: 1,
    rules: { together: [["p1", "p2"]], apart: [["p3", "p4"]] },
  });
  const good = [
    ["p1", "p2", "p3"],
    ["p4", "p5", "p6"],
  ];

  test("finds nothing in a good one", () => {
    expect(verifySeating(request, [good])).toEqual([]);
  });

  test.each<[string, string[][][], string]>([
    ["a session too few", [], "sessions_wrong"],
    [
      "a table too many",
      [
        [
          ["p1", "p2"],
          ["p3", "p5"],
          ["p4", "p6"],
        ],
      ],
      "tables_wrong",
    ],
    [
      "someone left out",
      [
        [
          ["p1", "p2", "p3"],
          ["p4", "p5"],
        ],
      ],
      "person_not_seated_once",
    ],
    [
      "someone seated twice",
      [
        [
          ["p1", "p2", "p3"],
          ["p4", "p5", "p6", "p1"],
        ],
      ],
      "person_not_seated_once",
    ],
    [
      "a stranger",
      [
        [
          ["p1", "p2", "p3"],
          ["p4", "p5", "p7"],
        ],
      ],
      "person_unknown",
    ],
    [
      "tables of two sizes",
      [
        [
          ["p1", "p2"],
          ["p3", "p4", "p5", "p6"],
        ],
      ],
      "sizes_uneven",
    ],
    [
      "companions separated",
      [
        [
          ["p1", "p5", "p3"],
          ["p4", "p2", "p6"],
        ],
      ],
      "separated",
    ],
    [
      "rivals together",
      [
        [
          ["p1", "p2", "p5"],
          ["p4", "p3", "p6"],
        ],
      ],
      "not_apart",
    ],
  ])("finds %s", (_name, plan, code) => {
    expect(verifySeating(request, plan).map((fault) => fault.code)).toContain(code);
  });

  test("says where a table differs most from the group", () => {
    const people = peopleInTurn(6).map((person, index) => ({
      ...person,
      values: { gender: index < 3 ? "f" : "m" },
    }));
    expect(largestDeviations({ ...request, people, features: ["gender"] }, [good])).toEqual([
      {
        feature: "gender",
        value: "f",
        session: 0,
        table: 0,
        people: 3,
        mirror: 1.5,
        deviation: 1.5,
      },
    ]);
  });
});

test("progress is reported and the search ends when the report throws", () => {
  const request = requestOf({ people: peopleInTurn(40), tables: 6, sessions: 6 });
  const seen: number[] = [];
  const stop = new Error("cancelled");
  const run = () =>
    seatPeople(request, {
      seed: "s",
      onProgress({ phase, done, total }) {
        expect(phase).toBe("seat_people");
        expect(total).toBeGreaterThanOrEqual(done);
        if (seen.push(done) === 3) throw stop;
      },
    });
  expect(run).toThrow(stop);
  expect(seen).toHaveLength(3);
});
