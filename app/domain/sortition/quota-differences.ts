import { canonicalJson } from "#app/domain/canonical-json.ts";
import { sha256Hex } from "#app/domain/hash.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";

/** A quota that two sets do not have alike; null where a set does not have it. */
export interface QuotaDifference {
  readonly feature: string;
  readonly value: string;
  readonly before: Quota | null;
  readonly after: Quota | null;
}

/** What changes between two sets of quotas: removed and changed ones first, then new ones. */
export function quotaDifferences(
  before: readonly Quota[],
  after: readonly Quota[],
): QuotaDifference[] {
  const key = ({ feature, value }: Quota) => JSON.stringify([feature, value]);
  const old = new Map(before.map((quota) => [key(quota), quota]));
  const next = new Map(after.map((quota) => [key(quota), quota]));
  const changed = before
    .map((quota) => ({ quota, later: next.get(key(quota)) ?? null }))
    .filter(({ quota, later }) => later === null || canonicalJson(quota) !== canonicalJson(later))
    .map(({ quota: { feature, value }, later }) => {
      return {
        feature,
        value,
        before: old.get(JSON.stringify([feature, value])) ?? null,
        after: later,
      };
    });
  const added = after
    .filter((quota) => !old.has(key(quota)))
    .map((quota) => ({ feature: quota.feature, value: quota.value, before: null, after: quota }));
  return [...changed, ...added];
}

/** Names a set of quotas in its order: two sets with one version are the same. */
export function quotasVersion(quotas: readonly Quota[]): string {
  return sha256Hex(canonicalJson(quotas));
}
