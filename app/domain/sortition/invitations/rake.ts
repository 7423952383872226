/** What the shares of one feature's values are to be: a group for each cell, a share for each group. */
export interface Margin {
  /** The group of each cell, from 0. */
  readonly groups: readonly number[];
  /** Not negative; need not add up to 1. */
  readonly shares: readonly number[];
}

const MAX_ROUNDS = 1000;
const PRECISION = 1e-10;

/**
 * Shares of the cells that keep to the margins and otherwise differ as little as possible (in relative
 * entropy) from the weights they start from: iterative proportional fitting, or raking (Deming and
 * Stephan, _On a least squares adjustment of a sampled frequency table_, Ann. Math. Statist. 11(4),
 * 1940). A cell without weight stays empty; a group of empty cells is left out of its margin. Where margins contradict
 * each other, the last one is kept. Returns shares that add up to 1. O(rounds × cells × margins).
 */
export function rake(weights: readonly number[], margins: readonly Margin[]): number[] {
  let shares = normalised(weights);
  const targets = margins.map((margin) => ({ ...margin, shares: reachable(margin, shares) }));
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    let worst = 0;
    for (const { groups, shares: wanted } of targets) {
      const sums = sumByGroup(groups, shares, wanted.length);
      const factors = wanted.map((share, group) => {
        const sum = sums[group] ?? 0;
        worst = Math.max(worst, Math.abs(share - sum));
        return sum > 0 ? share / sum : 0;
      });
      shares = shares.map((share, cell) => share * (factors[groups[cell] ?? 0] ?? 0));
    }
    if (worst < PRECISION) break;
  }
  return normalised(shares);
}

/** A share of a margin that raked shares do not have. */
export interface MissedShare {
  /** Place of the margin, and of the group in it. */
  readonly margin: number;
  readonly group: number;
  readonly wanted: number;
  readonly reached: number;
}

/**
 * Where `rake` could not keep to the margins because they contradict each other: groups off by more than
 * `tolerance`. Groups of empty cells are no contradiction; they are out of the margin that was wanted.
 */
export function missedShares(
  weights: readonly number[],
  margins: readonly Margin[],
  raked: readonly number[],
  tolerance: number,
): MissedShare[] {
  return margins.flatMap((margin, place) => {
    const reached = sumByGroup(margin.groups, raked, margin.shares.length);
    return reachable(margin, weights)
      .map((wanted, group) => ({ margin: place, group, wanted, reached: reached[group] ?? 0 }))
      .filter((one) => Math.abs(one.wanted - one.reached) > tolerance);
  });
}

function reachable({ groups, shares }: Margin, weights: readonly number[]): number[] {
  const sums = sumByGroup(groups, weights, shares.length);
  return normalised(shares.map((share, group) => ((sums[group] ?? 0) > 0 ? share : 0)));
}

function sumByGroup(groups: readonly number[], shares: readonly number[], count: number): number[] {
  const sums = new Array<number>(count).fill(0);
  for (const [cell, group] of groups.entries()) {
    sums[group] = (sums[group] ?? 0) + (shares[cell] ?? 0);
  }
  return sums;
}

function normalised(shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  return sum === 0 ? shares.map(() => 0) : shares.map((share) => share / sum);
}
