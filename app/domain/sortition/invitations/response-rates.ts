import { assumedFactor } from "./response-assumptions.ts";
import type { CountedStratum } from "./strata.ts";

/** What was seen: letters to people of a stratum, and how many of them said yes. */
export interface ResponseExperience {
  readonly stratum: string;
  readonly invited: number;
  readonly accepted: number;
}

/** As many letters' worth of experience outweigh an assumption: about all, and about one stratum. */
const PRIOR_LETTERS = { overall: 400, stratum: 100 } as const;

/** Rates stay in this range, so that no stratum gets all letters or none. */
const BOUNDS = { least: 0.001, most: 1 } as const;

/**
 * The yes per letter over all that is to be expected: the mean of a Beta distribution that begins
 * with the assumed rate at a weight of `PRIOR_LETTERS.overall` letters and has seen the experience.
 */
export function overallRate(assumed: number, experience: readonly ResponseExperience[]): number {
  const invited = experience.reduce((sum, one) => sum + one.invited, 0);
  const accepted = experience.reduce((sum, one) => sum + one.accepted, 0);
  return posteriorMean(assumed, PRIOR_LETTERS.overall, { invited, accepted });
}

/**
 * The yes per letter to be expected in each stratum. The assumed factors of its residents spread the
 * overall rate, so that over all residents it is kept; experience with a stratum of the same name then
 * counts as in `overallRate`, at a weight of `PRIOR_LETTERS.stratum`.
 */
export function stratumRates(
  strata: readonly CountedStratum[],
  overall: number,
  experience: readonly ResponseExperience[],
): number[] {
  const factors = strata.map(({ counts, residents }) => {
    const sum = counts.reduce((total, one) => total + one.residents * assumedFactor(one), 0);
    return sum / residents;
  });
  const residents = strata.reduce((sum, one) => sum + one.residents, 0);
  const mean =
    strata.reduce((sum, one, place) => sum + one.residents * (factors[place] ?? 1), 0) / residents;
  return strata.map(({ name }, place) => {
    const prior = Math.min(BOUNDS.most, (overall * (factors[place] ?? 1)) / mean);
    const seen = experience.filter(({ stratum }) => stratum === name);
    const invited = seen.reduce((sum, one) => sum + one.invited, 0);
    const accepted = seen.reduce((sum, one) => sum + one.accepted, 0);
    const rate = posteriorMean(prior, PRIOR_LETTERS.stratum, { invited, accepted });
    return Math.min(BOUNDS.most, Math.max(BOUNDS.least, rate));
  });
}

function posteriorMean(
  prior: number,
  weight: number,
  { invited, accepted }: { invited: number; accepted: number },
): number {
  return (prior * weight + accepted) / (weight + invited);
}
