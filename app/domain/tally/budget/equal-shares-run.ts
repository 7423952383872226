import { approximately, compareFractions, type Fraction } from "#app/domain/fraction.ts";
import type { SupportTable, Utility } from "#app/domain/tally/budget/budget-election.ts";
import { type BudgetTie, breakTie, type ProjectLot } from "#app/domain/tally/budget/budget-ties.ts";
import type { PaymentLedger, PaymentShape } from "#app/domain/tally/budget/payment-ledger.ts";
import { fillPurses, type PriceBounds, type Purses } from "#app/domain/tally/budget/purses.ts";

/** One payment of a run. */
interface RunPayment {
  readonly project: number;
  readonly shape: PaymentShape;
  /** The rich by their points; only where asked for. */
  readonly rich: readonly { readonly points: number; readonly voters: number }[];
  readonly tie: BudgetTie | null;
}

/** What the Method of Equal Shares buys from one share for each voter. */
export interface EqualSharesRun {
  readonly payments: readonly RunPayment[];
  readonly cost: number;
  readonly ledger: PaymentLedger;
  readonly remaining: Purses["remaining"];
  /** The tie at which the run stopped since only a lot could decide and none was given. */
  readonly refused: BudgetTie | null;
}

export interface RunOptions {
  readonly utility: Utility;
  readonly lot: ProjectLot;
  /** Whether to keep who paid how. */
  readonly detailed: boolean;
}

interface Candidate {
  readonly project: number;
  /** What a point is worth to a voter: the price of a point divided by it is ρ. */
  readonly worth: number;
  /** What the supporters may pay for a point at least: a bound that payments never falsify. */
  least: number;
  /** The same for ρ. */
  leastRho: number;
  bounds: PriceBounds;
  fresh: boolean;
}

/**
 * The Method of Equal Shares with a given share for each voter: again and again the project with the smallest ρ,
 * at which Σ min(rest, ρ · utility) is its cost, is paid by its supporters, until no supporters can pay theirs.
 *
 * A project's ρ never falls as purses empty, so that a bound from an earlier step still holds: only projects whose
 * bound is below the best one are looked at again. Where the bounds of several overlap, their exact ρ decide.
 */
export function runEqualShares(
  table: SupportTable,
  share: Fraction,
  { utility, lot, detailed }: RunOptions,
): EqualSharesRun {
  const purses = fillPurses(table, share);
  const { ledger, remaining } = purses;
  const payments: RunPayment[] = [];
  let cost = 0;
  let candidates = firstCandidates(table, utility);
  for (;;) {
    const closest = closestCandidates(purses, candidates);
    if (closest.length === 0) return { payments, cost, ledger, remaining, refused: null };
    const { winner, tie, unable } = chooseAmong(purses, table, closest, lot);
    if (winner === null && tie !== null) return { payments, cost, ledger, remaining, refused: tie };
    candidates = candidates.filter(
      (candidate) =>
        candidate.least !== Number.POSITIVE_INFINITY &&
        candidate !== winner?.candidate &&
        !unable.includes(candidate),
    );
    if (winner === null) continue;
    const { shape, bounds } = winner;
    const { project } = winner.candidate;
    purses.pay(project, shape, bounds);
    payments.push({ project, shape, rich: detailed ? purses.rich(project) : [], tie });
    cost += table.costs[project] ?? 0;
  }
}

function firstCandidates({ costs, points }: SupportTable, utility: Utility): Candidate[] {
  return costs.flatMap((cost, project) => {
    const sum = points[project] ?? 0;
    if (sum === 0) return [];
    const worth = utility === "cost" ? cost : 1;
    const near = cost / sum;
    const least = near * (1 - 2 ** -50);
    const bounds = { lower: least, upper: Number.POSITIVE_INFINITY, near };
    const leastRho = (least / worth) * (1 - 2 ** -50);
    return [{ project, worth, least, leastRho, bounds, fresh: false }];
  });
}

