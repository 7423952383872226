import {
  type BudgetStep,
  type LostProject,
  type NamedBudgetTie,
  namedTie,
  projectLot,
} from "#app/domain/tally/budget/budget-course.ts";
import {
  type BudgetElection,
  type ProjectTotals,
  projectTotals,
} from "#app/domain/tally/budget/budget-election.ts";
import { buyByVotes, type VotesPurchase } from "#app/domain/tally/budget/buy-by-votes.ts";
import type { LotOrder } from "#app/domain/tally/lot.ts";

export interface GreedyBudgetResult {
  readonly rule: "greedy-budget";
  readonly voters: number;
  /** In the order in which they are bought. */
  readonly winners: readonly string[];
  readonly cost: number;
  readonly budgetLeft: number;
  readonly steps: readonly BudgetStep[];
  readonly lost: readonly LostProject[];
  /** Whether the lot decided a tie. */
  readonly lotDecided: boolean;
  /** The tie that ended the count, where only a lot could decide it and none was given. */
  readonly refused: NamedBudgetTie | null;
}

/**
 * The projects with the most votes that fit into the budget: the one with the most votes (points) is bought, then the
 * next, and what does not fit any more is passed over. Whoever supports nothing changes nothing; a project without
 * support is never bought. Tie rule: among equal votes that fit, the lowest cost, then the lot. O(points given + projects²).
 */
export function countGreedyBudget(
  election: BudgetElection,
  lot: LotOrder | null,
): GreedyBudgetResult {
  const table = projectTotals(election);
  const purchase = buyByVotes(table, table.budget, new Set(), projectLot(election, lot));
  const steps = votesSteps(election, table, purchase);
  const budgetLeft = steps.at(-1)?.budgetLeft ?? table.budget;
  const winners = steps.map(({ project }) => project);
  return {
    ...{ rule: "greedy-budget", voters: table.voters, winners, steps },
    ...{ cost: table.budget - budgetLeft, budgetLeft },
    lost: election.projects.flatMap(({ id, cost }, project) => {
      if (winners.includes(id)) return [];
      const supporters = table.supporters[project] ?? 0;
      const votes = table.points[project] ?? 0;
      const left = purchase.tooExpensive.get(project) ?? null;
      return [{ project: id, cost, supporters, votes, supportersLeft: null, budgetLeft: left }];
    }),
    lotDecided: steps.some(({ tie }) => tie?.decidedBy === "lot"),
    refused: purchase.refused === null ? null : namedTie(election, purchase.refused),
  };
}

/** The course of buying by votes. */
export function votesSteps(
  election: BudgetElection,
  table: ProjectTotals,
  { bought }: VotesPurchase,
): readonly BudgetStep[] {
  return bought.map(({ project, budgetLeft, tie }) => ({
    project: election.projects[project]?.id ?? "",
    cost: table.costs[project] ?? 0,
    by: "votes",
    supporters: table.supporters[project] ?? 0,
    votes: table.points[project] ?? 0,
    payment: null,
    budgetLeft,
    tie: tie === null ? null : namedTie(election, tie),
  }));
}
