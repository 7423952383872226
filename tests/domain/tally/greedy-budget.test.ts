import fc from "fast-check";
import { expect, test } from "vitest";
import { countGreedyBudget } from "#app/domain/tally/greedy-budget.ts";
import { approvals, electionOf, idsOf, pointElections } from "#tests/support/budget-elections.ts";

test("the most votes that fit are bought, what does not fit is passed over", () => {
  const ballots = [approvals(5, 0, 1), approvals(1, 0), approvals(3, 2), approvals(2, 3)];
  const election = electionOf(100, [50, 60, 30, 20, 1], ballots);
  expect(countGreedyBudget(election, null)).toEqual({
    ...{ rule: "greedy-budget", voters: 11, winners: ["A", "C", "D"], cost: 100, budgetLeft: 0 },
    steps: [
      { ...step("A", 50, 6), budgetLeft: 50 },
      { ...step("C", 30, 3), budgetLeft: 20 },
      { ...step("D", 20, 2), budgetLeft: 0 },
    ],
    lost: [
      { project: "B", cost: 60, supporters: 5, votes: 5, supportersLeft: null, budgetLeft: 50 },
      { project: "E", cost: 1, supporters: 0, votes: 0, supportersLeft: null, budgetLeft: null },
    ],
    ...{ lotDecided: false, refused: null },
  });
});

test("of equal votes the lowest cost is bought, then the first in the lot", () => {
  const election = electionOf(100, [30, 20, 30, 90], [approvals(4, 0, 1, 2, 3)]);
  const { steps, lotDecided } = countGreedyBudget(election, ["D", "C", "B", "A"]);
  expect(steps.map(({ project, tie }) => [project, tie])).toEqual([
    ["B", { between: ["A", "B", "C", "D"], decidedBy: "cost" }],
    ["C", { between: ["A", "C"], decidedBy: "lot" }],
    ["A", null],
  ]);
  expect(lotDecided).toBe(true);
});

test("without a lot the count ends where only a lot could decide", () => {
  const election = electionOf(100, [10, 30, 30], [approvals(4, 0, 1, 2)]);
  expect(countGreedyBudget(election, null)).toMatchObject({
    winners: ["A"],
    refused: { between: ["B", "C"], decidedBy: "refused" },
  });
});

test("the budget is kept, and whoever lost with more votes than a winner did not fit", () => {
  fc.assert(
    fc.property(pointElections, (election) => {
      const result = countGreedyBudget(election, idsOf(election));
      const spent = result.steps.reduce((sum, { cost }) => sum + cost, 0);
      expect(spent).toBe(result.cost);
      expect(spent + result.budgetLeft).toBe(election.budget);
      expect(result.budgetLeft).toBeGreaterThanOrEqual(0);
      for (const { cost, votes, budgetLeft } of result.lost) {
        if (votes > 0) expect(cost).toBeGreaterThan(budgetLeft ?? Number.POSITIVE_INFINITY);
      }
      const votes = result.steps.map((one) => one.votes);
      expect(votes).toEqual([...votes].sort((a, b) => b - a));
    }),
    { seed: 11, numRuns: 300 },
  );
});

test.each([
  ["a cost of 0", electionOf(10, [0], [])],
  ["half a unit of money", electionOf(10, [1.5], [])],
  ["half a voter", electionOf(10, [1], [{ count: 0.5, projects: [0], points: [1] }])],
  ["no points", electionOf(10, [1], [{ count: 1, projects: [0], points: [0] }])],
  ["a project twice on a ballot", electionOf(10, [1], [approvals(1, 0, 0)])],
  ["a project that is not there", electionOf(10, [1], [approvals(1, 1)])],
])("%s is no election", (_name, election) => {
  expect(() => countGreedyBudget(election, null)).toThrow(RangeError);
});

function step(project: string, cost: number, votes: number) {
  const none = { payment: null, tie: null };
  return { project, cost, by: "votes", supporters: votes, votes, ...none };
}
