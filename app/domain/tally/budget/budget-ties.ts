import type { ProjectTotals } from "#app/domain/tally/budget/budget-election.ts";

/** What told projects apart that the rule holds equal. */
type TieRule = "cost" | "votes" | "lot";

/** Projects, by index, that the rule held equal at one step, and what told the first of them from the others. */
export interface BudgetTie {
  readonly between: readonly number[];
  /** `refused`: only a lot could decide, and none was given. */
  readonly decidedBy: TieRule | "refused";
}

/** Every project once, by index, in an order drawn once for the whole count; null where none was drawn. */
export type ProjectLot = readonly number[] | null;

/**
 * The project that a tie goes to: the lowest cost, then the most votes (points), then the first in the lot.
 * No project where only a lot could decide and none was given.
 *
 * @param tied indexes of at least one project
 */
export function breakTie(
  { costs, points }: Pick<ProjectTotals, "costs" | "points">,
  tied: readonly number[],
  lot: ProjectLot,
): { readonly project: number | null; readonly tie: BudgetTie | null } {
  const [first] = tied;
  if (first === undefined) throw new RangeError("A tie is between some projects.");
  if (tied.length === 1) return { project: first, tie: null };
  const between = [...tied].sort((a, b) => a - b);
  const costOf = (project: number) => costs[project] ?? 0;
  const pointsOf = (project: number) => points[project] ?? 0;
  const lowest = Math.min(...tied.map(costOf));
  const cheapest = tied.filter((project) => costOf(project) === lowest);
  const most = Math.max(...cheapest.map(pointsOf));
  const backed = cheapest.filter((project) => pointsOf(project) === most);
  if (backed.length === 1) {
    const decidedBy = cheapest.length === 1 ? "cost" : "votes";
    return { project: backed[0] ?? first, tie: { between, decidedBy } };
  }
  if (lot === null) return { project: null, tie: { between, decidedBy: "refused" } };
  const drawn = lot.find((project) => backed.includes(project));
  if (drawn === undefined) throw new RangeError("The lot lacks a project.");
  return { project: drawn, tie: { between, decidedBy: "lot" } };
}
