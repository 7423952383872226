import type { Random } from "#app/domain/random.ts";
import type { Inhabitant } from "./synthetic-households.ts";

// Figures with their source: handbook chapter as in the facts the demo town follows.
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
/** Mansfeld-Südharz 2015: 3,572 people without German nationality of 141,408 residents. */
const SHARE_FOREIGN = 3_572 / 141_408;

// Assumptions; docs/demo-town.md gives the reason for each.
const OLDEST = 100;
const DIVERSE_OF_EACH = 2;
const FOREIGN_AGES = [
  { from: 0, to: 17, share: 0.25 },
  { from: 18, to: 39, share: 0.48 },
  { from: 40, to: 64, share: 0.22 },
  { from: 65, to: OLDEST, share: 0.05 },
] as const;
const FOREIGN_GROUPS = [
  { group: "eu", share: 0.3 },
  { group: "europe_outside_eu", share: 0.2 },
  { group: "outside_europe", share: 0.5 },
] as const;

/** Everyone in the synthetic town by age, gender and nationality group. */
export function inventPopulation(random: Random): Inhabitant[] {
  const perAge = residentsPerAge();
  const femalePerAge = apportion(femaleWeights(perAge), Math.round(POPULATION * SHARE_FEMALE));
  const people = perAge.flatMap((count, age) =>
    Array.from({ length: count }, (_, index) => ({
      age,
      gender: index < (femalePerAge[age] ?? 0) ? ("female" as const) : ("male" as const),
    })),
  );
  const diverse = new Set(
    (["female", "male"] as const).flatMap((gender) =>
      random.sample(
        people.filter((person) => person.gender === gender && person.age >= 18 && person.age < 50),
        DIVERSE_OF_EACH,
      ),
    ),
  );
  const groups = assignNationality(random, people);
  return people.map((person) => ({
    age: person.age,
    gender: diverse.has(person) ? "diverse" : person.gender,
    nationalityGroup: groups.get(person) ?? "german",
  }));
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
    band(65, OLDEST, (age) => (age <= 77 ? 1 : Math.exp(-(((age - 77) / 11) ** 2)))),
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

function assignNationality<Person extends { readonly age: number }>(
  random: Random,
  people: readonly Person[],
): Map<Person, Exclude<Inhabitant["nationalityGroup"], "german">> {
  const foreign = Math.round(POPULATION * SHARE_FOREIGN);
  const perBand = apportion(
    FOREIGN_AGES.map(({ share }) => share),
    foreign,
  );
  const chosen = FOREIGN_AGES.flatMap(({ from, to }, index) =>
    random.sample(
      people.filter((person) => from <= person.age && person.age <= to),
      perBand[index] ?? 0,
    ),
  );
  const perGroup = apportion(
    FOREIGN_GROUPS.map(({ share }) => share),
    foreign,
  );
  const labels = FOREIGN_GROUPS.flatMap(({ group }, index) =>
    Array.from({ length: perGroup[index] ?? 0 }, () => group),
  );
  const order = random.shuffle(chosen);
  return new Map(order.map((person, index) => [person, labels[index] ?? "eu"]));
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
