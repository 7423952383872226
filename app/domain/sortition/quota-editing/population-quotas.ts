import {
  type PopulationShare,
  quotasFromShares,
} from "#app/domain/sortition/quota-editing/quotas-from-shares.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";

/** How far quotas may stray from the proportional seats: whole seats, or percent of those seats. */
export type QuotaSlack =
  | { readonly kind: "seats"; readonly seats: number }
  | { readonly kind: "percent"; readonly percent: number };

export interface ProportionalQuota {
  readonly quota: Quota;
  /** `size` times the share, unrounded. */
  readonly seats: number;
}

/**
 * Quotas around the proportional seats of each value, as `quotasFromShares` makes them; with a
 * slack in percent, that part of the seats of each value, rounded to whole seats. For each feature
 * Σ min ≤ size ≤ Σ max. Throws where `quotasFromShares` does.
 */
export function proportionalQuotas(
  shares: readonly PopulationShare[],
  size: number,
  slack: QuotaSlack,
): ProportionalQuota[] {
  const sums = new Map<string, number>();
  for (const { feature, share } of shares) sums.set(feature, (sums.get(feature) ?? 0) + share);
  const exact = quotasFromShares(shares, size, 0);
  return shares.flatMap(({ feature, share }, position) => {
    const quota = exact[position];
    if (quota === undefined) return [];
    const seats = (size * share) / (sums.get(feature) ?? 1);
    const room = slack.kind === "seats" ? slack.seats : Math.round((seats * slack.percent) / 100);
    const bounds = {
      min: Math.max(0, quota.min - room),
      max: Math.min(size, quota.max + room),
    };
    return [{ seats, quota: { ...quota, ...bounds } }];
  });
}

/**
 * The quotas with the features of `proposed` replaced by it, at their place; new features at the
 * end. Limits of a relaxation go with the quotas they belonged to.
 */
export function replaceFeatures(current: readonly Quota[], proposed: readonly Quota[]): Quota[] {
  const features = [...new Set([...current, ...proposed].map((quota) => quota.feature))];
  return features.flatMap((feature) => {
    const own = (quota: Quota) => quota.feature === feature;
    const replacement = proposed.filter(own);
    return replacement.length > 0 ? replacement : current.filter(own);
  });
}
