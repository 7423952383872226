import type { Fraction } from "#app/domain/fraction.ts";
import type { SupportTable, Utility } from "#app/domain/tally/budget/budget-election.ts";
import type { BudgetTie, ProjectLot } from "#app/domain/tally/budget/budget-ties.ts";
import { type EqualSharesRun, runEqualShares } from "#app/domain/tally/budget/equal-shares-run.ts";

/**
 * Why a share is the one that counts. `not-raised`: it never is. `exhaustive`: no further supported project fits into
 * the budget. `over-budget`: one unit more would cost more than the budget. `all-elected`: nothing is left to
 * elect. `refused`: a tie of this or the next run needs a lot, and none was given.
 */
export type SharesStop = "not-raised" | "exhaustive" | "over-budget" | "all-elected" | "refused";

export interface RaisedShares {
  readonly share: Fraction;
  readonly stop: SharesStop;
  /** The run one unit later, where it costs more than the budget. */
  readonly beyond: {
    readonly share: Fraction;
    readonly winners: readonly number[];
    readonly cost: number;
  } | null;
  /** Whether the lot decided a tie in any of the runs. */
  readonly lotDecided: boolean;
  readonly refused: BudgetTie | null;
}

export interface RaiseOptions {
  readonly utility: Utility;
  readonly stopAtExhaustive: boolean;
  readonly lot: ProjectLot;
}

/**
 * Raises the share of each voter by one unit of the currency at a time, from B/n rounded down to whole units, and
 * says at which share to stop.
 *
 * Raises at which nothing can stop are passed over. Let A be the supported projects that their supporters could pay if
 * they paid for nothing else. Whatever a share buys is in A; if it buys all of A, no share buys more before one is large
 * enough for A to grow, so that none of them costs more than the budget, is exhaustive where A is not, or
 * elects everything.
 */
export function raiseShares(table: SupportTable, options: RaiseOptions): RaisedShares {
  const { budget, unit, voters } = table;
  const { utility, lot, stopAtExhaustive } = options;
  let lotDecided = false;
  const runWith = (units: bigint) => {
    const run = runEqualShares(table, shareOf(units), { utility, lot, detailed: false });
    lotDecided ||= run.payments.some(({ tie }) => tie?.decidedBy === "lot");
    return run;
  };
  const shareOf = (units: bigint): Fraction => ({ parts: units * BigInt(unit), of: 1n });
  let units = voters === 0 ? 0n : BigInt(budget) / (BigInt(voters) * BigInt(unit));
  let run = runWith(units);
  for (;;) {
    const kept = { share: shareOf(units), beyond: null, lotDecided, refused: null };
    if (run.refused !== null) return { ...kept, stop: "refused", refused: run.refused };
    const open = openProjects(table, run);
    if (open.length === 0) return { ...kept, stop: "all-elected" };
    if (stopAtExhaustive && isExhaustive(table, run, open)) return { ...kept, stop: "exhaustive" };
    const idle = idleUntil(table, units, open);
    if (idle > units + 1n) {
      units = idle - 1n;
      run = runWith(units);
      continue;
    }
    const next = runWith(units + 1n);
    if (next.refused !== null) {
      return { ...kept, stop: "refused", lotDecided, refused: next.refused };
    }
    if (next.cost > budget) {
      const winners = next.payments.map(({ project }) => project);
      const beyond = { share: shareOf(units + 1n), winners, cost: next.cost };
      return { ...kept, stop: "over-budget", lotDecided, beyond };
    }
    units += 1n;
    run = next;
  }
}

/** Supported projects that a run does not elect. */
function openProjects({ points }: SupportTable, { payments }: EqualSharesRun): readonly number[] {
  const elected = new Set(payments.map(({ project }) => project));
  return [...points.keys()].filter(
    (project) => (points[project] ?? 0) > 0 && !elected.has(project),
  );
}

function isExhaustive(
  { budget, costs }: SupportTable,
  { cost }: EqualSharesRun,
  open: readonly number[],
): boolean {
  return open.every((project) => (costs[project] ?? 0) > budget - cost);
}

/** The first share, in units, at which the supporters of an open project could pay it; 0 if some could already. */
function idleUntil(table: SupportTable, units: bigint, open: readonly number[]): bigint {
  let first: bigint | null = null;
  for (const project of open) {
    const perUnit = BigInt(table.supporters[project] ?? 0) * BigInt(table.unit);
    const enough = (BigInt(table.costs[project] ?? 0) + perUnit - 1n) / perUnit;
    if (enough <= units) return 0n;
    if (first === null || enough < first) first = enough;
  }
  return first ?? 0n;
}
