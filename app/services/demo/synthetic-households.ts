import type { Random } from "#app/domain/random.ts";
import type { SyntheticResident } from "./synthetic-register.ts";

export interface Inhabitant {
  readonly age: number;
  readonly gender: SyntheticResident["gender"];
  readonly nationalityGroup: SyntheticResident["nationalityGroup"];
}

export interface SyntheticHousehold {
  readonly members: readonly Inhabitant[];
  readonly institution: boolean;
}

/** Assumed shares; docs/demo-town.md gives the reason for each. */
const SIBLINGS = [0.5, 0.88] as const;
const TWO_PARENTS = 0.7;
const YOUNG_ADULT_WITH_PARENTS = 0.45;
const SAME_GENDER_COUPLE = 0.02;
const COUPLED = { upTo29: 0.3, upTo64: 0.55, upTo79: 0.65, over79: 0.4 } as const;

/**
 * Puts people of one nationality group together to households: families, young adults with
 * their parents, couples, and people who live alone. Everyone is in exactly one household.
 */
export function formHouseholds(random: Random, people: readonly Inhabitant[]): Inhabitant[][] {
  const households: Inhabitant[][] = [];
  const adults = createWaitingRoom(random.shuffle(people.filter((person) => person.age >= 18)));
  let children = random.shuffle(people.filter((person) => person.age < 18));
  while (children.length > 0) {
    const siblings = takeSiblings(random, children);
    children = children.filter((child) => !siblings.includes(child));
    households.push([
      ...takeParents(random, adults, Math.max(...siblings.map(ageOf))),
      ...siblings,
    ]);
  }
  for (const young of adults.waiting((person) => person.age < 25)) {
    if (random.next() >= YOUNG_ADULT_WITH_PARENTS || !adults.remove(young)) continue;
    households.push([...takeParents(random, adults, young.age), young]);
  }
  for (const person of adults.waiting(() => true)) {
    if (!adults.remove(person)) continue;
    const partner =
      random.next() < coupledShare(person.age) ? takePartner(random, adults, person) : [];
    households.push([person, ...partner]);
  }
  return households;
}

function takeSiblings(random: Random, children: readonly Inhabitant[]): Inhabitant[] {
  const [first, ...others] = children;
  if (first === undefined) return [];
  const chance = random.next();
  const wanted = chance < SIBLINGS[0] ? 0 : chance < SIBLINGS[1] ? 1 : 2;
  const near = others.filter((child) => {
    const years = Math.abs(child.age - first.age);
    return years >= 1 && years <= 6;
  });
  return [first, ...near.slice(0, wanted)];
}

function takeParents(random: Random, adults: WaitingRoom, eldest: number): Inhabitant[] {
  const ideal = eldest + 23 + random.integer(11);
  const mother = adults.takeNear("female", ideal, eldest + 18, eldest + 44);
  const father =
    mother === null || random.next() < TWO_PARENTS
      ? adults.takeNear("male", (mother?.age ?? ideal) + 2, eldest + 18, eldest + 55)
      : null;
  return [mother, father].filter((parent) => parent !== null);
}

function takePartner(random: Random, adults: WaitingRoom, person: Inhabitant): Inhabitant[] {
  if (person.gender === "diverse") return [];
  const same = random.next() < SAME_GENDER_COUPLE;
  const gender = (person.gender === "female") === same ? "female" : "male";
  const ideal = person.age + (same ? 0 : person.gender === "female" ? 2 : -2);
  const partner = adults.takeNear(gender, ideal, Math.max(18, person.age - 12), person.age + 12);
  return partner === null ? [] : [partner];
}

function coupledShare(age: number): number {
  if (age < 30) return COUPLED.upTo29;
  if (age < 65) return COUPLED.upTo64;
  return age < 80 ? COUPLED.upTo79 : COUPLED.over79;
}

function ageOf(person: Inhabitant): number {
  return person.age;
}

/** Adults who are not in a household yet, found by gender and age. */
interface WaitingRoom {
  waiting(wanted: (person: Inhabitant) => boolean): Inhabitant[];
  /** Takes out this person; false when they are gone already. */
  remove(person: Inhabitant): boolean;
  /** Takes out whoever is nearest to the ideal age within the bounds; null when nobody is. */
  takeNear(
    gender: SyntheticResident["gender"],
    ideal: number,
    youngest: number,
    oldest: number,
  ): Inhabitant | null;
}

function createWaitingRoom(people: readonly Inhabitant[]): WaitingRoom {
  const present = new Set(people);
  const groups = new Map<string, Inhabitant[]>();
  for (const person of people) {
    const key = `${person.gender} ${person.age}`;
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }

  function takeOfAge(gender: string, age: number): Inhabitant | null {
    const group = groups.get(`${gender} ${age}`) ?? [];
    for (let person = group.pop(); person !== undefined; person = group.pop()) {
      if (present.delete(person)) return person;
    }
    return null;
  }

  return {
    waiting: (wanted) => [...present].filter(wanted),
    remove: (person) => present.delete(person),
    takeNear(gender, ideal, youngest, oldest) {
      for (let years = 0; years <= oldest - youngest; years++) {
        for (const age of years === 0 ? [ideal] : [ideal + years, ideal - years]) {
          if (age < youngest || age > oldest) continue;
          const person = takeOfAge(gender, age);
          if (person !== null) return person;
        }
      }
      return null;
    },
  };
}
