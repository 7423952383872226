import {
  type CountedResident,
  type RegisterFeatureKind,
  registerReader,
} from "#app/domain/register-shares.ts";

/** A feature of the quotas that the register tells, by which residents are split. */
export interface StratumFeature {
  readonly feature: string;
  readonly kind: RegisterFeatureKind;
  readonly values: readonly string[];
}

/** One value for each feature; null where the register puts someone into none of them. */
export type StratumValues = readonly (string | null)[];

/** Reads the values of residents. */
export function stratumReader(
  features: readonly StratumFeature[],
): (resident: CountedResident) => StratumValues {
  const readers = features.map(({ kind, values }) => ({
    values,
    has: registerReader(kind, values),
  }));
  return (resident) =>
    readers.map(({ values, has }) => values.find((value) => has(resident, value)) ?? null);
}

const NO_VALUE = "–";
const BETWEEN_VALUES = " · ";

/** What a stratum is called: its values; a dash for none. Of people who are not split: one dash. */
export function stratumName(values: StratumValues): string {
  if (values.length === 0) return NO_VALUE;
  return values.map((value) => value ?? NO_VALUE).join(BETWEEN_VALUES);
}

/** Whether the people of a stratum of this name have the value, whatever else splits them. */
export function nameHasValue(name: string, value: string | null): boolean {
  return value !== null && name.split(BETWEEN_VALUES).includes(value);
}

/** How many residents are alike in everything that the draw of invitations reads. */
export interface ResidentCount extends Required<CountedResident> {
  readonly residents: number;
}

export interface CountedStratum {
  readonly name: string;
  readonly values: StratumValues;
  readonly residents: number;
  readonly counts: readonly ResidentCount[];
}

/** The strata that have residents, ordered as the values of their features are. */
export function countStrata(
  features: readonly StratumFeature[],
  counts: readonly ResidentCount[],
): CountedStratum[] {
  const read = stratumReader(features);
  const strata = new Map<string, { values: StratumValues; counts: ResidentCount[] }>();
  for (const count of counts) {
    const values = read(count);
    const key = JSON.stringify(values);
    const own = strata.get(key) ?? { values, counts: [] };
    strata.set(key, own);
    own.counts.push(count);
  }
  const rank = ({ values }: { values: StratumValues }) =>
    values.map((value, place) => {
      const known = value === null ? -1 : (features[place]?.values.indexOf(value) ?? -1);
      return known < 0 ? Number.MAX_SAFE_INTEGER : known;
    });
  return [...strata.values()]
    .sort((a, b) => compareRanks(rank(a), rank(b)))
    .map(({ values, counts: own }) => ({
      name: stratumName(values),
      values,
      residents: own.reduce((sum, { residents }) => sum + residents, 0),
      counts: own,
    }));
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [place, rank] of a.entries()) {
    const difference = rank - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
