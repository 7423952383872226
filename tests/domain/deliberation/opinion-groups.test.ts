import fc from "fast-check";
import { expect, test } from "vitest";
import {
  mostDividing,
  mostUniting,
  statementFindings,
} from "#app/domain/deliberation/consensus.ts";
import { opinionGroups, type Stance } from "#app/domain/deliberation/opinion-groups.ts";

const STANCES: readonly Stance[] = ["agree", "disagree", "pass", null];

/** Two camps of 8 and 6: at odds over the first two statements, of one mind over the third. */
const CAMPS: readonly (readonly Stance[])[] = [
  ...Array.from({ length: 8 }, () => ["agree", "disagree", "agree"] as const),
  ...Array.from({ length: 6 }, () => ["disagree", "agree", "agree"] as const),
];

test("two camps are two groups, the larger one first", () => {
  const found = opinionGroups(CAMPS);
  expect(found.groupCount).toBe(2);
  expect(found.groupOf).toEqual([...Array(8).fill(0), ...Array(6).fill(1)]);
  expect(found.separation).toBe(1);
});

test("places on the plane are those computed by hand", () => {
  // Means of the columns: 1/7, -1/7, 1. The scatter is that of the direction (1, -1, 0) / √2; its first
  // weight is positive. The camp of 8 stands at (6/7)√2, the camp of 6 at -(8/7)√2.
  const { places } = opinionGroups(CAMPS);
  expect(places[0]?.[0]).toBeCloseTo((6 / 7) * Math.SQRT2, 12);
  expect(places[13]?.[0]).toBeCloseTo((-8 / 7) * Math.SQRT2, 12);
  expect(places.every((place) => Math.abs(place?.[1] ?? 1) < 1e-12)).toBe(true);
});

test("the group-informed consensus of a small example is exact", () => {
  const { groupOf, groupCount } = opinionGroups(CAMPS);
  const findings = statementFindings(CAMPS, groupOf, groupCount);
  // (8+1)/(8+2) × (0+1)/(6+2) = 9/80; (0+1)/10 × (6+1)/8 = 7/80; 9/10 × 7/8 = 63/80.
  expect(findings.map(({ agreement }) => agreement)).toEqual([
    { parts: 9n, of: 80n },
    { parts: 7n, of: 80n },
    { parts: 63n, of: 80n },
  ]);
  // 9/10 - 1/8 = 31/40; 7/8 - 1/10 = 31/40; 9/10 - 7/8 = 1/40.
  expect(findings.map(({ distance }) => distance)).toEqual([
    { parts: 31n, of: 40n },
    { parts: 31n, of: 40n },
    { parts: 1n, of: 40n },
  ]);
  expect(mostUniting(findings).map(({ statement }) => statement)).toEqual([2, 0, 1]);
  expect(mostDividing(findings).map(({ statement }) => statement)).toEqual([0, 1, 2]);
});

test("a statement that a group did not see counts as a half there", () => {
  const findings = statementFindings([["agree"], [null]], [0, 1], 2);
  expect(findings[0]?.agreement).toEqual({ parts: 1n, of: 3n });
});

test.each([
  ["nobody", []],
  ["people who said nothing", [[null, null]]],
  ["people who all said the same", Array.from({ length: 20 }, () => ["agree"] as const)],
  ["camps too small to be shown", CAMPS.slice(4, 12)],
] satisfies [string, (readonly Stance[])[]][])("%s are no two groups", (_who, stances) => {
  expect(opinionGroups(stances).groupCount).toBeLessThanOrEqual(1);
});

test("whoever saw too little belongs to no group", () => {
  const row: Stance[] = Array.from({ length: 10 }, () => "agree");
  const scarce: Stance[] = row.map((stance, index) => (index < 6 ? stance : null));
  const found = opinionGroups([...Array.from({ length: 10 }, () => row), scarce]);
  expect(found.groupOf.at(-1)).toBeNull();
  expect(found.places.at(-1)).toBeNull();
});

const matrix = fc.integer({ min: 1, max: 8 }).chain((columns) =>
  fc.array(fc.array(fc.constantFrom(...STANCES), { minLength: columns, maxLength: columns }), {
    minLength: 1,
    maxLength: 60,
  }),
);

test("the same stances give the same groups, and no group is too small", () => {
  fc.assert(
    fc.property(matrix, (stances) => {
      const found = opinionGroups(stances);
      expect(opinionGroups(stances)).toEqual(found);
      const sizes = Array.from(
        { length: found.groupCount },
        (_, group) => found.groupOf.filter((own) => own === group).length,
      );
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      if (found.groupCount > 1) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
    }),
    { seed: 1 },
  );
});
