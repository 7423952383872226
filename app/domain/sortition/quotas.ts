import { compareText } from "#app/domain/sortition/people.ts";

/** min ≤ number of panel members with this value ≤ max, in people. */
export interface Quota {
  readonly feature: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
  /** How far down a relaxation may take `min`; 0 where not given. */
  readonly minFlex?: number;
  /** How far up a relaxation may take `max`; the size of the panel where not given. */
  readonly maxFlex?: number;
}

/** What is wrong with quotas by themselves. `quota` is the index in the list, from 0. */
export type QuotaFault =
  | {
      readonly kind: "bad_input";
      readonly code: "negative_bound" | "non_integer_bound";
      readonly quota: number;
      readonly feature: string;
      readonly value: string;
      readonly bound: "min" | "max" | "minFlex" | "maxFlex";
      readonly given: number;
    }
  | {
      readonly kind: "bad_input";
      readonly code: "min_above_max";
      readonly quota: number;
      readonly feature: string;
      readonly value: string;
      readonly min: number;
      readonly max: number;
    }
  | {
      readonly kind: "bad_input";
      readonly code: "duplicate_quota";
      readonly quota: number;
      readonly firstQuota: number;
      readonly feature: string;
      readonly value: string;
    }
  | {
      readonly kind: "infeasible";
      readonly code: "min_sum_above_size" | "max_sum_below_size";
      readonly feature: string;
      readonly sum: number;
      readonly size: number;
    };

/** Quotas in canonical order: by feature, then value. */
export function sortQuotas(quotas: readonly Quota[]): Quota[] {
  return [...quotas].sort(
    (a, b) => compareText(a.feature, b.feature) || compareText(a.value, b.value),
  );
}

/** The features that have quotas, in canonical order. */
export function quotaFeatures(quotas: readonly Quota[]): string[] {
  return [...new Set(quotas.map((quota) => quota.feature))].sort(compareText);
}

/**
 * Checks quotas without knowing the pool: bounds that are no counts, min above max and repeated
 * quotas are bad input; sums of a feature on the wrong side of `size` make any panel infeasible
 * and are looked for only where nothing is bad. O(quotas).
 */
export function checkQuotas(quotas: readonly Quota[], size: number): QuotaFault[] {
  const bad = [...faultyBounds(quotas), ...duplicates(quotas)];
  return bad.length > 0 ? bad : faultySums(quotas, size);
}

function* faultyBounds(quotas: readonly Quota[]): Generator<QuotaFault> {
  for (const [quota, { feature, value, min, max, minFlex, maxFlex }] of quotas.entries()) {
    const about = { kind: "bad_input", quota, feature, value } as const;
    for (const [bound, given] of Object.entries({ min, max, minFlex, maxFlex }) as [
      "min" | "max" | "minFlex" | "maxFlex",
      number | undefined,
    ][]) {
      if (given === undefined) continue;
      if (!Number.isSafeInteger(given)) yield { ...about, code: "non_integer_bound", bound, given };
      else if (given < 0) yield { ...about, code: "negative_bound", bound, given };
    }
    if (min > max) yield { ...about, code: "min_above_max", min, max };
  }
}

function* duplicates(quotas: readonly Quota[]): Generator<QuotaFault> {
  const seen = new Map<string, number>();
  for (const [quota, { feature, value }] of quotas.entries()) {
    const key = JSON.stringify([feature, value]);
    const firstQuota = seen.get(key);
    if (firstQuota === undefined) seen.set(key, quota);
    else yield { kind: "bad_input", code: "duplicate_quota", quota, firstQuota, feature, value };
  }
}

function faultySums(quotas: readonly Quota[], size: number): QuotaFault[] {
  return quotaFeatures(quotas).flatMap((feature): QuotaFault[] => {
    const own = quotas.filter((quota) => quota.feature === feature);
    const minSum = own.reduce((sum, quota) => sum + quota.min, 0);
    const maxSum = own.reduce((sum, quota) => sum + quota.max, 0);
    const about = { kind: "infeasible", feature, size } as const;
    if (minSum > size) return [{ ...about, code: "min_sum_above_size", sum: minSum }];
    if (maxSum < size) return [{ ...about, code: "max_sum_below_size", sum: maxSum }];
    return [];
  });
}
