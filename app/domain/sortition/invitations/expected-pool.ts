/** Letters of which each gets a yes with the same probability, independently of the others. */
export interface Trials {
  /** A whole number. */
  readonly letters: number;
  /** 0 to 1. */
  readonly probability: number;
}

/** How many say yes on average. */
export function expectedYes(trials: readonly Trials[]): number {
  return trials.reduce((sum, { letters, probability }) => sum + letters * probability, 0);
}

/**
 * The probability that fewer than `needed` people say yes: the Poisson-binomial distribution as a
 * convolution of one binomial distribution for each group, of which only the first `needed` terms are
 * computed. Up to rounding of floating-point numbers exact. O(groups × needed²).
 *
 * @param needed a whole number
 */
export function chanceOfTooFew(trials: readonly Trials[], needed: number): number {
  if (needed <= 0) return 0;
  let distribution = new Float64Array(needed);
  distribution[0] = 1;
  for (const { letters, probability } of trials) {
    const own = binomialTerms(letters, probability, needed);
    const next = new Float64Array(needed);
    for (const [before, weight] of distribution.entries()) {
      if (weight === 0) continue;
      for (let added = 0; before + added < needed; added += 1) {
        next[before + added] = (next[before + added] ?? 0) + weight * (own[added] ?? 0);
      }
    }
    distribution = next;
  }
  return Math.min(
    1,
    distribution.reduce((sum, term) => sum + term, 0),
  );
}

/** The first terms of a binomial distribution; in logarithms, so that many trials do not underflow. */
function binomialTerms(trials: number, probability: number, terms: number): Float64Array {
  const distribution = new Float64Array(terms);
  if (probability <= 0 || trials === 0) {
    distribution[0] = 1;
    return distribution;
  }
  if (probability >= 1) {
    if (trials < terms) distribution[trials] = 1;
    return distribution;
  }
  const odds = Math.log(probability) - Math.log1p(-probability);
  let logarithm = trials * Math.log1p(-probability);
  for (let count = 0; count < Math.min(terms, trials + 1); count += 1) {
    distribution[count] = Math.exp(logarithm);
    logarithm += Math.log((trials - count) / (count + 1)) + odds;
  }
  return distribution;
}
