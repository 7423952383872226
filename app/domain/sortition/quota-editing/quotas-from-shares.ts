import type { Quota } from "#app/domain/sortition/quotas.ts";

/** The share of a value in the population, as a fraction of 1 or in percent. */
export interface PopulationShare {
  readonly feature: string;
  readonly value: string;
  readonly share: number;
}

/** Keeps 0.55 · 20 = 11.000000000000002 from being rounded up to 12. */
const ROUNDING = 1e-9;

/**
 * Quotas that bracket the proportional number of seats: min = ⌊size·share⌋ − slack and
 * max = ⌈size·share⌉ + slack, within 0..size. Shares count relative to the sum of their feature,
 * so that fractions, percentages and rounded tables all work, and Σ min ≤ size ≤ Σ max holds for
 * each feature. `slack` is a whole number of seats ≥ 0. Throws a RangeError on a negative or
 * infinite share and on a feature whose shares are all zero.
 */
export function quotasFromShares(
  shares: readonly PopulationShare[],
  size: number,
  slack: number,
): Quota[] {
  const sums = new Map<string, number>();
  for (const { feature, value, share } of shares) {
    if (!Number.isFinite(share) || share < 0) {
      throw new RangeError(`The share of ${feature} ${value} is not a share: ${share}.`);
    }
    sums.set(feature, (sums.get(feature) ?? 0) + share);
  }
  return shares.map(({ feature, value, share }) => {
    const sum = sums.get(feature) ?? 0;
    if (sum === 0) throw new RangeError(`The shares of ${feature} are all zero.`);
    const seats = (size * share) / sum;
    return {
      feature,
      value,
      min: Math.max(0, Math.floor(seats + ROUNDING) - slack),
      max: Math.min(size, Math.ceil(seats - ROUNDING) + slack),
    };
  });
}
