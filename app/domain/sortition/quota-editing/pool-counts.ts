import type { CombinedCondition } from "#app/domain/sortition/combined-features.ts";

/** How many people of a pool have each value. */
export interface PoolCounts {
  /** People in the pool. */
  readonly people: number;
  readonly features: readonly {
    readonly feature: string;
    readonly values: readonly { readonly value: string; readonly people: number }[];
  }[];
  /** How many people have the same value of every feature; absent where that is not known. */
  readonly profiles?: readonly {
    readonly people: number;
    /** By position of the feature, the position of its value; -1 where the person has none. */
    readonly values: readonly number[];
  }[];
}

/** How many people of a pool meet every condition; null where that is not known. O(profiles). */
export function countMeeting(
  { features, profiles }: PoolCounts,
  conditions: readonly CombinedCondition[],
): number | null {
  if (profiles === undefined) return null;
  const accepted = conditions.map((condition) => {
    const position = features.findIndex(({ feature }) => feature === condition.feature);
    const values = features[position]?.values ?? [];
    const chosen = condition.values.map((value) =>
      values.findIndex((known) => known.value === value),
    );
    return { position, chosen: new Set(chosen.filter((index) => index >= 0)) };
  });
  return profiles
    .filter(({ values }) =>
      accepted.every(({ position, chosen }) => chosen.has(values[position] ?? -1)),
    )
    .reduce((sum, { people }) => sum + people, 0);
}
