/** Who can be drawn: two numbers a resident, in arrays of equal length. */
export interface DrawablePeople {
  /** From 0. */
  readonly stratum: Int32Array;
  /** From 0; −1 for someone without a household: alone, in an institution, or where households do not count. */
  readonly household: Int32Array;
}

/** Households with the same members by stratum. */
export interface Composition {
  readonly members: readonly { readonly stratum: number; readonly people: number }[];
  readonly households: number;
}

/** All that the room for letters depends on: what is left of residents who are counted. */
export interface HouseholdCounts {
  /** Of each stratum, with and without a household. */
  readonly residents: readonly number[];
  readonly compositions: readonly Composition[];
}

/** Counts households by their members, and says of which composition each household is. O(people). */
export function composeHouseholds(
  { stratum, household }: DrawablePeople,
  strata: number,
): HouseholdCounts & {
  /** Place in `compositions`, by household. */
  readonly ofHousehold: Int32Array;
} {
  const residents = new Array<number>(strata).fill(0);
  for (const own of stratum) residents[own] = (residents[own] ?? 0) + 1;
  const { first, members } = groupMembers(stratum, household);
  const places = new Map<string | number, number>();
  const compositions: { members: Composition["members"]; households: number }[] = [];
  const ofHousehold = new Int32Array(first.length - 1);
  for (let own = 0; own < ofHousehold.length; own += 1) {
    const strataOfMembers = members.subarray(first[own], first[own + 1]);
    if (strataOfMembers.length === 0) continue;
    const key = keyOf(strataOfMembers, strata);
    const known = places.get(key);
    const place = known ?? compositions.length;
    ofHousehold[own] = place;
    if (known === undefined) {
      places.set(key, place);
      compositions.push({ members: countMembers(strataOfMembers), households: 0 });
    }
    const composition = compositions[place];
    if (composition !== undefined) composition.households += 1;
  }
  return { residents, compositions, ofHousehold };
}

/** The same households where everyone is of one stratum. */
export function withoutStrata({ residents, compositions }: HouseholdCounts): HouseholdCounts {
  const sizes = new Map<number, number>();
  for (const { members, households } of compositions) {
    const size = members.reduce((sum, { people }) => sum + people, 0);
    sizes.set(size, (sizes.get(size) ?? 0) + households);
  }
  return {
    residents: [residents.reduce((sum, one) => sum + one, 0)],
    compositions: [...sizes].map(([people, households]) => ({
      members: [{ stratum: 0, people }],
      households,
    })),
  };
}

/** The strata of each household's members, one household after the other. */
function groupMembers(stratum: Int32Array, household: Int32Array) {
  let households = 0;
  for (const own of household) households = Math.max(households, own + 1);
  const first = new Int32Array(households + 1);
  for (const own of household) if (own >= 0) first[own + 1] = (first[own + 1] ?? 0) + 1;
  for (let own = 0; own < households; own += 1) {
    first[own + 1] = (first[own + 1] ?? 0) + (first[own] ?? 0);
  }
  const next = first.slice();
  const members = new Int32Array(first[households] ?? 0);
  for (let person = 0; person < household.length; person += 1) {
    const own = household[person] ?? -1;
    if (own < 0) continue;
    const place = next[own] ?? 0;
    members[place] = stratum[person] ?? 0;
    next[own] = place + 1;
  }
  return { first, members };
}

/** The same for households with the same members by stratum; sorts them. A number where two live at most. */
function keyOf(strataOfMembers: Int32Array, strata: number): number | string {
  const [one = 0, two = 0] = strataOfMembers;
  if (strataOfMembers.length === 1) return one;
  if (strataOfMembers.length > 2) return strataOfMembers.sort().join();
  if (one > two) strataOfMembers.reverse();
  return strata + Math.min(one, two) * strata + Math.max(one, two);
}

function countMembers(strata: Int32Array): Composition["members"] {
  const counts = new Map<number, number>();
  for (const stratum of strata) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  return [...counts].map(([stratum, people]) => ({ stratum, people }));
}
