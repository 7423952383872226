import { canonicalJson } from "#app/domain/canonical-json.ts";
import { sha256Hex } from "#app/domain/hash.ts";
import type { CombinedCondition, QuotaRules } from "#app/domain/sortition/combined-features.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";

/** A quota that two sets do not have alike; null where a set does not have it. */
export interface QuotaDifference {
  readonly feature: string;
  readonly value: string;
  readonly before: Quota | null;
  readonly after: Quota | null;
  /** Whom a quota over several features concerned and concerns; null for other quotas. */
  readonly conditions: {
    readonly before: readonly CombinedCondition[] | null;
    readonly after: readonly CombinedCondition[] | null;
  } | null;
}

/** What changes between two sets of quotas: removed and changed ones first, then new ones. */
export function quotaDifferences(before: QuotaRules, after: QuotaRules): QuotaDifference[] {
  const old = ruleByKey(before);
  const next = ruleByKey(after);
  const changed = [...old].filter(
    ([key, rule]) => canonicalJson(rule) !== canonicalJson(next.get(key) ?? null),
  );
  const added = [...next].filter(([key]) => !old.has(key));
  return [...changed, ...added].map(([key, { quota }]) => {
    const [earlier, later] = [old.get(key), next.get(key)];
    const conditions = {
      before: earlier?.conditions ?? null,
      after: later?.conditions ?? null,
    };
    return {
      feature: quota.feature,
      value: quota.value,
      before: earlier?.quota ?? null,
      after: later?.quota ?? null,
      conditions: conditions.before === null && conditions.after === null ? null : conditions,
    };
  });
}

function ruleByKey({ quotas, combined }: QuotaRules) {
  return new Map(
    quotas.map((quota) => {
      const made = combined.find(({ name }) => name === quota.feature);
      const rule = { quota, conditions: made?.conditions ?? null };
      return [JSON.stringify([quota.feature, quota.value]), rule] as const;
    }),
  );
}

/** Names a set of quotas in its order: two sets with one version are the same. */
export function quotasVersion({ quotas, combined }: QuotaRules): string {
  return sha256Hex(canonicalJson(combined.length === 0 ? quotas : { quotas, combined }));
}
