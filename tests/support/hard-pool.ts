import { seededRandom } from "#app/domain/random.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import type { PoolPersonContent } from "#app/services/pool/person-envelope.server.ts";

const FEATURES = ["A", "B", "C", "D", "E"];
const VALUES = ["1", "2", "3", "4", "5"];

/**
 * A pool on which a leximin draw takes long enough to be interrupted: five skewed features,
 * nearly every profile its own, quotas narrow.
 */
export function hardPool(people: number, panelSize: number) {
  const random = seededRandom("hard pool");
  const pool: PoolPersonContent[] = Array.from({ length: people }, (_unused, index) => ({
    reference: `H-${index + 1}`,
    values: Object.fromEntries(
      FEATURES.map((feature) => [
        feature,
        VALUES[Math.min(random.integer(5), random.integer(5))] ?? "1",
      ]),
    ),
    carried: {},
  }));
  const panel = pool.slice(0, panelSize);
  const quotas: Quota[] = FEATURES.flatMap((feature) =>
    VALUES.map((value) => {
      const seats = panel.filter((person) => person.values[feature] === value).length;
      return { feature, value, min: Math.max(0, seats - 1), max: seats + 1 };
    }),
  );
  return { people: pool, quotas, panelSize };
}
