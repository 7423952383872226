/**
 * How answers to a letter arrive, as an assumption and not a measurement: none in the first two days,
 * half of them by day 8, nine of ten by day 23.
 */
const TYPICAL_WAVE = { quietDays: 2, meanDays: 9 } as const;

/** Before so many letters' worth of answers can have come, nothing is forecast. */
const LEAST_EXPOSURE = 30;

/** On either side of the interval at most this probability is left out. */
const TAIL = 0.1;

/** The share of all answers to a letter that have come within so many days, 0 to 1. */
export function answeredShare(days: number): number {
  const { quietDays, meanDays } = TYPICAL_WAVE;
  return days <= quietDays ? 0 : 1 - Math.exp(-(days - quietDays) / meanDays);
}

/** Letters that went out together. */
export interface Wave {
  /** People whose letter can reach them, those who answered among them. */
  readonly letters: number;
  /** Of them, who has not answered. */
  readonly silent: number;
  /** Days since they were posted, from 0; fractions count. */
  readonly days: number;
}

export interface ResponseForecast {
  /** Mean of those still to come, at least 0. */
  readonly expected: number;
  /** Between these whole numbers are those still to come with a probability of at least 80 %. */
  readonly least: number;
  readonly most: number;
  /** Probability that `needed` is reached. */
  readonly chance: number;
}

/**
 * How many more people of one kind will say yes until the last day, and how likely it is that so
 * there will be enough of them. Each letter brings such a yes with an unknown probability p; what has
 * come so far tells about it as far as the typical wave has run: p follows a Beta distribution with
 * 1/2 + yes and 1/2 + (letters × share of the wave − yes). For each silent letter p is reduced to what of
 * the wave is still to come by the last day, with the spread of p reduced alike, so that the number
 * to come is Beta-binomial. Null before 30 letters' worth of answers can have come. O(silent letters).
 *
 * @param yes how many of the drawn said yes and are of this kind
 * @param inPool how many of this kind are in the pool, however they came there
 * @param daysLeft until the last day is over; 0 or less: nobody can come any more
 */
export function forecastResponse(
  waves: readonly Wave[],
  people: { readonly yes: number; readonly inPool: number; readonly needed: number },
  daysLeft: number,
): ResponseForecast | null {
  const missing = Math.max(0, people.needed - people.inPool);
  if (daysLeft <= 0) return nobodyElse(missing);
  const exposure = sumOf(waves, ({ letters, days }) => letters * answeredShare(days));
  if (exposure < LEAST_EXPOSURE) return null;
  const silent = sumOf(waves, (wave) => wave.silent);
  const alpha = 0.5 + people.yes;
  const beta = 0.5 + Math.max(0, exposure - people.yes);
  const mean = alpha / (alpha + beta);
  const variance = (mean * (1 - mean)) / (alpha + beta + 1);
  const share =
    silent === 0
      ? 0
      : sumOf(waves, (wave) => wave.silent * stillToCome(wave.days, daysLeft, mean)) / silent;
  const expected = silent * mean * share;
  if (expected === 0) return nobodyElse(missing);
  const reduced = betaOf(mean * share, variance * share * share);
  const below = (needed: number) => chanceBelow(silent, reduced, needed);
  const chance = missing === 0 ? 1 : Math.min(1, Math.max(0, 1 - below(missing)));
  return { expected, chance, ...interval(silent, reduced) };
}

function nobodyElse(missing: number): ResponseForecast {
  return { expected: 0, least: 0, most: 0, chance: missing === 0 ? 1 : 0 };
}

/** The smallest numbers that are not reached, and not exceeded, with the probability of a tail and more. */
function interval(trials: number, beta: BetaWeights): { least: number; most: number } {
  let least = 0;
  let sum = 0;
  for (const [count, term] of betaBinomialTerms(trials, beta)) {
    if (sum <= TAIL) least = count;
    sum += term;
    if (sum >= 1 - TAIL) return { least, most: count };
  }
  return { least, most: trials };
}

/** What of a silent letter's probability is left, given that it has not answered so far. */
function stillToCome(days: number, daysLeft: number, probability: number): number {
  const passed = answeredShare(days);
  return (answeredShare(days + daysLeft) - passed) / (1 - probability * passed);
}

interface BetaWeights {
  readonly alpha: number;
  readonly beta: number;
}

function betaOf(mean: number, variance: number): BetaWeights {
  const weight = (mean * (1 - mean)) / variance - 1;
  return { alpha: mean * weight, beta: (1 - mean) * weight };
}

/** The probability that a Beta-binomial number is below `needed`. */
function chanceBelow(trials: number, beta: BetaWeights, needed: number): number {
  let sum = 0;
  for (const [count, term] of betaBinomialTerms(trials, beta)) {
    if (count >= needed) break;
    sum += term;
  }
  return sum;
}

/** The numbers from 0 on with their probabilities; in logarithms, against underflow. */
function* betaBinomialTerms(
  trials: number,
  { alpha, beta }: BetaWeights,
): Generator<readonly [number, number]> {
  let logarithm = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    logarithm += Math.log((beta + trial) / (alpha + beta + trial));
  }
  for (let count = 0; count <= trials; count += 1) {
    yield [count, Math.exp(logarithm)];
    logarithm += Math.log(
      ((trials - count) * (alpha + count)) / ((count + 1) * (beta + trials - count - 1)),
    );
  }
}

function sumOf(waves: readonly Wave[], of: (wave: Wave) => number): number {
  return waves.reduce((sum, wave) => sum + of(wave), 0);
}
