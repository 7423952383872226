import { type Fraction, fraction } from "#app/domain/fraction.ts";
import {
  type RaisedShares,
  raiseShares,
  type SharesStop,
} from "#app/domain/tally/budget/add-one.ts";
import {
  type BudgetStep,
  type LostProject,
  type NamedBudgetTie,
  namedTie,
  projectLot,
  type SharedPayment,
} from "#app/domain/tally/budget/budget-course.ts";
import {
  type BudgetElection,
  type SupportTable,
  supportTable,
  type Utility,
} from "#app/domain/tally/budget/budget-election.ts";
import type { BudgetTie } from "#app/domain/tally/budget/budget-ties.ts";
import { buyByVotes } from "#app/domain/tally/budget/buy-by-votes.ts";
import { type EqualSharesRun, runEqualShares } from "#app/domain/tally/budget/equal-shares-run.ts";
import { votesSteps } from "#app/domain/tally/greedy-budget.ts";
import type { LotOrder } from "#app/domain/tally/lot.ts";

/**
 * What is done with money that the shares leave over. `none`: nothing. `greedy`: projects that still fit are bought,
 * most votes first. `add1`: the shares are raised by one unit of the currency a voter at a time. `add1u`: both.
 */
export const COMPLETIONS = ["none", "greedy", "add1", "add1u"] as const;
export type Completion = (typeof COMPLETIONS)[number];

export interface EqualSharesOptions {
  readonly utility: Utility;
  readonly completion: Completion;
  /** Whether raising the shares ends as soon as no further project fits into the budget. */
  readonly stopAtExhaustive: boolean;
}

export interface EqualSharesResult extends EqualSharesOptions {
  readonly rule: "equal-shares";
  readonly voters: number;
  /** In the order in which they are bought. */
  readonly winners: readonly string[];
  readonly cost: number;
  readonly budgetLeft: number;
  /** What each voter had to spend in the run that counts, in minor units, and why it is that one. */
  readonly share: Fraction;
  readonly stop: SharesStop;
  /** What the next raise would have elected beyond the budget. */
  readonly beyond: {
    readonly share: Fraction;
    readonly winners: readonly string[];
    readonly cost: number;
  } | null;
  readonly steps: readonly BudgetStep[];
  readonly lost: readonly LostProject[];
  /** Whether the lot decided a tie, be it in the course or on the way to its share. */
  readonly lotDecided: boolean;
  /** The tie that ended the count, where only a lot could decide it and none was given. */
  readonly refused: NamedBudgetTie | null;
}

/**
 * Method of Equal Shares (Peters, Pierczyński and Skowron 2021; Faliszewski et al. 2023). The budget B is shared out
 * among all n voters, those with blank ballots included. Again and again the project with the smallest ρ is elected,
 * ρ solving Σ min(rest, ρ · utility) = cost over its supporters, who pay these amounts; it ends when no supporters can
 * pay their project. Base: all voters. Tie rule: the lowest cost, the most votes (points), then one lot.
 *
 * Without raises the share is B/n exactly. With `add1` the first share is B/n rounded down to whole units of the
 * currency, and each raise starts over with one unit more. The last run within the budget counts: before the first that
 * costs more than B, or, if it is to stop there, the first after which no supported project fits; or the first that
 * elects every supported project. Projects without support are never elected and keep no outcome from being exhaustive.
 *
 * O(raises × projects × ballots) at worst; see `README.md` for what that means.
 */
