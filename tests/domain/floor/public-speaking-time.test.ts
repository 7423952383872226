import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FloorEvent, FloorEventBody } from "#app/domain/floor/floor-events.ts";
import { type FloorState, floorAfter } from "#app/domain/floor/floor-state.ts";
import {
  type PublicSpeakingTotals,
  type PublicTimeTable,
  publicSpeakingTotals,
  SMALLEST_SPEAKERS,
  settledEvents,
  TIME_BASE_MINUTES,
} from "#app/domain/floor/public-speaking-time.ts";

interface Person {
  readonly district: string;
  readonly gender: string;
  /** Minutes of each speech. */
  readonly speeches: readonly number[];
}

function evening(people: readonly Person[]) {
  const id = (index: number) => `person ${index}`;
  const state: Pick<FloorState, "past" | "attendees"> = {
    attendees: new Map(
      people.map((_person, index) => [
        id(index),
        {
          id: id(index),
          standing: "resident",
          hasName: true,
          hasDistrict: true,
          present: true,
          onPaper: false,
        },
      ]),
    ),
    past: people.flatMap(({ speeches }, index) =>
      speeches.map((minutes, place) => ({
        ...{ entryId: `${index}/${place}`, attendeeId: id(index), itemId: "item", joined: place },
        ...{ as: "speech" as const, how: "finished" as const, allowed: null, interruptions: 0 },
        ...{ startedAt: 0, endedAt: 0, spoken: Math.round(minutes * 60_000) },
      })),
    ),
  };
  const toldOf = (attendee: string) =>
    people[Number(attendee.split(" ")[1])] ?? { district: null, gender: null };
  return { state, toldOf };
}

function totalsOf(people: readonly Person[]): PublicSpeakingTotals {
  const { state, toldOf } = evening(people);
  return publicSpeakingTotals(state, toldOf);
}

function crowd(
  count: number,
  district: string,
  gender: string,
  speeches: readonly number[][] = [],
) {
  return Array.from({ length: count }, (_none, index) => ({
    ...{ district, gender },
    speeches: speeches[index] ?? [],
  }));
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
const shown = (table: PublicTimeTable) =>
  Object.fromEntries(table.rows.map(({ group, minutes }) => [group, minutes]));

describe("what is published", () => {
  test("large groups have a line each, and the lines add up to the total", () => {
    const totals = totalsOf([
      ...crowd(20, "Altstadt", "female", [[4], [6], [5]]),
      ...crowd(20, "Ritterode", "male", [[10], [11], [12], [9]]),
    ]);
    expect(totals.minutes).toBe(55);
    expect(shown(totals.byDistrict)).toEqual({ Altstadt: 15, Ritterode: 40 });
    expect(totals.byDistrict.others).toBeNull();
  });

  test("there is a table by gender where the times of speakers do not tell who is in which line", () => {
    const totals = totalsOf([
      ...crowd(20, "Altstadt", "female", [[4], [6], [5]]),
      ...crowd(20, "Altstadt", "male", [[6], [5], [4], [5]]),
    ]);
    expect(shown(totals.byGender)).toEqual({ female: 15, male: 20 });
  });

  test("there is none where they do: the long speeches could only be of one line", () => {
    const totals = totalsOf([
      ...crowd(20, "Altstadt", "female", [[1], [2], [1]]),
      ...crowd(20, "Altstadt", "male", [[10], [11], [12], [9]]),
    ]);
    expect(totals.minutes).toBe(45);
    expect(totals.byGender).toEqual({ rows: [], others: null });
  });

  test.each([
    ["few of them were present", crowd(9, "Walbeck", "female", [[5], [5], [5]])],
    ["only two of them spoke", crowd(30, "Walbeck", "female", [[5], [5]])],
    ["one spoke longer than the others together", crowd(30, "Walbeck", "female", [[9], [2], [2]])],
    ["nobody of them spoke", crowd(30, "Walbeck", "female")],
  ])("a district has no line of its own when %s", (_case, small) => {
    const totals = totalsOf([
      ...small,
      ...crowd(20, "Altstadt", "female", [[6], [6], [6], [6]]),
      ...crowd(20, "Ritterode", "male", [[5], [5], [5], [5], [5]]),
    ]);
    expect(Object.keys(shown(totals.byDistrict))).toEqual(["Ritterode"]);
    expect(totals.byDistrict.others).not.toBeNull();
  });

  test("of two groups of which one is small nothing but the total is told", () => {
    const totals = totalsOf([
      ...crowd(40, "Altstadt", "male", [[6], [6], [6], [6]]),
      ...crowd(3, "Altstadt", "diverse", [[5], [5], [5]]),
    ]);
    expect(totals.minutes).toBe(40);
    expect(totals.byGender).toEqual({ rows: [], others: null });
  });

  test("an evening with hardly any speakers has no total", () => {
    const totals = totalsOf(crowd(40, "Altstadt", "male", [[6], [6]]));
    expect([totals.minutes, totals.speakers]).toEqual([null, null]);
  });

  test("first and further contributions are told apart where several spoke again", () => {
    const speeches = Array.from({ length: 12 }, () => [2, 3]);
    const totals = totalsOf(crowd(40, "Altstadt", "male", speeches));
    expect(totals.speakers).toBe(10);
    expect(shown(totals.byTurn)).toEqual({ first: 25, further: 35 });
  });
});

const person = fc.record({
  district: fc.constantFrom("A", "B", "C", "D", "E"),
  gender: fc.constantFrom("female", "male", "diverse", "not_told"),
  speeches: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 2,
      arbitrary: fc.array(fc.double({ min: 0.2, max: 9, noNaN: true }), { maxLength: 3 }),
    },
  ),
});
const people = fc.array(person, { minLength: 0, maxLength: 90 });
const FEATURES = [
  ["byDistrict", "district"],
  ["byGender", "gender"],
] as const;

