/** The oldest age that is told apart; it stands for everyone of that age and older. */
export const OLDEST_AGE = 100;

export const SEXES = ["female", "male"] as const;
export type Sex = (typeof SEXES)[number];

/**
 * A number for each completed year of age from 0 to `OLDEST_AGE`, so 101 of them. People, rates or
 * shares; whole numbers are not asked for, because a projection has none.
 */
export type ByAge = readonly number[];

export type BySexAndAge = Readonly<Record<Sex, ByAge>>;

/** The ages from 0 to `OLDEST_AGE`. */
export const AGES: readonly number[] = Array.from({ length: OLDEST_AGE + 1 }, (_none, age) => age);

export function byAge(value: (age: number) => number): ByAge {
  return AGES.map(value);
}

export function bySexAndAge(value: (sex: Sex, age: number) => number): BySexAndAge {
  return { female: byAge((age) => value("female", age)), male: byAge((age) => value("male", age)) };
}

/** The number at an age; 0 outside of 0 to `OLDEST_AGE`. */
export function at(numbers: ByAge, age: number): number {
  return numbers[age] ?? 0;
}

export function sum(numbers: ByAge): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Everyone, or everyone between two ages, both included. */
export function people(population: BySexAndAge, from = 0, to = OLDEST_AGE): number {
  return SEXES.reduce((total, sex) => total + sum(population[sex].slice(from, to + 1)), 0);
}
