import fc from "fast-check";
import { expect, test } from "vitest";
import { compareFractions, type Fraction, fraction } from "#app/domain/fraction.ts";
import { type BudgetElection, supportTable } from "#app/domain/tally/budget/budget-election.ts";
import { fillPurses } from "#app/domain/tally/budget/purses.ts";
import { nearTies, pointElections, smallElections } from "#tests/support/budget-elections.ts";

/** A machine number as exactly the fraction it is. */
function exactly(value: number): Fraction {
  let [digits, scale] = [value, 1n];
  while (!Number.isInteger(digits)) [digits, scale] = [digits * 2, scale * 2n];
  return fraction(BigInt(digits), scale);
}

function shareOf({ budget, ballots }: BudgetElection): Fraction {
  const voters = ballots.reduce((sum, { count }) => sum + count, 0);
  return fraction(BigInt(budget), BigInt(voters));
}

test("the bounds of a price enclose the exact one, whatever was paid before", () => {
  let finite = 0;
  fc.assert(
    fc.property(
      fc.oneof(smallElections, pointElections, nearTies),
      fc.infiniteStream(fc.nat()),
      (election, order) => {
        const table = supportTable(election);
        const purses = fillPurses(table, shareOf(election));
        const open = [...table.points.keys()].filter((at) => (table.points[at] ?? 0) > 0);
        while (open.length > 0) {
          const [project = 0] = open.splice((order.next().value ?? 0) % open.length, 1);
          const from = (table.costs[project] ?? 0) / (table.points[project] ?? 1);
          const bounds = purses.bound(project, from, Number.POSITIVE_INFINITY);
          const { voters, paid } = purses.remaining(project);
          const left = purses.ledger.left(voters, paid);
          const cost = { parts: BigInt(table.costs[project] ?? 0), of: 1n };
          if (bounds === null) {
            expect(compareFractions(left, cost)).toBeLessThan(0);
            continue;
          }
          const shape = purses.shape(project, bounds);
          expect(shape === null).toBe(compareFractions(left, cost) < 0);
          if (shape === null) {
            expect(bounds.upper).toBe(Number.POSITIVE_INFINITY);
            continue;
          }
          const price = purses.ledger.price(shape);
          expect(compareFractions(exactly(bounds.lower), price)).toBeLessThanOrEqual(0);
          if (Number.isFinite(bounds.upper)) {
            finite += 1;
            expect(compareFractions(exactly(bounds.upper), price)).toBeGreaterThanOrEqual(0);
            purses.pay(project, shape, bounds);
          }
        }
      },
    ),
    { seed: 7, numRuns: 2000 },
  );
  expect(finite).toBeGreaterThan(1000);
});

test("bounds stay narrow in a long run with many voters", () => {
  // 40 projects, each wanted by 600 of 2,000 voters in a pattern of its own.
  const ballots = Array.from({ length: 2000 }, (_, voter) => {
    const projects = Array.from({ length: 40 }, (_, at) => at).filter(
      (at) => (voter * 7919 + at * 104_729 + ((voter * at) % 97) * 31) % 10 < 3,
    );
    return { count: 1, projects, points: projects.map(() => 1) };
  });
  const projects = Array.from({ length: 40 }, (_, at) => ({
    id: `p${at}`,
    cost: 90_001 + 13 * at,
  }));
  const election = { budget: 2_000_003, unit: 1, projects, ballots };
  const table = supportTable(election);
  const purses = fillPurses(table, shareOf(election));
  const widths: number[] = [];
  for (let project = 0; project < 40; project += 1) {
    const bounds = purses.bound(project, 1, Number.POSITIVE_INFINITY);
    if (bounds === null) continue;
    const shape = purses.shape(project, bounds);
    if (shape === null) continue;
    widths.push((bounds.upper - bounds.lower) / bounds.near);
    purses.pay(project, shape, bounds);
  }
  expect(widths.length).toBeGreaterThan(10);
  expect(Math.max(...widths)).toBeLessThan(1e-6);
});
