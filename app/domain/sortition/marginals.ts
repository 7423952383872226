import type { WeightedPanel } from "#app/domain/sortition/optimisation/peeling.ts";

/** The sum with Neumaier's compensation: the error does not grow with the number of terms. */
export function compensatedSum(terms: Iterable<number>): number {
  let sum = 0;
  let lost = 0;
  for (const term of terms) {
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** The probability of each member of each profile under the given panels, in [0, 1]. */
export function marginals(panels: readonly WeightedPanel[], sizes: readonly number[]): number[] {
  return sizes.map((size, t) => {
    if (size === 0) return 0;
    const expected = compensatedSum(panels.map(({ counts, weight }) => weight * (counts[t] ?? 0)));
    return Math.min(1, expected / size);
  });
}

/** The greatest difference in the probability of any person between panels and a point. */
export function greatestDeviation(
  panels: readonly WeightedPanel[],
  sizes: readonly number[],
  expected: readonly number[],
): number {
  const reached = marginals(panels, sizes);
  return sizes.reduce((greatest, size, t) => {
    if (size === 0) return greatest;
    return Math.max(greatest, Math.abs((reached[t] ?? 0) - (expected[t] ?? 0) / size));
  }, 0);
}
