import type { ProjectTotals } from "#app/domain/tally/budget/budget-election.ts";
import { type BudgetTie, breakTie, type ProjectLot } from "#app/domain/tally/budget/budget-ties.ts";

export interface VotesPurchase {
  /** In the order in which they are bought. */
  readonly bought: readonly {
    readonly project: number;
    readonly budgetLeft: number;
    readonly tie: BudgetTie | null;
  }[];
  /** Supported projects whose turn came when too little was left, with what was left. */
  readonly tooExpensive: ReadonlyMap<number, number>;
  /** The tie that ended it, where only a lot could decide and none was given. */
  readonly refused: BudgetTie | null;
}

/**
 * Buys projects with the most votes (points) first; what does not fit any more is passed over. Only projects that
 * still fit are tied. Projects without support are not bought.
 *
 * @param budget what can be spent
 * @param owned projects that are paid already
 */
export function buyByVotes(
  table: Pick<ProjectTotals, "costs" | "points">,
  budget: number,
  owned: ReadonlySet<number>,
  lot: ProjectLot,
): VotesPurchase {
  const { costs, points } = table;
  const bought: { project: number; budgetLeft: number; tie: BudgetTie | null }[] = [];
  const tooExpensive = new Map<number, number>();
  let budgetLeft = budget;
  let waiting = [...costs.keys()].filter(
    (project) => !owned.has(project) && (points[project] ?? 0) > 0,
  );
  while (waiting.length > 0) {
    const most = Math.max(...waiting.map((project) => points[project] ?? 0));
    const level = waiting.filter((project) => points[project] === most);
    const fitting = level.filter((project) => (costs[project] ?? 0) <= budgetLeft);
    for (const project of level) {
      if (!fitting.includes(project)) tooExpensive.set(project, budgetLeft);
    }
    waiting = waiting.filter((project) => points[project] !== most || fitting.includes(project));
    if (fitting.length === 0) continue;
    const { project, tie } = breakTie(table, fitting, lot);
    if (project === null) return { bought, tooExpensive, refused: tie };
    budgetLeft -= costs[project] ?? 0;
    waiting = waiting.filter((other) => other !== project);
    bought.push({ project, budgetLeft, tie });
  }
  return { bought, tooExpensive, refused: null };
}
