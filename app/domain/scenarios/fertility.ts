import { type ByAge, byAge, sum } from "./population.ts";

/** Of 205 children who are born, 100 are girls: a ratio that hardly changes anywhere. */
export const SHARE_OF_GIRLS = 100 / 205;

const FIRST_AGE = 15;
const LAST_AGE = 49;

/**
 * Births in a year by a woman of each age, so that a woman who lives through all of them has
 * `childrenPerWoman` (0 to 8), at a mean age of `meanAge` (20 to 40, years) with a standard deviation
 * of `spread` (2 to 10, years) before what lies outside of 15 to 49 is cut off.
 *
 * The schedule is a normal curve: simple, with parameters that can be read in any yearbook.
 */
export function fertilityFor(schedule: {
  readonly childrenPerWoman: number;
  readonly meanAge: number;
  readonly spread: number;
}): ByAge {
  const { childrenPerWoman, meanAge, spread } = schedule;
  const curve = byAge((age) => {
    if (age < FIRST_AGE || age > LAST_AGE) return 0;
    // A woman of a completed age is half a year older on average.
    const distance = (age + 0.5 - meanAge) / spread;
    return Math.exp(-0.5 * distance * distance);
  });
  const all = sum(curve);
  return curve.map((share) => (childrenPerWoman * share) / all);
}
