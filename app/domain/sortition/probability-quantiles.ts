import type { ProbabilityStep } from "#app/domain/sortition/probability-steps.ts";

/**
 * The chance below or at which these shares of the people are, for each share in [0, 1]: 0 gives
 * the smallest chance, 0.5 the median, 1 the greatest. 0 where there are no people.
 * O(steps · shares).
 */
export function probabilityQuantiles(
  steps: readonly ProbabilityStep[],
  shares: readonly number[],
): number[] {
  const people = steps.reduce((sum, step) => sum + step.people, 0);
  return shares.map((share) => {
    const rank = Math.max(1, Math.ceil(share * people));
    let reached = 0;
    const step = steps.find((each) => {
      reached += each.people;
      return reached >= rank;
    });
    return step?.probability ?? 0;
  });
}
