import fc from "fast-check";
import type { BudgetBallot, BudgetElection } from "#app/domain/tally/budget/budget-election.ts";

/** Approvals of projects by index, each cast so often. */
export function approvals(count: number, ...projects: readonly number[]): BudgetBallot {
  return { count, projects, points: projects.map(() => 1) };
}

/** An election of projects A, B, C … with these costs, in whole units. */
export function electionOf(
  budget: number,
  costs: readonly number[],
  ballots: readonly BudgetBallot[],
): BudgetElection {
  const projects = costs.map((cost, at) => ({ id: String.fromCharCode(65 + at), cost }));
  return { budget, unit: 1, projects, ballots };
}

export function idsOf({ projects }: BudgetElection): string[] {
  return projects.map(({ id }) => id);
}

function ballotsAmong(projects: number, points: number): fc.Arbitrary<BudgetBallot[]> {
  const ballot = fc
    .record({
      count: fc.integer({ min: 1, max: 4 }),
      named: fc.uniqueArray(fc.integer({ min: 0, max: projects - 1 }), { maxLength: projects }),
      given: fc.array(fc.integer({ min: 1, max: points }), {
        minLength: projects,
        maxLength: projects,
      }),
    })
    .map(({ count, named, given }) => ({
      ...{ count, projects: named },
      points: given.slice(0, named.length),
    }));
  return fc.array(ballot, { minLength: 1, maxLength: 7 });
}

function elections(
  cost: fc.Arbitrary<number>,
  { points, unit }: { readonly points: number; readonly unit: number },
): fc.Arbitrary<BudgetElection> {
  return fc.array(cost, { minLength: 1, maxLength: 6 }).chain((costs) =>
    fc
      .record({
        ballots: ballotsAmong(costs.length, points),
        part: fc.integer({ min: 1, max: 12 }),
        more: fc.integer({ min: 0, max: 1 }),
      })
      .map(({ ballots, part, more }) => {
        const total = costs.reduce((sum, one) => sum + one, 0);
        const voters = ballots.reduce((sum, { count }) => sum + count, 0);
        // Now and then the budget is shared out without remainder.
        const budget = Math.floor((total * part) / 10 / voters) * voters + more;
        return { ...electionOf(budget, costs, ballots), unit };
      }),
  );
}

/** Small elections whose costs are often equal or multiples of each other. */
export const smallElections = elections(fc.integer({ min: 1, max: 30 }), { points: 1, unit: 1 });

/** The same with points from 1 to 3. */
export const pointElections = elections(fc.integer({ min: 1, max: 30 }), { points: 3, unit: 1 });

/**
 * Costs so long that they differ by less than floats can tell, for ties that are none: 10^15 and a few more or
 * less. A raise is so large that there are few.
 */
export const nearTies = elections(
  fc
    .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: -2, max: 2 }))
    .map(([times, more]) => times * 500_000_000_000_000 + more),
  { points: 2, unit: 10_000_000_000_000 },
);

/**
 * Counts in which an error of floats grows a millionfold: Z leaves each of two large groups with r, no
 * float. A and B then cost what one group has left and a little more than r, which one rich voter pays: prices that
 * differ by a fraction of a unit, while each is the difference of two amounts of 10^15.
 */
export const grownErrors: fc.Arbitrary<BudgetElection> = fc
  .record({
    first: fc.integer({ min: 1_000_000, max: 1_200_000 }),
    second: fc.integer({ min: 1_000_000, max: 1_200_000 }),
    share: fc.integer({ min: 2_000_000_000, max: 3_000_000_000 }),
    part: fc.integer({ min: 8, max: 12 }),
    more: fc.integer({ min: 2, max: 4 }),
  })
  .map(({ first, second, share, part, more }) => {
    const voters = BigInt(first + second);
    const taken = (voters * BigInt(share)) / BigInt(part) + 1n;
    /** What so many voters have left after Z, rounded down. */
    const left = (count: number) => (BigInt(count) * (voters * BigInt(share) - taken)) / voters;
    const dear = (count: number) => Number(left(count) + left(1)) + more;
    return electionOf(
      share * (first + second + 2),
      [dear(first), dear(second), Number(taken)],
      [approvals(first, 0, 2), approvals(second, 1, 2), approvals(1, 0), approvals(1, 1)],
    );
  });
