import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type PublicTable,
  publicTable,
  publicTotal,
  ROUNDING_BASE,
  SMALLEST_GROUP,
  tableToShow,
} from "#app/domain/disclosure.ts";

function table(...persons: number[]): PublicTable {
  return publicTable(persons.map((count, index) => ({ value: String(index), persons: count })));
}

function shape(published: PublicTable): string {
  return JSON.stringify([published.total, published.rows.map((row) => row.persons)]);
}

test.each([
  [0, null],
  [1, null],
  [9, null],
  [10, 10],
  [12, 10],
  [13, 15],
  [297, 295],
  [298, 300],
  [302, 300],
])("%i persons are published as %s", (persons, published) => {
  expect(publicTotal(persons)).toBe(published);
});

test.each([[-1], [2.5], [Number.NaN]])("%s is no number of persons", (persons) => {
  expect(() => publicTotal(persons)).toThrow(RangeError);
});

test.each([
  ["all groups large", [52, 33, 15], 100, [50, 35, 15]],
  ["one small group takes the next smallest with it", [52, 33, 15, 4], 105, [50, 35, null, null]],
  ["an empty group is as small as any", [52, 33, 15, 0], 100, [50, 35, null, null]],
  ["two small groups are enough together", [52, 33, 6, 4], 95, [50, 35, null, null]],
  ["small groups that are too few together", [52, 33, 3, 2], 90, [50, null, null, null]],
  ["two groups, one of them small", [52, 4], 55, [null, null]],
  ["hardly anybody", [4, 3], null, [null, null]],
  ["no groups", [], null, []],
])("%s", (_case, counts, total, shown) => {
  const published = table(...counts);
  expect(published.total).toBe(total);
  expect(published.rows.map((row) => row.persons)).toEqual(shown);
});

const counts = fc.array(fc.nat({ max: 120 }), { minLength: 1, maxLength: 9 });

test("what is shown is a multiple of 5, never a small group, and less than 5 off the truth", () => {
  fc.assert(
    fc.property(counts, (persons) => {
      for (const [index, row] of table(...persons).rows.entries()) {
        const truth = persons[index] ?? 0;
        if (row.persons === null) continue;
        expect(row.persons % ROUNDING_BASE).toBe(0);
        expect(truth).toBeGreaterThanOrEqual(SMALLEST_GROUP);
        expect(Math.abs(row.persons - truth)).toBeLessThan(ROUNDING_BASE);
      }
    }),
    { seed: 1 },
  );
});

test("the groups left out are none, or at least two of at least ten persons, or all", () => {
  fc.assert(
    fc.property(counts, (persons) => {
      const { rows } = table(...persons);
      const leftOut = persons.filter((_count, index) => rows[index]?.persons === null);
      if (leftOut.length === 0 || leftOut.length === persons.length) return;
      expect(leftOut.length).toBeGreaterThanOrEqual(2);
      expect(leftOut.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(SMALLEST_GROUP);
    }),
    { seed: 2 },
  );
});

test("the parts add up to the total, so that their difference tells nothing", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 10, max: 120 }), { minLength: 1, maxLength: 9 }),
      (persons) => {
        const { total, rows } = table(...persons);
        expect(rows.reduce((sum, row) => sum + (row.persons ?? 0), 0)).toBe(total);
      },
    ),
    { seed: 3 },
  );
});

test("what total minus parts leaves for the groups left out is at least ten persons, rounded", () => {
  fc.assert(
    fc.property(counts, (persons) => {
      const { total, rows } = table(...persons);
      if (total === null || rows.every((row) => row.persons !== null)) return;
      const rest = total - rows.reduce((sum, row) => sum + (row.persons ?? 0), 0);
      expect(rest % ROUNDING_BASE).toBe(0);
      expect(rest).toBeGreaterThanOrEqual(SMALLEST_GROUP);
    }),
    { seed: 4 },
  );
});

test("knowing a whole table and the rule leaves at least three possible truths for each group", () => {
  const truths = new Map<string, number[][]>();
  const range = Array.from({ length: 24 }, (_unused, index) => index);
  for (const first of range) {
    for (const second of range) {
      for (const third of range) {
        const key = shape(table(first, second, third));
        const known = truths.get(key) ?? [];
        known.push([first, second, third]);
        truths.set(key, known);
      }
    }
  }
  // Tables at the end of the enumeration lack the truths beyond it.
  const whole = [...truths.entries()].filter(([, known]) =>
    known.every((persons) => persons.every((count) => count < 23)),
  );
  expect(whole.length).toBeGreaterThan(10);
  for (const [, known] of whole) {
    for (const group of [0, 1, 2]) {
      expect(new Set(known.map((persons) => persons[group])).size).toBeGreaterThanOrEqual(3);
    }
    const totals = known.map((persons) => persons.reduce((sum, count) => sum + count, 0));
    expect(new Set(totals).size).toBeGreaterThanOrEqual(3);
  }
});

test("two tables before and after one person came or left do not differ", () => {
  for (let first = 0; first <= 30; first += 1) {
    for (let second = 0; second <= 30; second += 1) {
      const shown = table(first, second, 20);
      for (const step of [-1, 1]) {
        if (first + step < 0) continue;
        const after = tableToShow(shown, table(first + step, second, 20), 1);
        expect(after).toEqual(shown);
      }
    }
  }
});

test("however people come and go one by one, two different tables lie ten persons apart", () => {
  const moves = fc.array(fc.record({ group: fc.nat({ max: 2 }), joins: fc.boolean() }), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(moves, (sequence) => {
      const persons = [14, 23, 31];
      let shown = table(...persons);
      let changed = 0;
      for (const { group, joins } of sequence) {
        const before = persons[group] ?? 0;
        persons[group] = Math.max(0, before + (joins ? 1 : -1));
        changed += Math.abs((persons[group] ?? 0) - before);
        const next = tableToShow(shown, table(...persons), changed);
        if (next === shown) continue;
        expect(changed).toBeGreaterThanOrEqual(SMALLEST_GROUP);
        shown = next;
        changed = 0;
      }
    }),
    { seed: 5 },
  );
});

test("a total alone moves by one step at most when one person comes or leaves", () => {
  for (let persons = 0; persons < 400; persons += 1) {
    const before = publicTotal(persons) ?? SMALLEST_GROUP;
    const after = publicTotal(persons + 1) ?? SMALLEST_GROUP;
    expect([0, ROUNDING_BASE]).toContain(after - before);
  }
});
