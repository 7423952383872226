import type { Person } from "#app/domain/sortition/people.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";

/**
 * A feature made from others, for an intersectional quota: a person has it who meets every
 * condition, for example women (gender: female) with a migration history (history: yes) under 30
 * (age: 16–19 or 20–29). Its values are `COMBINED` and `NOT_COMBINED`.
 */
export interface CombinedFeature {
  readonly name: string;
  /** At least one; a condition is met by any of its values. */
  readonly conditions: readonly CombinedCondition[];
}

export interface CombinedCondition {
  readonly feature: string;
  readonly values: readonly string[];
}

/** What a panel has to keep: quotas, those over several features under the name of a combined one. */
export interface QuotaRules {
  readonly quotas: readonly Quota[];
  readonly combined: readonly CombinedFeature[];
}

/** The value of people who meet every condition, and the value of all others. */
export const COMBINED = "yes";
export const NOT_COMBINED = "no";

/** The name of a combined feature that was given none: what it asks for. */
export function combinedName(conditions: readonly CombinedCondition[]): string {
  return conditions.map(({ feature, values }) => `${feature}: ${values.join(" | ")}`).join(" & ");
}

/** What is wrong with combined features. `combined` is the index in the list, from 0. */
export type CombinedFeatureFault =
  | {
      readonly kind: "bad_input";
      readonly code: "combined_without_conditions";
      readonly combined: number;
      readonly name: string;
    }
  | {
      readonly kind: "bad_input";
      readonly code: "combined_name_taken" | "combined_feature_unknown";
      readonly combined: number;
      readonly name: string;
      readonly feature: string;
    };

/**
 * Every fault of combined features: no conditions, a name that another feature has, a condition
 * on a feature the people do not have. O(conditions + people · features).
 */
export function checkCombinedFeatures(
  combined: readonly CombinedFeature[],
  people: readonly Person[],
): CombinedFeatureFault[] {
  const known = new Set(people.flatMap(({ values }) => Object.keys(values)));
  return combined.flatMap(({ name, conditions }, index): CombinedFeatureFault[] => {
    const about = { kind: "bad_input", combined: index, name } as const;
    const taken = known.has(name) || combined.slice(0, index).some((other) => other.name === name);
    return [
      ...(conditions.length === 0
        ? [{ ...about, code: "combined_without_conditions" as const }]
        : []),
      ...(taken ? [{ ...about, code: "combined_name_taken" as const, feature: name }] : []),
      ...conditions
        .filter(({ feature }) => people.length > 0 && !known.has(feature))
        .map(({ feature }) => ({ ...about, code: "combined_feature_unknown" as const, feature })),
    ];
  });
}

/** The value that the combined feature has for someone with these values. */
export function combinedValue(
  { conditions }: CombinedFeature,
  values: Readonly<Record<string, string>>,
): typeof COMBINED | typeof NOT_COMBINED {
  const met = conditions.every(({ feature, values: accepted }) =>
    Object.hasOwn(values, feature) ? accepted.includes(values[feature] ?? "") : false,
  );
  return met ? COMBINED : NOT_COMBINED;
}

/**
 * People with the values of the combined features, and quotas that leave all others free where
 * none are given for them. What has no combined features comes back as it is.
 * O(people · conditions).
 */
export function withCombinedFeatures<
  Input extends {
    readonly people: readonly Person[];
    readonly quotas: readonly Quota[];
    readonly size: number;
    readonly combined?: readonly CombinedFeature[];
  },
>(input: Input): Input {
  const { people, quotas, size, combined = [] } = input;
  if (combined.length === 0) return input;
  const added = combined.flatMap(({ name }) =>
    [COMBINED, NOT_COMBINED]
      .filter((value) => !quotas.some((quota) => quota.feature === name && quota.value === value))
      .map((value): Quota => ({ feature: name, value, min: 0, max: size })),
  );
  return {
    ...input,
    people: people.map((person) => ({
      ...person,
      values: {
        ...person.values,
        ...Object.fromEntries(
          combined.map((feature) => [feature.name, combinedValue(feature, person.values)]),
        ),
      },
    })),
    quotas: [...quotas, ...added],
  };
}
