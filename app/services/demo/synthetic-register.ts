import { type Random, seededRandom } from "#app/domain/random.ts";
import type { Resident } from "#app/services/register/resident-envelope.server.ts";
import { apportion, POPULATION } from "#app/services/scenarios/assumed-ages.ts";
import {
  formHouseholds,
  type Inhabitant,
  type SyntheticHousehold,
} from "./synthetic-households.ts";
import { inventAddress, inventFamilyName, pickGivenName } from "./synthetic-names.ts";
import { inventPopulation } from "./synthetic-population.ts";

const REGISTER_SEED = "Hettstedt, synthetic, 1";

/** Day of the extract: ages count on it. ISO 8601 date. */
export const REGISTER_DATE = "2025-12-31";

/** Assumed shares of residents; docs/demo-town.md gives the reason. */
const DISTRICTS = [
  { name: "Kernstadt", share: 0.808 },
  { name: "Burgörner-Altdorf", share: 0.104 },
  { name: "Walbeck", share: 0.043 },
  { name: "Ritterode", share: 0.025 },
  { name: "Meisberg", share: 0.02 },
] as const;
const HOME_DISTRICT = DISTRICTS[0].name;

/** Assumed sizes; docs/demo-town.md gives the reason. */
const CARE_HOMES = { homes: 2, residents: 146, youngest: 75 } as const;
const SHELTER = { residents: 48, youngest: 18, oldest: 45 } as const;

/** A resident of the demo town: everything is known. */
export interface SyntheticResident extends Resident {
  readonly birthDate: string;
  readonly gender: Exclude<Resident["gender"], "unknown">;
  readonly nationalityGroup: Exclude<Resident["nationalityGroup"], "unknown">;
}

/** Every so many residents have an information block; assumed. */
const INFORMATION_BLOCK_EVERY = 300;

const NATIONALITY_GROUPS = ["german", "eu", "europe_outside_eu", "outside_europe"] as const;

/**
 * The register of the demo town: 14,491 people who do not exist. The same seed gives the same
 * register on every machine. Figures and assumptions: docs/demo-town.md. O(n).
 */
export function inventRegister(seed: string = REGISTER_SEED): SyntheticResident[] {
  const random = seededRandom(seed);
  const population = inventPopulation(random);
  const institutions = fillInstitutions(random, population);
  const housed = new Set(institutions.flatMap((institution) => institution.members));
  const households = NATIONALITY_GROUPS.flatMap((group) =>
    formHouseholds(
      random,
      population.filter((person) => person.nationalityGroup === group && !housed.has(person)),
    ),
  ).map((members) => ({ members, institution: false }));
  const placed = settle(random, institutions, households);
  return placed
    .flatMap(({ household, district }, index) =>
      moveIn(random, household, district, `H-${String(index + 1).padStart(5, "0")}`),
    )
    .map((resident, index) => ({
      ...resident,
      reference: `M-${String(index + 1).padStart(5, "0")}`,
      informationBlock: index % INFORMATION_BLOCK_EVERY === INFORMATION_BLOCK_EVERY - 1,
    }));
}

function fillInstitutions(random: Random, population: readonly Inhabitant[]): SyntheticHousehold[] {
  const frail = random.sample(
    population.filter(
      ({ age, nationalityGroup }) => age >= CARE_HOMES.youngest && nationalityGroup === "german",
    ),
    CARE_HOMES.residents,
  );
  const sheltered = random.sample(
    population.filter(
      ({ age, nationalityGroup }) =>
        nationalityGroup === "outside_europe" && age >= SHELTER.youngest && age <= SHELTER.oldest,
    ),
    SHELTER.residents,
  );
  const homes = Array.from({ length: CARE_HOMES.homes }, (_, home) =>
    frail.filter((_person, index) => index % CARE_HOMES.homes === home),
  );
  return [...homes, sheltered].map((members) => ({ members, institution: true }));
}

interface Placed {
  readonly household: SyntheticHousehold;
  readonly district: string;
}

/** Spreads households over the districts so that each has exactly its number of residents. */
function settle(
  random: Random,
  institutions: readonly SyntheticHousehold[],
  households: readonly SyntheticHousehold[],
): Placed[] {
  const targets = apportion(
    DISTRICTS.map(({ share }) => share),
    POPULATION,
  );
  const free = DISTRICTS.map(({ name }, index) => ({ name, places: targets[index] ?? 0 }));
  const placed = institutions.map((household) => ({
    household,
    district: HOME_DISTRICT as string,
  }));
  for (const { household } of placed) {
    const home = free.find(({ name }) => name === HOME_DISTRICT);
    if (home) home.places -= household.members.length;
  }
  // Large households first: people who live alone fill what is left.
  const order = random.shuffle(households).sort((a, b) => b.members.length - a.members.length);
  for (const household of order) {
    const size = household.members.length;
    const open = free.filter(({ places }) => places >= size);
    let chance = random.integer(open.reduce((sum, { places }) => sum + places, 0));
    const district = open.find(({ places }) => {
      chance -= places;
      return chance < 0;
    });
    if (district === undefined) throw new Error("No district has room for a household.");
    district.places -= size;
    placed.push({ household, district: district.name });
  }
  return placed;
}

function moveIn(
  random: Random,
  { members, institution }: SyntheticHousehold,
  district: string,
  id: string,
): Omit<SyntheticResident, "reference" | "informationBlock">[] {
  const street = inventAddress(random);
  const shared = inventFamilyName(random, members[0]?.nationalityGroup ?? "german");
  return members.map(({ age, gender, nationalityGroup }) => ({
    givenName: pickGivenName(random, nationalityGroup, gender),
    familyName: institution ? inventFamilyName(random, nationalityGroup) : shared,
    birthDate: inventBirthDate(random, age),
    age: null,
    gender,
    nationalityGroup,
    district,
    street,
    place: "06333 Hettstedt",
    household: { id, institution },
    synthetic: true,
  }));
}

/** A day of birth with this age on the last day of the extract's year. */
function inventBirthDate(random: Random, age: number): string {
  const year = Number(REGISTER_DATE.slice(0, 4)) - age;
  const day = new Date(Date.UTC(year, 0, 1 + random.integer(365)));
  return day.toISOString().slice(0, 10);
}
