import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { SHARE_OF_GIRLS } from "./fertility.ts";
import type { Survival } from "./mortality.ts";
import {
  AGES,
  at,
  type ByAge,
  type BySexAndAge,
  byAge,
  bySexAndAge,
  OLDEST_AGE,
  people,
  SEXES,
  type Sex,
} from "./population.ts";

/** What a projection assumes of every year. */
export interface Assumptions {
  /** Births in a year by a woman of each age. */
  readonly fertility: ByAge;
  readonly survival: Readonly<Record<Sex, Survival>>;
  /** The schedule of ages at which people move: shares that add up to 1 over both sexes. */
  readonly migration: BySexAndAge;
}

/**
 * A path into the future. `migrants`: so many more people move in than out each year, fewer where it
 * is negative. `growth`: so many move in or out that the town grows by exactly this number each year.
 */
export type Path =
  | { readonly kind: "migrants"; readonly perYear: number }
  | { readonly kind: "growth"; readonly perYear: number };

/** A town at the end of a year, and what the year brought. */
export interface ProjectedYear {
  readonly year: number;
  readonly population: BySexAndAge;
  readonly total: number;
  readonly births: number;
  readonly deaths: number;
  /** Those who moved in less those who moved out. */
  readonly migrants: number;
}

export type ProjectionProblem =
  | Problem<
      "population_negative",
      { readonly year: number; readonly sex: Sex; readonly age: number }
    >
  | Problem<"population_empty", object>;

/**
 * Projects a population year by year, by cohort components: everyone grows a year older, some die, some
 * are born, and at the end of the year some move in or out, who neither die nor have children in that
 * year. The first element is the start, without births, deaths and migrants.
 *
 * Fails with `population_negative`, naming the first group of a sex and age from which more would move
 * away than there are (or that the start says is negative), and with `population_empty`.
 *
 * Source: Preston, Heuveline, Guillot, "Demography" (2001), ch. 6. Time grows with the number of years.
 */
export function projectPopulation(
  start: { readonly year: number; readonly population: BySexAndAge },
  assumptions: Assumptions,
  path: Path,
  years: number,
): Result<readonly ProjectedYear[], ProjectionProblem> {
  const negative = firstNegative(start.population);
  if (negative !== null) return problem("population_negative", { year: start.year, ...negative });
  const total = people(start.population);
  if (total === 0) return problem("population_empty", {});
  let current: ProjectedYear = { ...start, total, births: 0, deaths: 0, migrants: 0 };
  const projected = [current];
  for (let step = 1; step <= years; step += 1) {
    current = nextYear(current, assumptions, path);
    const negative = firstNegative(current.population);
    if (negative !== null)
      return problem("population_negative", { year: current.year, ...negative });
    projected.push(current);
  }
  return ok(projected);
}

function nextYear(before: ProjectedYear, assumptions: Assumptions, path: Path): ProjectedYear {
  const { survivors, births } = withoutMigration(before.population, assumptions);
  const surviving = people(survivors);
  const migrants =
    path.kind === "migrants" ? path.perYear : before.total + path.perYear - surviving;
  const shares = movingShares(survivors, assumptions.migration, migrants);
  const population = bySexAndAge(
    (sex, age) => at(survivors[sex], age) + migrants * at(shares[sex], age),
  );
  return {
    year: before.year + 1,
    population,
    total: surviving + migrants,
    births,
    deaths: before.total + births - surviving,
    migrants,
  };
}

/**
 * Who moves. People come at the ages of the schedule; those who leave are taken from each group by the
 * schedule and by how many there are, so that nobody leaves from where nobody is.
 */
function movingShares(
  population: BySexAndAge,
  schedule: BySexAndAge,
  migrants: number,
): BySexAndAge {
  if (migrants >= 0) return schedule;
  const inclined = bySexAndAge((sex, age) => at(schedule[sex], age) * at(population[sex], age));
  const all = people(inclined);
  return bySexAndAge((sex, age) => at(inclined[sex], age) / all);
}

/** A year of births and deaths. */
function withoutMigration(population: BySexAndAge, { fertility, survival }: Assumptions) {
  const older = bySexAndAge((sex, age) => {
    const { ofAge } = survival[sex];
    const entering = age === 0 ? 0 : at(population[sex], age - 1) * at(ofAge, age - 1);
    const staying = age === OLDEST_AGE ? at(population[sex], age) * at(ofAge, age) : 0;
    return entering + staying;
  });
  // A woman of an age at the beginning of the year has half of the year's births at the next age.
  const women = byAge((age) => (at(population.female, age) + at(older.female, age)) / 2);
  const births = AGES.reduce((total, age) => total + at(women, age) * at(fertility, age), 0);
  const newborn = {
    female: births * SHARE_OF_GIRLS * survival.female.ofBirths,
    male: births * (1 - SHARE_OF_GIRLS) * survival.male.ofBirths,
  };
  const survivors = bySexAndAge((sex, age) => (age === 0 ? newborn[sex] : at(older[sex], age)));
  return { survivors, births };
}

/** Rounding of doubles is no lack of people. */
const TOLERANCE = 1e-9;

function firstNegative(population: BySexAndAge): { sex: Sex; age: number } | null {
  for (const sex of SEXES) {
    const age = AGES.find((each) => !(at(population[sex], each) >= -TOLERANCE));
    if (age !== undefined) return { sex, age };
  }
  return null;
}
