import type { Random } from "#app/domain/random.ts";
import { OLDEST_AGE } from "#app/domain/scenarios/population.ts";
import { apportion, assumedAges, POPULATION } from "#app/services/scenarios/assumed-ages.ts";
import type { Inhabitant } from "./synthetic-households.ts";

// Figures with their source: handbook chapter as in the facts the demo town follows.
/** Mansfeld-Südharz 2015: 3,572 people without German nationality of 141,408 residents. */
const SHARE_FOREIGN = 3_572 / 141_408;

// Assumptions; docs/demo-town.md gives the reason for each.
const DIVERSE_OF_EACH = 2;
const FOREIGN_AGES = [
  { from: 0, to: 17, share: 0.25 },
  { from: 18, to: 39, share: 0.48 },
  { from: 40, to: 64, share: 0.22 },
  { from: 65, to: OLDEST_AGE, share: 0.05 },
] as const;
const FOREIGN_GROUPS = [
  { group: "eu", share: 0.3 },
  { group: "europe_outside_eu", share: 0.2 },
  { group: "outside_europe", share: 0.5 },
] as const;

/** Everyone in the synthetic town by age, gender and nationality group. */
export function inventPopulation(random: Random): Inhabitant[] {
  const { perAge, femalePerAge } = assumedAges();
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
