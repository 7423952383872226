import type { Fraction } from "#app/domain/fraction.ts";
import type { BudgetElection } from "#app/domain/tally/budget/budget-election.ts";
import type { BudgetTie, ProjectLot } from "#app/domain/tally/budget/budget-ties.ts";
import type { LotOrder } from "#app/domain/tally/lot.ts";

/** All amounts are in minor units, as in the election. */
export interface BudgetStep {
  readonly project: string;
  readonly cost: number;
  /** Whether its supporters paid for it from their shares, or the rest of the budget did for the most votes. */
  readonly by: "shares" | "votes";
  readonly supporters: number;
  /** Sum of the points of all supporters: with approvals, its votes. */
  readonly votes: number;
  /** How the supporters pay; null where the rest of the budget does. */
  readonly payment: SharedPayment | null;
  /** What is left of the budget after it. */
  readonly budgetLeft: number;
  readonly tie: NamedBudgetTie | null;
}

export interface SharedPayment {
  /** The price of a unit of worth, in lowest terms. */
  readonly rho: Fraction;
  /** What each voter pays who can, by the points they gave. */
  readonly full: readonly {
    readonly points: number;
    readonly voters: number;
    readonly each: Fraction;
  }[];
  /** Those who cannot pay as much and give all they have left. */
  readonly short: { readonly voters: number; readonly together: Fraction };
  /** Supporters who have nothing left. */
  readonly withoutMoney: number;
}

/** A project that is not elected, and what it lacked. */
export interface LostProject {
  readonly project: string;
  readonly cost: number;
  readonly supporters: number;
  readonly votes: number;
  /** What its supporters have left together when the shares are spent; null where no shares are given. */
  readonly supportersLeft: Fraction | null;
  /** What was left of the budget when its turn by votes came; null where it had none. */
  readonly budgetLeft: number | null;
}

export interface NamedBudgetTie {
  /** In the order of the election. */
  readonly between: readonly string[];
  readonly decidedBy: BudgetTie["decidedBy"];
}

export function namedTie(
  { projects }: BudgetElection,
  { between, decidedBy }: BudgetTie,
): NamedBudgetTie {
  return { between: between.map((project) => projects[project]?.id ?? ""), decidedBy };
}

/** The places of the projects in the lot. Throws where two projects have one name or the lot lacks one. */
export function projectLot({ projects }: BudgetElection, lot: LotOrder | null): ProjectLot {
  const places = new Map(projects.map(({ id }, place) => [id, place]));
  if (places.size < projects.length) throw new RangeError("Two projects have one name.");
  const order = lot?.flatMap((id) => places.get(id) ?? []) ?? null;
  if (order !== null && new Set(order).size < projects.length) {
    throw new RangeError("The lot lacks a project.");
  }
  return order;
}
