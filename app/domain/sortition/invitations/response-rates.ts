import { assumedFactor, RESPONSE_ASSUMPTIONS } from "./response-assumptions.ts";
import { type CountedStratum, nameHasValue, type StratumFeature } from "./strata.ts";

/** What was seen: letters to people of a stratum, and how many of them said yes. */
export interface ResponseExperience {
  /** The name of a stratum; it need not be one of those that are planned. */
  readonly stratum: string;
  readonly invited: number;
  readonly accepted: number;
}

/** As many letters' worth of experience outweigh an assumption: about all, about one value, about one stratum. */
const PRIOR_LETTERS = { overall: 400, value: 400, stratum: 300 } as const;

/** Rates stay in this range, so that no stratum gets all letters or none. */
const BOUNDS = { least: 0.001, most: 0.99 } as const;

const MAX_ROUNDS = 200;
const PRECISION = 1e-9;

/** The yes per letter that is to be expected, and on how many letters that rests beside the assumption. */
interface ExpectedRate {
  readonly rate: number;
  readonly letters: number;
}

export interface ExpectedRates {
  /** In the order of the strata. */
  readonly strata: readonly ExpectedRate[];
  /** On how many letters the values rest, by place among all values of all features. */
  readonly valueLetters: readonly number[];
}

/**
 * The yes per letter to be expected in each stratum, as the assumptions have it and experience moved it. The assumed
 * factors of its residents spread the assumed rate over the strata, so that over all residents it is kept. Experience
 * multiplies: all rates, those of each value of a feature, and that of the stratum itself. Each multiplier is
 * (w + yes seen) ÷ (w + yes that the other multipliers let expect from the same letters), the mean of a Gamma
 * distribution for a Poisson number of yes, where w is the yes of `PRIOR_LETTERS`; those of all and of the values are
 * repeated in turn until they stand. So what counts is how the people who got letters answered compared with what was expected
 * of them: many letters to strata that answer seldom lower nobody's rate. Experience with
 * a stratum that is not planned counts for the values that its name has. O(rounds × experience × strata).
 */
export function expectRates(
  features: readonly StratumFeature[],
  strata: readonly CountedStratum[],
  experience: readonly ResponseExperience[],
): ExpectedRates {
  const rates = assumedRates(strata);
  const values = valuesOf(features, strata).map((places) => ({ places: new Set(places) }));
  const seen = byName(experience).map((one) => ({
    ...one,
    places: stratumPlaces(strata, one.stratum),
  }));
  const mean = (places: Iterable<number>) => {
    const own = [...places];
    const people = sumBy(own, (place) => strata[place]?.residents ?? 0);
    const yes = sumBy(own, (place) => (strata[place]?.residents ?? 0) * (rates[place] ?? 0));
    return people === 0 ? 0 : yes / people;
  };
  const everyone = new Set(strata.keys());
  const groups = [
    { places: everyone, weight: PRIOR_LETTERS.overall * mean(everyone), seen },
    ...values.map(({ places }) => ({
      places,
      weight: PRIOR_LETTERS.value * mean(places),
      seen: seen.filter((one) => one.places.every((place) => places.has(place))),
    })),
  ].filter((group) => group.seen.length > 0);
  const multipliers = groups.map(() => 1);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    let worst = 0;
    for (const [place, group] of groups.entries()) {
      const before = multipliers[place] ?? 1;
      const accepted = sumBy(group.seen, (one) => one.accepted);
      const expected = sumBy(group.seen, (one) => one.invited * mean(one.places)) / before;
      const after = (group.weight + accepted) / (group.weight + expected);
      for (const own of group.places) rates[own] = (rates[own] ?? 0) * (after / before);
      multipliers[place] = after;
      worst = Math.max(worst, Math.abs(after / before - 1));
    }
    if (worst < PRECISION) break;
  }
  return {
    strata: strata.map(({ name }, place) => {
      const own = seen.find(({ stratum }) => stratum === name);
      const letters = own?.invited ?? 0;
      const weight = PRIOR_LETTERS.stratum;
      const rate = ((rates[place] ?? 0) * weight + (own?.accepted ?? 0)) / (weight + letters);
      return { rate: bounded(rate), letters };
    }),
    valueLetters: values.map(({ places }) =>
      sumBy(
        seen.filter((one) => one.places.every((place) => places.has(place))),
        ({ invited }) => invited,
      ),
    ),
  };
}

/** Letters to strata of the same name together, whichever process they were of. */
function byName(experience: readonly ResponseExperience[]): ResponseExperience[] {
  const sums = new Map<string, { invited: number; accepted: number }>();
  for (const { stratum, invited, accepted } of experience) {
    const sum = sums.get(stratum) ?? { invited: 0, accepted: 0 };
    sum.invited += invited;
    sum.accepted += accepted;
    sums.set(stratum, sum);
  }
  return [...sums]
    .filter(([, { invited }]) => invited > 0)
    .map(([stratum, sum]) => ({ stratum, ...sum }));
}

function assumedRates(strata: readonly CountedStratum[]): number[] {
  const factors = strata.map(
    ({ counts, residents }) =>
      sumBy(counts, (one) => one.residents * assumedFactor(one)) / residents,
  );
  const residents = sumBy(strata, (one) => one.residents);
  const yes = sumBy([...strata.keys()], (place) => {
    return (strata[place]?.residents ?? 0) * (factors[place] ?? 1);
  });
  return factors.map((factor) => (RESPONSE_ASSUMPTIONS.overall * factor * residents) / yes);
}

