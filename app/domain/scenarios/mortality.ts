import { at, type ByAge, byAge, OLDEST_AGE } from "./population.ts";

/** The share of those born alive who die before their first birthday. */
const INFANT_DEATHS = 0.003;

/** By how much the force of mortality grows with each year of an adult's age. */
const AGEING = 0.1;

/** Deaths at this age and later are taken as those of the open last group. */
const LAST_YEAR_OF_LIFE = 130;

export interface Survival {
  /** The share of those born in a year who live at its end. */
  readonly ofBirths: number;
  /**
   * The share of those of an age at the beginning of a year who live at its end, and are a year older
   * then. Of the last age, who stay in it.
   */
  readonly ofAge: ByAge;
}

/**
 * How people survive from one year to the next, for a life expectancy at birth in years (20 to 100).
 *
 * The force of mortality grows by a tenth with each year of age (Gompertz 1825); its level is found
 * by bisection so that the life expectancy is met. Deaths in the first year of life are set apart. From
 * person-years lived L the share that survives a year is L(x+1)/L(x); in the open group it is
 * T(101)/T(100), the person-years above 101 by those above 100.
 *
 * Source of the survival ratios: Preston, Heuveline, Guillot, "Demography" (2001), ch. 6.
 */
export function survivalFor(lifeExpectancy: number): Survival {
  let low = Math.log(1e-8);
  let high = Math.log(1);
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (expectancyOf(personYears(Math.exp(middle))) > lifeExpectancy) low = middle;
    else high = middle;
  }
  const lived = personYears(Math.exp((low + high) / 2));
  const after = (age: number) => lived.slice(age).reduce((total, years) => total + years, 0);
  return {
    ofBirths: lived[0] ?? 0,
    ofAge: byAge((age) => {
      if (age === OLDEST_AGE) return after(OLDEST_AGE + 1) / after(OLDEST_AGE);
      // The open group takes in those who turn 100, one year of age as any other.
      return (lived[age + 1] ?? 0) / at(lived, age);
    }),
  };
}

/** Life expectancy at birth, in years, that goes with survival ratios. */
export function lifeExpectancyOf({ ofBirths, ofAge }: Survival): number {
  let living = ofBirths;
  let years = 0;
  for (let age = 0; age < OLDEST_AGE; age += 1) {
    years += living;
    living *= at(ofAge, age);
  }
  return years + living / (1 - at(ofAge, OLDEST_AGE));
}

/** Person-years lived at each age by one who is born. */
function personYears(level: number): number[] {
  const lived: number[] = [];
  let alive = 1;
  for (let age = 0; age <= LAST_YEAR_OF_LIFE; age += 1) {
    // The integral of level * exp(AGEING * age) over the year.
    const force = (level * Math.exp(AGEING * age) * Math.expm1(AGEING)) / AGEING;
    const left = alive * Math.exp(-force) * (age === 0 ? 1 - INFANT_DEATHS : 1);
    // Half of those who die in a year have lived half of it; infants die in their first weeks.
    lived.push(age === 0 ? left + 0.1 * (alive - left) : (alive + left) / 2);
    alive = left;
  }
  return lived;
}

function expectancyOf(lived: readonly number[]): number {
  return lived.reduce((total, years) => total + years, 0);
}
