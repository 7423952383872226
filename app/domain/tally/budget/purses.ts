import { approximately, compareFractions, type Fraction } from "#app/domain/fraction.ts";
import type { SupportTable } from "#app/domain/tally/budget/budget-election.ts";
import {
  openLedger,
  type PaidPoints,
  type PaymentLedger,
  type PaymentShape,
} from "#app/domain/tally/budget/payment-ledger.ts";

/**
 * What the voters of a run have left: quickly as floats with a bound for their error, exactly in the ledger.
 *
 * Why the bounds hold. u = 2^-53 is the error of one operation. A purse is known as a float `left` from which the
 * true rest r differs by `doubt` at most. The price x of a point solves f(x) = Σ n·min(r, x·w) = cost; n are the
 * voters of a group, w their points. f grows and is concave. For a price `at`, let S be the groups that seem to
 * have less than w·at, P what they have together, W the points of the others: f(x) ≤ P + x·W for every x, whoever
 * is in S, so (cost − P) / W is never above the solution. That is the lower bound, after P is raised by its doubts
 * and by γ for the sum. At `at` itself f falls short of P + at·W only by what groups in doubt are wrong about
 * (`doubtful`), and up to at·(1 + 2^-27) it grows by W − `soft` at least, `soft` being the points of those who might
 * run dry before. That is the upper bound. Sums of m terms that are not negative are wrong by (m + 1)·u of
 * themselves at most (m < 2^31 rows fit into memory); γ is more than twice that, so that the few operations
 * around a sum are covered, and each other factor such as 1 − 2^-50 is eight times the error it covers. Counts,
 * points and costs are whole numbers below 2^53 and exact.
 */
export interface Purses {
  readonly ledger: PaymentLedger;
  /** Bounds for the price of a point of a project; `null` if its supporters surely cannot pay it. */
  bound(project: number, from: number, enough: number): PriceBounds | null;
  /** The payment as it exactly is, given bounds for its price; `null` if the supporters cannot pay. */
  shape(project: number, bounds: PriceBounds): PaymentShape | null;
  /** Takes the payment of which `shape` was the last one asked for. */
  pay(project: number, shape: PaymentShape, bounds: PriceBounds): void;
  /** The supporters of a project who have something left: how many, and what they have paid for. */
  remaining(project: number): { readonly voters: number; readonly paid: PaidPoints };
  /** At the shape asked for last: the rich by their points. */
  rich(project: number): readonly { readonly points: number; readonly voters: number }[];
}

export interface PriceBounds {
  readonly lower: number;
  /** Infinity where floats cannot tell. */
  readonly upper: number;
  /** A price near the true one. */
  readonly near: number;
}

const RICH = 0;
const POOR = 1;
const EMPTY = 2;

