import type { PoolCounts } from "#app/domain/sortition/quota-editing/pool-counts.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { readPool } from "#app/services/pool/read-pool.server.ts";

/**
 * How many people of the pool have each value, features in the order in which they first occur, and
 * each combination of values. Exact counts are for organisers only. One pass over the pool.
 */
export function countPool(context: ServiceContext, processId: string): PoolCounts {
  authorise(context.actor, "pool.read");
  const counts = new Map<string, Map<string, number>>();
  const combinations = new Map<
    string,
    { values: Readonly<Record<string, string>>; people: number }
  >();
  let people = 0;
  for (const { values } of readPool(context, processId)) {
    people += 1;
    for (const [feature, value] of Object.entries(values)) {
      const own = counts.get(feature) ?? new Map<string, number>();
      counts.set(feature, own);
      own.set(value, (own.get(value) ?? 0) + 1);
    }
    const key = JSON.stringify(Object.entries(values).sort());
    const alike = combinations.get(key) ?? { values, people: 0 };
    combinations.set(key, alike);
    alike.people += 1;
  }
  const features = [...counts].map(([feature, values]) => ({
    feature,
    values: [...values]
      .map(([value, count]) => ({ value, people: count }))
      .sort((a, b) => a.value.localeCompare(b.value, "de", { numeric: true })),
  }));
  const places = features.map(({ feature, values }) => ({
    feature,
    places: new Map(values.map(({ value }, place) => [value, place])),
  }));
  return {
    people,
    features,
    profiles: [...combinations.values()].map((combination) => ({
      people: combination.people,
      values: places.map(
        ({ feature, places }) => places.get(combination.values[feature] ?? "") ?? -1,
      ),
    })),
  };
}
