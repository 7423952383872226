import fc from "fast-check";
import { expect, test } from "vitest";
import { opinionGroups, type Stance } from "#app/domain/deliberation/opinion-groups.ts";
import { principalPlane } from "#app/domain/deliberation/principal-plane.ts";

type Vector = readonly number[];

const dot = (a: Vector, b: Vector) =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
const scaled = (a: Vector, by: number) => a.map((value) => value * by);

/** The strongest direction of a matrix by power iteration: slow, and nothing but multiplication. */
function strongestDirection(rows: readonly Vector[], columns: number): Vector {
  let direction: Vector = Array.from({ length: columns }, (_, index) => 1 / (index + 2));
  for (let round = 0; round < 3_000; round += 1) {
    const along = rows.map((row) => dot(row, direction));
    const next = Array.from({ length: columns }, (_, column) =>
      rows.reduce((sum, row, index) => sum + (row[column] ?? 0) * (along[index] ?? 0), 0),
    );
    const length = Math.sqrt(dot(next, next));
    if (length === 0) return scaled(direction, 0);
    direction = scaled(next, 1 / length);
  }
  return direction;
}

function pointed(direction: Vector): Vector {
  const largest = Math.max(...direction.map(Math.abs));
  const decides = direction.find((weight) => Math.abs(weight) > largest - 1e-9) ?? 0;
  return decides < 0 ? scaled(direction, -1) : direction;
}

/** The plane of the two strongest directions; the first is taken out of the rows before the second is sought. */
function slowPlane(rows: readonly Vector[]): { places: [number, number][]; weights: number[] } {
  const columns = rows[0]?.length ?? 0;
  const first = pointed(strongestDirection(rows, columns));
  const rest = rows.map((row) => {
    const along = dot(row, first);
    return row.map((value, column) => value - along * (first[column] ?? 0));
  });
  const second = pointed(strongestDirection(rest, columns));
  const weightOf = (of: readonly Vector[], direction: Vector) =>
    of.reduce((sum, row) => sum + dot(row, direction) ** 2, 0);
  const third = strongestDirection(
    rest.map((row) => {
      const along = dot(row, second);
      return row.map((value, column) => value - along * (second[column] ?? 0));
    }),
    columns,
  );
  return {
    places: rows.map((row) => [dot(row, first), dot(row, second)]),
    weights: [weightOf(rows, first), weightOf(rows, second), weightOf(rows, third)],
  };
}

function centred(rows: readonly Vector[]): Vector[] {
  const columns = rows[0]?.length ?? 0;
  const means = Array.from(
    { length: columns },
    (_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / rows.length,
  );
  return rows.map((row) => row.map((value, column) => value - (means[column] ?? 0)));
}

const matrices = fc.integer({ min: 3, max: 6 }).chain((columns) =>
  fc.array(fc.array(fc.constantFrom(-1, 0, 1), { minLength: columns, maxLength: columns }), {
    minLength: 8,
    maxLength: 25,
  }),
);

test("the plane is that of a slow power iteration written without the library", () => {
  let compared = 0;
  fc.assert(
    fc.property(matrices, (matrix) => {
      const rows = centred(matrix);
      const slow = slowPlane(rows);
      const [first = 0, second = 0, third = 0] = slow.weights;
      // Directions of nearly equal weight may be turned among themselves: no plane is the right one.
      fc.pre(first > second * 1.05 && second > third * 1.05 && second > 0.1);
      compared += 1;
      principalPlane(rows).forEach(([x, y], index) => {
        const [slowX = 0, slowY = 0] = slow.places[index] ?? [];
        // A component whose largest weights are equal up to rounding may point either way in the two.
        expect(Math.abs(x)).toBeCloseTo(Math.abs(slowX), 6);
        expect(Math.abs(y)).toBeCloseTo(Math.abs(slowY), 6);
      });
    }),
    { seed: 20, numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(30);
});

test("in whichever order three camps come, the same people are together", () => {
  const camps: Stance[][] = [
    ["agree", "agree", "agree", "disagree", "disagree", "disagree", "agree", "pass"],
    ["disagree", "disagree", "agree", "agree", "agree", "disagree", "disagree", "agree"],
    ["disagree", "agree", "disagree", "disagree", "agree", "agree", "pass", "disagree"],
  ];
  // 12, 9 and 7 people, of whom every third passes on one statement.
  const people = [12, 9, 7].flatMap((size, camp) =>
    Array.from({ length: size }, (_, index) => ({
      camp,
      row: (camps[camp] ?? []).map(
        (stance, column): Stance =>
          index % 3 === 0 && column === (index + camp) % 8 ? "pass" : stance,
      ),
    })),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(people, { minLength: 28, maxLength: 28 }), (shuffled) => {
      const found = opinionGroups(shuffled.map(({ row }) => row));
      expect(found.groupCount).toBe(3);
      // The largest group comes first, so that the number of a group is that of its camp.
      expect(found.groupOf).toEqual(shuffled.map(({ camp }) => camp));
    }),
    { seed: 7, numRuns: 25 },
  );
});