/** For each value of each feature, the strata that have it. */
function valuesOf(
  features: readonly StratumFeature[],
  strata: readonly CountedStratum[],
): number[][] {
  return features.flatMap(({ values }, feature) =>
    values.map((value) =>
      strata.flatMap((one, place) => (one.values[feature] === value ? [place] : [])),
    ),
  );
}

/** The stratum of this name, or all that share the values in it. */
function stratumPlaces(strata: readonly CountedStratum[], name: string): number[] {
  const same = strata.findIndex((one) => one.name === name);
  if (same >= 0) return [same];
  const named = new Set(
    strata.flatMap(({ values }) => values.filter((value) => nameHasValue(name, value))),
  );
  return strata.flatMap(({ values }, place) =>
    [...named].every((value) => values.includes(value)) ? [place] : [],
  );
}

/** A rate of all residents who have a value. */
interface ValueRate extends ExpectedRate {
  readonly feature: string;
  readonly value: string;
  readonly residents: number;
  /** What the organiser says instead; null where they say nothing. */
  readonly own: number | null;
  /** What the rates of the strata come to, with everything the organiser says about all and about values. */
  readonly result: number;
  /** Whether that misses what the organiser says, because it contradicts what they say elsewhere. */
  readonly missed: boolean;
}

/** By so much a rate may differ from what was said. */
const TOLERANCE = 0.0005;

export interface AdjustedRates {
  /** Yes per letter over all residents, as expected, as the organiser says, and as the rates of the strata come to. */
  readonly expectedOverall: number;
  readonly ownOverall: number | null;
  readonly overall: number;
  readonly values: readonly ValueRate[];
  /** In the order of the strata. */
  readonly strata: readonly number[];
}

/**
 * Rates of strata from what an organiser says about all residents and about single values. First the odds of all
 * strata are multiplied alike, so that over all residents the overall rate is met; then the odds of the strata
 * of each value with a rate of its own, feature after feature until nothing changes, so that over the residents
 * with this value its rate is met: a log-linear model without interactions beyond those expected already, fitted by
 * iterative proportional fitting to the table of strata by answer. Odds, unlike rates, can be multiplied without
 * exceeding 1. Where what is said contradicts itself the last feature is kept, and `result` differs from `own`.
 *
 * @param own by place among all values of all features, in their order; above 0 and up to 1
 */
export function adjustRates(
  features: readonly StratumFeature[],
  strata: readonly CountedStratum[],
  expected: ExpectedRates,
  said: { readonly overall: number | null; readonly own: ReadonlyMap<number, number> },
): AdjustedRates {
  const people = strata.map(({ residents }) => residents);
  const everyone = [...strata.keys()];
  let rates = expected.strata.map(({ rate }) => rate);
  const expectedOverall = meanOf(everyone, people, rates);
  if (said.overall !== null) rates = shifted(everyone, people, rates, said.overall);
  const values = valuesOf(features, strata);
  const before = values.map((places) => meanOf(places, people, rates));
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    let worst = 0;
    for (const [place, wanted] of said.own) {
      const places = values[place] ?? [];
      if (places.length === 0) continue;
      worst = Math.max(worst, Math.abs(meanOf(places, people, rates) - bounded(wanted)));
      rates = shifted(places, people, rates, wanted);
    }
    if (worst < PRECISION) break;
  }
  const names = features.flatMap(({ feature, values: own }) =>
    own.map((value) => ({ feature, value })),
  );
  return {
    expectedOverall,
    ownOverall: said.overall,
    overall: meanOf(everyone, people, rates),
    values: names.map((name, place) => {
      const places = values[place] ?? [];
      const own = said.own.get(place) ?? null;
      const result = meanOf(places, people, rates);
      return {
        ...name,
        residents: sumBy(places, (own) => people[own] ?? 0),
        rate: before[place] ?? 0,
        letters: expected.valueLetters[place] ?? 0,
        own,
        result,
        missed: own !== null && places.length > 0 && Math.abs(result - bounded(own)) > TOLERANCE,
      };
    }),
    strata: rates,
  };
}

function meanOf(
  places: readonly number[],
  people: readonly number[],
  rates: readonly number[],
): number {
  const all = sumBy(places, (place) => people[place] ?? 0);
  const yes = sumBy(places, (place) => (people[place] ?? 0) * (rates[place] ?? 0));
  return all === 0 ? 0 : yes / all;
}

/** The rates with the odds at these places multiplied alike, so that their mean is the wanted one. */
function shifted(
  places: readonly number[],
  people: readonly number[],
  rates: readonly number[],
  wanted: number,
): number[] {
  const target = bounded(wanted);
  const own = new Set(places);
  const at = (logarithm: number) =>
    rates.map((rate, place) => {
      if (!own.has(place)) return rate;
      const odds = (rate / (1 - rate)) * Math.exp(logarithm);
      return bounded(odds / (1 + odds));
    });
  let low = -20;
  let high = 20;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (meanOf(places, people, at(middle)) < target) low = middle;
    else high = middle;
  }
  return at(high);
}

function bounded(rate: number): number {
  return Math.min(BOUNDS.most, Math.max(BOUNDS.least, rate));
}

function sumBy<One>(all: readonly One[], of: (one: One) => number): number {
  return all.reduce((sum, one) => sum + of(one), 0);
}