/** Those of whom each may have the smallest ρ, looked at again; those who cannot pay get an infinite bound. */
function closestCandidates(purses: Purses, candidates: readonly Candidate[]): Candidate[] {
  for (const candidate of candidates) candidate.fresh = false;
  let best = Number.POSITIVE_INFINITY;
  for (;;) {
    let next: Candidate | null = null;
    for (const candidate of candidates) {
      if (candidate.fresh || candidate.least === Number.POSITIVE_INFINITY) continue;
      if (next === null || candidate.leastRho < next.leastRho) next = candidate;
    }
    if (next === null || next.leastRho > best) break;
    next.fresh = true;
    best = Math.min(best, lookAgain(purses, next, best));
  }
  return candidates.filter(
    ({ fresh, least, leastRho }) => fresh && least !== Number.POSITIVE_INFINITY && leastRho <= best,
  );
}

/** Brings the bounds of a candidate up to date; the upper one of its ρ. */
function lookAgain(purses: Purses, candidate: Candidate, best: number): number {
  const { project, worth, bounds } = candidate;
  const found = purses.bound(project, bounds.near, best * worth * (1 + 2 ** -50));
  if (found === null) {
    candidate.least = Number.POSITIVE_INFINITY;
    return Number.POSITIVE_INFINITY;
  }
  candidate.least = Math.max(candidate.least, found.lower);
  candidate.leastRho = (candidate.least / worth) * (1 - 2 ** -50);
  candidate.bounds = { ...found, lower: candidate.least };
  return (found.upper / worth) * (1 + 2 ** -50);
}

interface Choice {
  /** `null` if none can pay, or if a tie needs a lot. */
  readonly winner: {
    readonly candidate: Candidate;
    readonly shape: PaymentShape;
    readonly bounds: PriceBounds;
  } | null;
  readonly tie: BudgetTie | null;
  /** Those of whom exact numbers show that they cannot pay. */
  readonly unable: readonly Candidate[];
}

/** The candidate with the smallest ρ, by exact numbers if there are several. */
function chooseAmong(
  purses: Purses,
  table: SupportTable,
  closest: readonly Candidate[],
  lot: ProjectLot,
): Choice {
  const [only] = closest;
  if (closest.length === 1 && only !== undefined && Number.isFinite(only.bounds.upper)) {
    const { bounds } = only;
    const shape = shapeOf(purses, only, bounds);
    return { winner: { candidate: only, shape, bounds }, tie: null, unable: [] };
  }
  const able: { candidate: Candidate; price: Fraction; rho: Fraction }[] = [];
  const unable: Candidate[] = [];
  for (const candidate of closest) {
    const shape = purses.shape(candidate.project, candidate.bounds);
    if (shape === null) {
      unable.push(candidate);
      continue;
    }
    const price = purses.ledger.price(shape);
    const rho = { parts: price.parts, of: price.of * BigInt(candidate.worth) };
    able.push({ candidate, price, rho });
  }
  const [first, ...others] = able;
  if (first === undefined) return { winner: null, tie: null, unable };
  const smallest = others.reduce(
    (least, { rho }) => (compareFractions(rho, least) < 0 ? rho : least),
    first.rho,
  );
  const tied = able.filter(({ rho }) => compareFractions(rho, smallest) === 0);
  const { project, tie } = breakTie(
    table,
    tied.map(({ candidate }) => candidate.project),
    lot,
  );
  const chosen = tied.find(({ candidate }) => candidate.project === project);
  if (chosen === undefined) return { winner: null, tie, unable };
  const { candidate, price } = chosen;
  const near = approximately(price);
  const bounds = { lower: near * (1 - 2 ** -49), upper: near * (1 + 2 ** -49), near };
  return { winner: { candidate, shape: shapeOf(purses, candidate, bounds), bounds }, tie, unable };
}

function shapeOf(purses: Purses, { project }: Candidate, bounds: PriceBounds): PaymentShape {
  const shape = purses.shape(project, bounds);
  if (shape === null) throw new Error("A project with bounds for its price cannot be paid.");
  return shape;
}