describe("an attack by differences", () => {
  test("finds no line and no remainder of fewer than three speakers or ten people, and none that one person dominates", () => {
    fc.assert(
      fc.property(people, (all) => {
        const totals = totalsOf(all);
        for (const [table, feature] of FEATURES) {
          const own = new Set(totals[table].rows.map(({ group }) => group));
          const lines = [...own].map((group) => all.filter((each) => each[feature] === group));
          const rest = all.filter((each) => !own.has(each[feature]));
          for (const line of own.size > 0 && rest.length > 0 ? [...lines, rest] : lines) {
            const times = line.map((each) => sumOf(each.speeches));
            const spoken = sumOf(times);
            expect(line.length).toBeGreaterThanOrEqual(10);
            expect(line.filter((each) => each.speeches.length > 0).length).toBeGreaterThanOrEqual(
              SMALLEST_SPEAKERS,
            );
            expect(Math.max(...times) * 2).toBeLessThanOrEqual(spoken + 0.01);
          }
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test("learns from the sum of the lines nothing that the total does not say", () => {
    fc.assert(
      fc.property(people, (all) => {
        const totals = totalsOf(all);
        for (const table of ["byDistrict", "byGender", "byTurn"] as const) {
          const { rows, others } = totals[table];
          if (rows.length === 0) continue;
          const sum = rows.reduce((total, { minutes }) => total + minutes, others ?? 0);
          expect(sum).toBe(totals.minutes);
          expect(rows.every(({ minutes }) => minutes % TIME_BASE_MINUTES === 0)).toBe(true);
        }
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  test("that fits the time of each speaker into the lines finds more than one line for everybody", () => {
    const speech = fc.integer({ min: 4, max: 24 }).map((quarters) => quarters / 4);
    const told = fc.array(fc.tuple(speech, fc.boolean()), { minLength: 6, maxLength: 9 });
    const asTold = (speakers: readonly (readonly [number, boolean])[]) => {
      const group = (value: boolean) =>
        speakers.filter(([, own]) => own === value).map(([minutes]) => [minutes]);
      return totalsOf([
        ...crowd(20, "A", "female", group(true)),
        ...crowd(20, "A", "male", group(false)),
      ]).byGender;
    };
    let tables = 0;
    fc.assert(
      fc.property(told, (speakers) => {
        const published = asTold(speakers);
        if (published.rows.length === 0) return;
        tables += 1;
        const women = shown(published).female ?? 0;
        const total = sumOf(speakers.map(([minutes]) => minutes));
        const possible = speakers.map(() => new Set<boolean>());
        for (let bits = 0; bits < 2 ** speakers.length; bits += 1) {
          const isWoman = (at: number) => ((bits >> at) & 1) === 1;
          const guess = sumOf(speakers.map(([minutes], at) => (isWoman(at) ? minutes : 0)));
          // Rounding a line, and the other one with it, moves its time by less than the base.
          const fits = Math.abs(guess - women) < TIME_BASE_MINUTES && guess <= total;
          if (!fits) continue;
          for (const at of speakers.keys()) possible[at]?.add(isWoman(at));
        }
        expect(possible.map(({ size }) => size)).toEqual(speakers.map(() => 2));
      }),
      { numRuns: 100, seed: 3 },
    );
    expect(tables).toBeGreaterThan(5);
  });
});

describe("a table that is looked at while the evening goes on", () => {
  function speeches(speakers: readonly string[], as: "speech" | "point_of_order" = "speech") {
    const bodies = speakers.flatMap((attendeeId, index): FloorEventBody[] => {
      const entryId = `${attendeeId}/${index}`;
      return [
        { kind: "joined", entryId, attendeeId, as, by: "chair" },
        { kind: "floor_given", entryId, seconds: 60, outOfTurn: false },
        { kind: "speech_ended", entryId, how: "finished" },
      ];
    });
    return bodies.map((body, index): FloorEvent => ({ ...body, sequence: index + 1, at: index }));
  }
  const names = (count: number) => Array.from({ length: count }, (_none, index) => `p${index}`);

  test.each([
    [9, 0],
    [10, 30],
    [19, 30],
    [20, 60],
  ])("counts with %i speakers the first %i events", (speakers, events) => {
    expect(settledEvents(speeches(names(speakers))).length).toBe(events);
  });

  test("does not grow because the same few speak again and again", () => {
    const few = Array.from({ length: 40 }, (_none, index) => `p${index % 9}`);
    expect(settledEvents(speeches(few))).toEqual([]);
  });

  test("does not grow by points of order", () => {
    expect(settledEvents(speeches(names(20), "point_of_order"))).toEqual([]);
  });

  test("is a prefix of the evening that the floor can be computed from", () => {
    const arrivals = names(30).map(
      (id, index): FloorEvent => ({
        kind: "checked_in",
        attendee: { id, standing: "resident", hasName: true, hasDistrict: true },
        sequence: index + 1,
        at: 0,
      }),
    );
    const item: FloorEvent = {
      kind: "item_begun",
      itemId: "item",
      settings: {
        ...{ speakingSeconds: 60, pointOfOrderSeconds: 60 },
        ...{ firstTimeSpeakersFirst: false, alternate: false },
      },
      ...{ sequence: 31, at: 0 },
    };
    const later = speeches(names(14)).map((event) => ({ ...event, sequence: event.sequence + 31 }));
    const settled = settledEvents([...arrivals, item, ...later]);
    expect(floorAfter(settled).past.length).toBe(10);
  });
});
