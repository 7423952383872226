import { type Random, seededRandom } from "#app/domain/random.ts";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import type { Person } from "#app/domain/sortition/people.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";

export interface PoolShape {
  readonly people: number;
  readonly size: number;
  /** Number of values of each feature. */
  readonly values: readonly number[];
  /** Seats by which a quota may miss the population's share; 0: min = max everywhere. */
  readonly slack: number;
  readonly seed: string;
}

/** How much likelier each further latent group is to answer: real pools lean to some milieus. */
const RESPONSE = [1, 2, 3.5];

/**
 * A synthetic pool as real ones are: features hang together through three latent groups, each
 * feature's later values are rarer, and some groups answer far more often than others. Quotas
 * follow a panel drawn from the pool against that skew, so that they can always be kept. The
 * same shape gives the same pool on every machine.
 */
export function generatePool(shape: PoolShape): SelectionInput {
  const random = seededRandom(`pool ${shape.seed}`);
  const groups: number[] = [];
  const people: Person[] = Array.from({ length: shape.people }, (_unused, index) => {
    const group = weighted(random, RESPONSE);
    groups.push(group);
    return {
      id: `g${index + 1}`,
      values: Object.fromEntries(
        shape.values.map((count, feature) => [
          `F${feature + 1}`,
          `v${drawValue(random, group, feature, count)}`,
        ]),
      ),
    };
  });
  return {
    people,
    quotas: quotasAround(balancedPanel(random, people, groups, shape.size), people, shape),
    size: shape.size,
  };
}

/** Values get rarer by a third each; a latent group shifts which value is the common one. */
function drawValue(random: Random, group: number, feature: number, count: number): number {
  const shift = (group * (feature + 1)) % count;
  const drawn = weighted(
    random,
    Array.from({ length: count }, (_unused, value) => (2 / 3) ** value),
  );
  return ((drawn + shift) % count) + 1;
}

/** A panel in which over-represented groups count for less, as the population would have it. */
function balancedPanel(
  random: Random,
  people: readonly Person[],
  groups: readonly number[],
  size: number,
): Person[] {
  return people
    .map((person, index) => ({
      person,
      // Exponential race: the first to arrive are a sample with these weights.
      arrival: -Math.log(1 - random.next()) * (RESPONSE[groups[index] ?? 0] ?? 1),
    }))
    .sort((left, right) => left.arrival - right.arrival)
    .slice(0, size)
    .map(({ person }) => person);
}

function quotasAround(panel: readonly Person[], people: readonly Person[], shape: PoolShape) {
  return shape.values.flatMap((count, index): Quota[] => {
    const feature = `F${index + 1}`;
    return Array.from({ length: count }, (_unused, value) => `v${value + 1}`)
      .filter((value) => people.some((person) => person.values[feature] === value))
      .map((value) => {
        const seats = panel.filter((person) => person.values[feature] === value).length;
        return {
          feature,
          value,
          min: Math.max(0, seats - shape.slack),
          max: Math.min(shape.size, seats + shape.slack),
        };
      });
  });
}

/**
 * A pool of the hardest kind: seven skewed features that do not hang together, so that nearly
 * everyone is a profile of their own, and quotas of min = max (or ± slack) around one panel. Such
 * panels are rare among all choices of people.
 */
export function generateHardPool(shape: Pick<PoolShape, "people" | "size" | "slack">) {
  const random = seededRandom("hard pool");
  const features = ["A", "B", "C", "D", "E", "F", "G"];
  const values = ["1", "2", "3", "4", "5"];
  const people = Array.from(
    { length: shape.people },
    (_unused, index): Person => ({
      id: `H-${index + 1}`,
      values: Object.fromEntries(
        features.map((feature) => [
          feature,
          values[Math.min(random.integer(5), random.integer(5))] ?? "1",
        ]),
      ),
    }),
  );
  const panel = people.slice(0, shape.size);
  const quotas = features.flatMap((feature) =>
    values.map((value): Quota => {
      const seats = panel.filter((person) => person.values[feature] === value).length;
      return {
        feature,
        value,
        min: Math.max(0, seats - shape.slack),
        max: Math.min(shape.size, seats + shape.slack),
      };
    }),
  );
  return { people, quotas, size: shape.size } satisfies SelectionInput;
}

function weighted(random: Random, weights: readonly number[]): number {
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  return weights.length - 1;
}
