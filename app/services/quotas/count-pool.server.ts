import type { PoolCounts } from "#app/domain/sortition/quota-checks.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { readPool } from "#app/services/pool/read-pool.server.ts";

/**
 * How many people of the pool have each value, in the order in which features and values first
 * occur. Exact counts are for organisers only. One pass over the pool.
 */
export function countPool(context: ServiceContext, processId: string): PoolCounts {
  authorise(context.actor, "pool.read");
  const counts = new Map<string, Map<string, number>>();
  let people = 0;
  for (const person of readPool(context, processId)) {
    people += 1;
    for (const [feature, value] of Object.entries(person.values)) {
      const values = counts.get(feature) ?? new Map<string, number>();
      counts.set(feature, values);
      values.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  return {
    people,
    features: [...counts].map(([feature, values]) => ({
      feature,
      values: [...values]
        .map(([value, count]) => ({ value, people: count }))
        .sort((a, b) => a.value.localeCompare(b.value, "de", { numeric: true })),
    })),
  };
}
