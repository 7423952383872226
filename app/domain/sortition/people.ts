/** One person of the pool with a value for each feature, for example `{ gender: "female" }`. */
export interface Person {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Everyone who has the same value for each feature that has quotas. To the quotas the members
 * are interchangeable, so that one whole number, how many of them are drawn, says all.
 */
export interface Profile {
  readonly values: Readonly<Record<string, string>>;
  /** Ids in canonical order. */
  readonly members: readonly string[];
}

/** Order by UTF-16 code units: the same in every locale and on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Groups people into profiles over the given features. Profiles and members come out in an order
 * that does not depend on the order of the rows. O(n log n).
 */
export function groupIntoProfiles(
  people: readonly Person[],
  features: readonly string[],
): Profile[] {
  const ordered = [...new Set(features)].sort(compareText);
  const groups = new Map<string, { values: Record<string, string>; members: string[] }>();
  for (const person of people) {
    const key = JSON.stringify(ordered.map((feature) => person.values[feature] ?? null));
    const group = groups.get(key);
    if (group) {
      group.members.push(person.id);
      continue;
    }
    const values = Object.fromEntries(
      ordered.map((feature) => [feature, person.values[feature] ?? ""]),
    );
    groups.set(key, { values, members: [person.id] });
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, group]) => ({ values: group.values, members: group.members.sort(compareText) }));
}
