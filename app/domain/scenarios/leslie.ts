import { SHARE_OF_GIRLS } from "./fertility.ts";
import type { Survival } from "./mortality.ts";
import { AGES, at, type ByAge, byAge, OLDEST_AGE } from "./population.ts";

/**
 * What a year does to the women of a population without migration, as a Leslie matrix (Leslie 1945).
 * Only two of its lines are not zero: the first, and the one below the diagonal.
 */
export interface LeslieMatrix {
  /** First row: girls who live at the end of the year, for each woman of an age at its beginning. */
  readonly daughters: ByAge;
  /** Below the diagonal, and at its end for the open group: the share that survives the year. */
  readonly survival: ByAge;
}

/**
 * The matrix of one year. A woman's births fall half at the age that she has at the beginning of the
 * year and half, if she lives, at the next one.
 */
export function leslieMatrix(rates: {
  readonly fertility: ByAge;
  readonly survival: Survival;
}): LeslieMatrix {
  const { fertility, survival } = rates;
  return {
    daughters: byAge(
      (age) =>
        SHARE_OF_GIRLS *
        survival.ofBirths *
        0.5 *
        (at(fertility, age) + at(survival.ofAge, age) * at(fertility, age + 1)),
    ),
    survival: survival.ofAge,
  };
}

/**
 * The leading eigenvalue of a Leslie matrix: the factor by which a population left alone grows each
 * year once its age structure is stable. It is the one positive root of Lotka's equation
 * sum of daughters(x) * survivors(x) / growth^(x+1) = 1, found by bisection to the last digit that a
 * double has. 0 for a population without births.
 */
export function leadingEigenvalue(matrix: LeslieMatrix): number {
  if (matrix.daughters.every((daughters) => daughters === 0)) return 0;
  let low = 0.2;
  let high = 5;
  while (true) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (daughtersDiscounted(matrix, middle) > 1) low = middle;
    else high = middle;
  }
}

/**
 * The age structure of women that a population left alone comes to, as shares that add up to 1: the
 * eigenvector of the leading eigenvalue.
 */
export function stableAges(matrix: LeslieMatrix): ByAge {
  const growth = leadingEigenvalue(matrix);
  const ages: number[] = [1];
  for (let age = 1; age < OLDEST_AGE; age += 1) {
    ages.push((at(ages, age - 1) * at(matrix.survival, age - 1)) / growth);
  }
  const entering = at(ages, OLDEST_AGE - 1) * at(matrix.survival, OLDEST_AGE - 1);
  ages.push(entering / (growth - at(matrix.survival, OLDEST_AGE)));
  const all = ages.reduce((total, share) => total + share, 0);
  return ages.map((share) => share / all);
}

function daughtersDiscounted({ daughters, survival }: LeslieMatrix, growth: number): number {
  let survivors = 1;
  let total = 0;
  for (const age of AGES) {
    survivors /= growth;
    total += at(daughters, age) * survivors;
    survivors *= at(survival, age);
  }
  return total;
}
