import type { Person } from "#app/domain/sortition/people.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";

/** Every set of `size` people, by trying all. */
export function teamsOf<Item>(people: readonly Item[], size: number): Item[][] {
  if (size === 0) return [[]];
  return people.flatMap((first, index) =>
    teamsOf(people.slice(index + 1), size - 1).map((rest) => [first, ...rest]),
  );
}

export function countOf(people: readonly Person[], { feature, value }: Quota): number {
  return people.filter(({ values }) => values[feature] === value).length;
}

export function keeps(people: readonly Person[], quotas: readonly Quota[]): boolean {
  return quotas.every((quota) => {
    const count = countOf(people, quota);
    return quota.min <= count && count <= quota.max;
  });
}

/** Whether no two of them share a household. */
export function liveApart(people: readonly Person[]): boolean {
  const homes = people.flatMap(({ household }) => household ?? []);
  return new Set(homes).size === homes.length;
}

/** Σ down·(1 + 2/min) + Σ up of the quotas that these people do not keep. */
export function violationCost(people: readonly Person[], quotas: readonly Quota[]): number {
  return quotas.reduce((sum, quota) => {
    const count = countOf(people, quota);
    const down = Math.max(0, quota.min - count) * (quota.min > 0 ? 1 + 2 / quota.min : 1);
    return sum + down + Math.max(0, count - quota.max);
  }, 0);
}
