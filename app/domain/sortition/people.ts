/** One person of the pool with a value for each feature, for example `{ gender: "female" }`. */
export interface Person {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  /** Names the household, where a panel may hold one person of each at most. */
  readonly household?: string;
}

/**
 * Everyone who has the same value for each feature that has quotas and, where households count,
 * lives in a household of the same composition. To the draw the members are interchangeable, so
 * that one whole number, how many of them are drawn, says all.
 */
export interface Profile {
  readonly values: Readonly<Record<string, string>>;
  /** Ids in canonical order. */
  readonly members: readonly string[];
  /** Only for people who share a household with others of the pool. */
  readonly households?: ProfileHouseholds;
}

/**
 * The members of a profile by household. Households of one class hold equally many people of the
 * same profiles; position h names the same household in each profile of the class.
 */
interface ProfileHouseholds {
  /** From 0, in canonical order of the profiles. */
  readonly class: number;
  /** Ids per household, in canonical order; every household has the same number of them. */
  readonly members: readonly (readonly string[])[];
}

/** Order by UTF-16 code units: the same in every locale and on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Groups people into profiles over the given features. Profiles, members and households come out
 * in an order that depends neither on the order of the rows nor on the names of households.
 * Someone who is the only one of a household in the pool counts as without one. O(n log n).
 */
export function groupIntoProfiles(
  people: readonly Person[],
  features: readonly string[],
): Profile[] {
  const ordered = [...new Set(features)].sort(compareText);
  const keyOf = (person: Person) =>
    JSON.stringify(ordered.map((feature) => person.values[feature] ?? null));
  const shared = sharedHouseholds(people, keyOf);
  const classOf = new Map<Person, string>();
  for (const [name, homes] of shared) {
    for (const person of homes.flat()) classOf.set(person, name);
  }
  const groups = new Map<string, { key: string; class: string; people: Person[] }>();
  for (const person of people) {
    const place = { key: keyOf(person), class: classOf.get(person) ?? "" };
    const name = JSON.stringify([place.key, place.class]);
    const group = groups.get(name) ?? { ...place, people: [] };
    groups.set(name, group);
    group.people.push(person);
  }
  const sorted = [...groups.values()].sort(
    (a, b) => compareText(a.key, b.key) || compareText(a.class, b.class),
  );
  const classes = [...new Set(sorted.map((group) => group.class))].filter((name) => name !== "");
  return sorted.map((group): Profile => {
    const values = Object.fromEntries(
      ordered.map((feature) => [feature, group.people[0]?.values[feature] ?? ""]),
    );
    const members = group.people.map(({ id }) => id).sort(compareText);
    const homes = shared.get(group.class);
    if (homes === undefined) return { values, members };
    const ofProfile = (home: readonly Person[]) =>
      home.filter((person) => keyOf(person) === group.key).map(({ id }) => id);
    return {
      values,
      members,
      households: { class: classes.indexOf(group.class), members: homes.map(ofProfile) },
    };
  });
}

/**
 * Households with more than one person of the pool, by class: the profiles of all who live there.
 * People and households are in canonical order.
 */
function sharedHouseholds(
  people: readonly Person[],
  keyOf: (person: Person) => string,
): Map<string, Person[][]> {
  const homes = new Map<string, Person[]>();
  for (const person of [...people].sort((a, b) => compareText(a.id, b.id))) {
    if (person.household === undefined) continue;
    const home = homes.get(person.household);
    if (home) home.push(person);
    else homes.set(person.household, [person]);
  }
  const classes = new Map<string, Person[][]>();
  for (const home of homes.values()) {
    if (home.length < 2) continue;
    const name = JSON.stringify(home.map(keyOf).sort(compareText));
    const alike = classes.get(name);
    if (alike) alike.push(home);
    else classes.set(name, [home]);
  }
  return classes;
}