export function countEqualShares(
  election: BudgetElection,
  { utility, completion, stopAtExhaustive }: EqualSharesOptions,
  lot: LotOrder | null,
): EqualSharesResult {
  const table = supportTable(election);
  const order = projectLot(election, lot);
  const raising = completion === "add1" || completion === "add1u";
  const raised = raising
    ? raiseShares(table, { utility, stopAtExhaustive, lot: order })
    : notRaised(table);
  const run = runEqualShares(table, raised.share, { utility, lot: order, detailed: true });
  const steps = [...sharesSteps(election, table, run, utility)];
  const refused = raised.refused ?? run.refused;
  const owned = new Set(run.payments.map(({ project }) => project));
  const byVotes = (completion === "greedy" || completion === "add1u") && refused === null;
  const purchase = byVotes ? buyByVotes(table, table.budget - run.cost, owned, order) : null;
  if (purchase !== null) steps.push(...votesSteps(election, table, purchase));
  const budgetLeft = steps.at(-1)?.budgetLeft ?? table.budget;
  const winners = steps.map(({ project }) => project);
  const idOf = (project: number) => election.projects[project]?.id ?? "";
  return {
    ...{
      rule: "equal-shares",
      utility,
      completion,
      stopAtExhaustive,
      voters: table.voters,
      winners,
      steps,
    },
    ...{ cost: table.budget - budgetLeft, budgetLeft },
    ...{ share: fraction(raised.share.parts, raised.share.of), stop: raised.stop },
    beyond: raised.beyond && { ...raised.beyond, winners: raised.beyond.winners.map(idOf) },
    lost: election.projects.flatMap(({ id, cost }, project) => {
      if (winners.includes(id)) return [];
      const supporters = table.supporters[project] ?? 0;
      const votes = table.points[project] ?? 0;
      const supportersLeft = leftOf(run, project);
      const left = purchase?.tooExpensive.get(project) ?? null;
      return [{ project: id, cost, supporters, votes, supportersLeft, budgetLeft: left }];
    }),
    lotDecided: raised.lotDecided || steps.some(({ tie }) => tie?.decidedBy === "lot"),
    refused: nameTie(election, refused ?? purchase?.refused ?? null),
  };
}

function nameTie(election: BudgetElection, tie: BudgetTie | null): NamedBudgetTie | null {
  return tie === null ? null : namedTie(election, tie);
}

/** B/n for each voter. */
function notRaised({ budget, voters }: SupportTable): RaisedShares {
  const share = voters === 0 ? fraction(0n, 1n) : fraction(BigInt(budget), BigInt(voters));
  return { share, stop: "not-raised", beyond: null, lotDecided: false, refused: null };
}

function leftOf({ remaining, ledger }: EqualSharesRun, project: number): Fraction {
  const { voters, paid } = remaining(project);
  const { parts, of } = ledger.left(voters, paid);
  return fraction(parts, of);
}

/** The course of a run that was kept in detail. */
function sharesSteps(
  election: BudgetElection,
  table: SupportTable,
  { payments, ledger }: EqualSharesRun,
  utility: Utility,
): readonly BudgetStep[] {
  const prices = ledger.prices().map(({ parts, of }) => fraction(parts, of));
  let budgetLeft = table.budget;
  return payments.map(({ project, shape, rich, tie }, at) => {
    const price = prices[at] ?? { parts: 0n, of: 1n };
    const { id, cost } = election.projects[project] ?? { id: "", cost: 0 };
    const supporters = table.supporters[project] ?? 0;
    const payers = rich.reduce((sum, { voters }) => sum + voters, 0);
    const payment: SharedPayment = {
      rho: utility === "cost" ? fraction(price.parts, price.of * BigInt(cost)) : price,
      full: rich.map(({ points, voters }) => ({
        ...{ points, voters },
        each: fraction(price.parts * BigInt(points), price.of),
      })),
      short: {
        voters: shape.poorVoters,
        together: fraction(
          BigInt(cost) * price.of - BigInt(shape.richPoints) * price.parts,
          price.of,
        ),
      },
      withoutMoney: supporters - payers - shape.poorVoters,
    };
    budgetLeft -= cost;
    const votes = table.points[project] ?? 0;
    const named = nameTie(election, tie);
    return { project: id, cost, by: "shares", supporters, votes, payment, budgetLeft, tie: named };
  });
}
