import { type BySexAndAge, people } from "./population.ts";

/** Completed years of age, both included. */
interface AgeRange {
  readonly from: number;
  readonly to: number;
}

/** The four years of primary school in Sachsen-Anhalt. */
const PRIMARY_SCHOOL: AgeRange = { from: 6, to: 9 };

/** In service with the volunteer fire brigade: of age, and below the age at which service ends. */
const FIRE_SERVICE: AgeRange = { from: 18, to: 66 };

/**
 * Pupils of primary schools: so many for each child of that age as in the year whose number is known.
 * The schools of a town have pupils from around it, so that it may be more than one for each child.
 */
export function primaryPupils(
  population: BySexAndAge,
  known: { readonly population: BySexAndAge; readonly pupils: number },
): number {
  const { from, to } = PRIMARY_SCHOOL;
  return (known.pupils * people(population, from, to)) / people(known.population, from, to);
}

/**
 * Residents for each volunteer of the fire brigade, when the same share of those of its age serve as in
 * the year whose number is known.
 */
export function peoplePerFirefighter(
  population: BySexAndAge,
  known: { readonly population: BySexAndAge; readonly members: number },
): number {
  const { from, to } = FIRE_SERVICE;
  const serving =
    (known.members * people(population, from, to)) / people(known.population, from, to);
  return people(population) / serving;
}

/** How general practitioners come and go. */
export interface DoctorSupply {
  /** In the first year. */
  readonly doctors: number;
  /** Their mean age in the first year, in years. */
  readonly meanAge: number;
  /** Age at which they give up their practice, in years; above the mean age. */
  readonly retirementAge: number;
  /** The share of given-up practices that someone takes over, from 0 to 1. */
  readonly takenOver: number;
}

/**
 * General practitioners after so many years. Their ages are taken to lie evenly as far below the mean
 * as above it up to the age of retirement, so that as many retire each year until those of the first
 * year are all gone.
 */
export function doctorsAfter(years: number, supply: DoctorSupply): number {
  const { doctors, meanAge, retirementAge, takenOver } = supply;
  const retired = Math.min(1, years / (2 * (retirementAge - meanAge)));
  return doctors * (1 - retired * (1 - takenOver));
}