/** @param share what every voter has at first */
export function fillPurses(table: SupportTable, share: Fraction): Purses {
  const { counts, costs, byProject, byGroup } = table;
  const { starts, others, points } = byProject;
  const ledger = openLedger(share);
  const start = approximately(share);
  const startsExact = share.of === 1n && share.parts <= BigInt(Number.MAX_SAFE_INTEGER);
  const left = new Float64Array(counts.length).fill(start);
  const doubt = new Float64Array(counts.length).fill(startsExact ? 0 : start * 2 ** -49);
  const empty = new Uint8Array(counts.length);
  /** The payment of each project, or -1. */
  const paymentOf = new Int32Array(costs.length).fill(-1);
  const kinds = new Uint8Array(others.length);
  let payments = 0;

  function bound(project: number, from: number, enough: number): PriceBounds | null {
    const cost = costs[project] ?? 0;
    const first = starts[project] ?? 0;
    const end = starts[project + 1] ?? 0;
    const gamma = (end - first + 16) * 2 ** -52;
    let at = from;
    for (;;) {
      let poor = 0;
      let poorDoubt = 0;
      let rich = 0;
      let soft = 0;
      let doubtful = 0;
      for (let entry = first; entry < end; entry += 1) {
        const group = others[entry] as number;
        const voters = counts[group] as number;
        const weight = points[entry] as number;
        const rest = left[group] as number;
        const asked = weight * at;
        const margin = (doubt[group] as number) + asked * 2 ** -50;
        const surplus = rest - asked;
        if (surplus > 0) {
          rich += voters * weight;
          if (surplus <= margin + asked * 2 ** -26) {
            soft += voters * weight;
            if (surplus < margin) doubtful += voters * (margin - surplus);
          }
        } else {
          poor += voters * rest;
          poorDoubt += voters * (doubt[group] as number);
          if (surplus + margin > 0) doubtful += voters * (surplus + margin);
        }
      }
      const poorAtMost = (poor + poorDoubt) * (1 + gamma);
      if (rich === 0) {
        if (poorAtMost < cost * (1 - 2 ** -50)) return null;
        return { lower: 0, upper: Number.POSITIVE_INFINITY, near: at };
      }
      const lower = Math.max(0, ((cost - poorAtMost) / rich) * (1 - 2 ** -50));
      const next = (cost - poor) / rich;
      if (lower > enough) return { lower, upper: Number.POSITIVE_INFINITY, near: next };
      // Once nobody more runs dry, the next price is the same again.
      if (next > at) {
        at = next;
        continue;
      }
      const poorAtLeast = poor * (1 - gamma) - poorDoubt * (1 + gamma);
      const lack =
        cost -
        poorAtLeast -
        at * rich +
        doubtful * (1 + gamma) +
        (cost + poor + at * rich) * 2 ** -50;
      const step = Math.max(0, lack) / (rich - soft);
      // Where rich equals soft the step is infinite or no number, and fails the comparison.
      const upper = step <= at * 2 ** -28 ? (at + step) * (1 + 2 ** -50) : Number.POSITIVE_INFINITY;
      return { lower, upper, near: at };
    }
  }

  /** What one voter of a group has paid for so far. */
  function paidBy(group: number): [payment: number, points: number][] {
    const paid: [number, number][] = [];
    const end = byGroup.starts[group + 1] ?? 0;
    for (let entry = byGroup.starts[group] ?? 0; entry < end; entry += 1) {
      const payment = paymentOf[byGroup.others[entry] as number] as number;
      if (payment >= 0) paid.push([payment, byGroup.points[entry] as number]);
    }
    return paid;
  }

  /** Sums up groups of voters of whom some are taken in one after the other. */
  function openSum() {
    const paid = new Float64Array(payments);
    let voters = 0;
    return {
      add: (group: number) => {
        const count = counts[group] as number;
        voters += count;
        const end = byGroup.starts[group + 1] ?? 0;
        for (let entry = byGroup.starts[group] ?? 0; entry < end; entry += 1) {
          const payment = paymentOf[byGroup.others[entry] as number] as number;
          if (payment < 0) continue;
          paid[payment] = (paid[payment] as number) + count * (byGroup.points[entry] as number);
        }
      },
      sum: () => ({
        voters,
        paid: [...paid.entries()].filter(([, sum]) => sum > 0),
      }),
    };
  }

  function shape(project: number, { lower, upper }: PriceBounds): PaymentShape | null {
    const cost = costs[project] ?? 0;
    const first = starts[project] ?? 0;
    const end = starts[project + 1] ?? 0;
    const poor = openSum();
    const unsure: number[] = [];
    let richPoints = 0;
    for (let entry = first; entry < end; entry += 1) {
      const group = others[entry] as number;
      if (empty[group] === 1) {
        kinds[entry] = EMPTY;
        continue;
      }
      const weight = points[entry] as number;
      const rest = left[group] as number;
      const least = weight * lower;
      const most = weight * upper;
      if (least - rest > (doubt[group] as number) + least * 2 ** -50) {
        kinds[entry] = POOR;
        poor.add(group);
        continue;
      }
      kinds[entry] = RICH;
      richPoints += (counts[group] as number) * weight;
      if (!(rest - most > (doubt[group] as number) + most * 2 ** -50)) unsure.push(entry);
    }
    function known(): PaymentShape {
      const { voters, paid } = poor.sum();
      return { cost, richPoints, poorVoters: voters, poorPaid: paid };
    }
    // If all of them surely have less than the price, they cannot pay it together.
    if (richPoints === 0) return null;
    if (unsure.length === 0) return known();
    if (!canPay(project)) return null;
    // From below, as in `bound`: whoever has less than the price so far is poor at the true price too.
    // Somebody stays rich, since all together can pay.
    for (let open = unsure; ; ) {
      const price = ledger.price(known());
      const poorer = open.filter((entry) => {
        const rest = ledger.left(1, paidBy(others[entry] as number));
        const asked = BigInt(points[entry] as number) * price.parts;
        return compareFractions(rest, { parts: asked, of: price.of }) < 0;
      });
      if (poorer.length === 0) return known();
      for (const entry of poorer) {
        const group = others[entry] as number;
        kinds[entry] = POOR;
        richPoints -= (counts[group] as number) * (points[entry] as number);
        poor.add(group);
      }
      open = open.filter((entry) => kinds[entry] === RICH);
    }
  }

  function remaining(project: number): { voters: number; paid: PaidPoints } {
    const sum = openSum();
    const end = starts[project + 1] ?? 0;
    for (let entry = starts[project] ?? 0; entry < end; entry += 1) {
      const group = others[entry] as number;
      if (empty[group] === 0) sum.add(group);
    }
    return sum.sum();
  }

  function canPay(project: number): boolean {
    const { voters, paid } = remaining(project);
    const cost = { parts: BigInt(costs[project] ?? 0), of: 1n };
    return compareFractions(ledger.left(voters, paid), cost) >= 0;
  }

  function pay(project: number, payment: PaymentShape, { lower, upper, near }: PriceBounds): void {
    const wrong = Math.max(near - lower, upper - near) * (1 + 2 ** -40);
    const end = starts[project + 1] ?? 0;
    for (let entry = starts[project] ?? 0; entry < end; entry += 1) {
      const group = others[entry] as number;
      if (kinds[entry] === RICH) {
        const weight = points[entry] as number;
        const given = weight * near;
        const rest = (left[group] as number) - given;
        const known = (doubt[group] as number) + weight * wrong;
        doubt[group] = (known + (given + Math.abs(rest)) * 2 ** -52) * (1 + 2 ** -38);
        left[group] = Math.max(0, rest);
      } else {
        left[group] = 0;
        doubt[group] = 0;
        empty[group] = 1;
      }
    }
    ledger.settle(payment);
    paymentOf[project] = payments;
    payments += 1;
  }

  function rich(project: number): { points: number; voters: number }[] {
    const voters = new Map<number, number>();
    const end = starts[project + 1] ?? 0;
    for (let entry = starts[project] ?? 0; entry < end; entry += 1) {
      if (kinds[entry] !== RICH) continue;
      const weight = points[entry] as number;
      voters.set(weight, (voters.get(weight) ?? 0) + (counts[others[entry] as number] as number));
    }
    return [...voters]
      .map(([weight, count]) => ({ points: weight, voters: count }))
      .sort((a, b) => a.points - b.points);
  }

  return { ledger, bound, shape, pay, remaining, rich };
}
