import { type BySexAndAge, OLDEST_AGE } from "#app/domain/scenarios/population.ts";

// Figures with their source: handbook chapter as in the facts of the town.
/** Residents of Hettstedt on 31 December 2017 (ch. I.3). */
export const POPULATION = 14_491;
/** Mansfeld-Südharz 2016 (ch. II.4 §2.1). */
const SHARE_UNDER_18 = 0.1;
/** Mansfeld-Südharz 2016 (ch. II.4 §2.1). */
const SHARE_FROM_65 = 0.33;
/** Years; Mansfeld-Südharz 2016 (ch. II.4 §2.1). */
const MEAN_AGE = 52;
/** Mansfeld-Südharz 2015: 71,577 women and girls of 141,408 residents. */
const SHARE_FEMALE = 71_577 / 141_408;

/** How many residents have each age, and how many of these are women and girls. */
interface AssumedAges {
  readonly perAge: readonly number[];
  readonly femalePerAge: readonly number[];
}

/**
 * The ages of Hettstedt's residents of 2017. No source has them: they are fitted to what is published of the
 * district, by the assumptions that docs/demo-town.md lists with their reasons.
 */
export function assumedAges(): AssumedAges {
  const perAge = residentsPerAge();
  return {
    perAge,
    femalePerAge: apportion(femaleWeights(perAge), Math.round(POPULATION * SHARE_FEMALE)),
  };
}

/** The same by sex. */
export function assumedAgesBySex(): BySexAndAge {
  const { perAge, femalePerAge } = assumedAges();
  return {
    female: femalePerAge,
    male: perAge.map((people, age) => people - (femalePerAge[age] ?? 0)),
  };
}

/** Whole numbers in proportion to the weights with the given sum (largest remainders). */
export function apportion(weights: readonly number[], sum: number): number[] {
  const total = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (sum * weight) / total);
  const counts = exact.map(Math.floor);
  const missing = sum - counts.reduce((all, count) => all + count, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}

function residentsPerAge(): number[] {
  const young = Math.round(POPULATION * SHARE_UNDER_18);
  const old = Math.round(POPULATION * SHARE_FROM_65);
  const youngCounts = apportion(
    band(0, 17, () => 1),
    young,
  );
  const oldCounts = apportion(
    band(65, OLDEST_AGE, (age) => (age <= 77 ? 1 : Math.exp(-(((age - 77) / 11) ** 2)))),
    old,
  );
  function withTilt(tilt: number): number[] {
    const weights = band(18, 64, (age) => cohort(age) * Math.exp(tilt * (age - 41)));
    const middle = apportion(weights, POPULATION - young - old);
    return [...youngCounts, ...middle, ...oldCounts];
  }
  return withTilt(solveIncreasing(MEAN_AGE, -0.1, 0.1, (tilt) => meanAge(withTilt(tilt))));
}

/** How large the years of birth are beside each other: few born after 1990, many around 1960. */
function cohort(age: number): number {
  if (age < 28) return 0.55;
  if (age < 45) return 0.9;
  return age < 52 ? 0.95 : 1.4;
}

/** Women's share by age before it is scaled to the whole town: men are born more, die earlier. */
function femaleWeights(perAge: readonly number[]): number[] {
  const shareAt = (age: number, shift: number) =>
    Math.min(0.95, 0.475 + shift + Math.max(0, age - 60) * 0.0075);
  const wanted = POPULATION * SHARE_FEMALE;
  const count = (shift: number) =>
    perAge.reduce((sum, people, age) => sum + people * shareAt(age, shift), 0);
  const shift = solveIncreasing(wanted, -0.1, 0.1, count);
  return perAge.map((people, age) => people * shareAt(age, shift));
}

function band(from: number, to: number, weight: (age: number) => number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => weight(from + index));
}

function meanAge(perAge: readonly number[]): number {
  return perAge.reduce((sum, people, age) => sum + people * age, 0) / POPULATION;
}

/** The argument in low..high at which an increasing function takes a value, by bisection. */
function solveIncreasing(
  value: number,
  low: number,
  high: number,
  of: (argument: number) => number,
): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 40; step++) {
    const middle = (from + to) / 2;
    if (of(middle) < value) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
