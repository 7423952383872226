/** A run of people who share one probability. */
export interface ProbabilityStep {
  readonly probability: number;
  readonly people: number;
}

/** Probabilities this close show as one step: far below what a chart or a reader can tell apart. */
const SAME = 1e-6;

/** Sorts probabilities in ascending order and gathers equal ones. O(n log n). */
export function probabilitySteps(probabilities: readonly number[]): ProbabilityStep[] {
  const steps: { probability: number; people: number }[] = [];
  for (const probability of [...probabilities].sort((a, b) => a - b)) {
    const last = steps.at(-1);
    if (last !== undefined && probability - last.probability <= SAME) last.people += 1;
    else steps.push({ probability, people: 1 });
  }
  return steps;
}
