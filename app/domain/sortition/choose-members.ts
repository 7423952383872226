import type { Random } from "#app/domain/random.ts";
import { compareText, type Profile } from "#app/domain/sortition/people.ts";

/**
 * People for the counts of a panel, in canonical order: of each profile as many as it counts, each
 * set of them equally likely; of a class of households first the households, each set of them and
 * each order equally likely, then one member of each. `counts` must be a panel of these profiles.
 * O(n).
 */
export function chooseMembers(
  profiles: readonly Profile[],
  counts: readonly (readonly [profileIndex: number, count: number])[],
  random: Random,
): string[] {
  const chosen: string[] = [];
  const classes = new Map<number, [profile: Profile, count: number][]>();
  for (const [index, count] of counts) {
    const profile = profiles[index];
    if (profile === undefined) throw new RangeError(`There is no profile ${index}.`);
    if (profile.households === undefined) {
      chosen.push(...random.sample(profile.members, count));
    } else {
      const own = classes.get(profile.households.class) ?? [];
      own.push([profile, count]);
      classes.set(profile.households.class, own);
    }
  }
  for (const own of classes.values()) chosen.push(...oneOfEachHousehold(own, random));
  return chosen.sort(compareText);
}

function oneOfEachHousehold(
  own: readonly (readonly [Profile, number])[],
  random: Random,
): string[] {
  const homes = own[0]?.[0].households?.members.length ?? 0;
  const wanted = own.flatMap(([profile, count]) => Array.from({ length: count }, () => profile));
  return random.sample([...Array(homes).keys()], wanted.length).map((home, position) => {
    const atHome = wanted[position]?.households?.members[home] ?? [];
    return atHome[random.integer(atHome.length)] ?? "";
  });
}
