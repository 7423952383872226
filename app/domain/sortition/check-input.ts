import {
  type CombinedFeature,
  type CombinedFeatureFault,
  checkCombinedFeatures,
  withCombinedFeatures,
} from "#app/domain/sortition/combined-features.ts";
import type { Person } from "#app/domain/sortition/people.ts";
import {
  checkQuotas,
  type Quota,
  type QuotaFault,
  quotaFeatures,
} from "#app/domain/sortition/quotas.ts";

export interface SelectionInput {
  readonly people: readonly Person[];
  readonly quotas: readonly Quota[];
  /** Seats on the panel. */
  readonly size: number;
  /** Features made from others, so that a quota can hold for several values at once. */
  readonly combined?: readonly CombinedFeature[];
}

/** What makes an input no selection at all. `person` is a row position, from 0. */
export type InputFault =
  | Extract<QuotaFault, { kind: "bad_input" }>
  | CombinedFeatureFault
  | { readonly kind: "bad_input"; readonly code: "size_not_positive"; readonly size: number }
  | {
      readonly kind: "bad_input";
      readonly code: "size_above_pool";
      readonly size: number;
      readonly pool: number;
    }
  | {
      readonly kind: "bad_input";
      readonly code: "size_above_households";
      readonly size: number;
      readonly households: number;
    }
  | {
      readonly kind: "bad_input";
      readonly code: "duplicate_person_id";
      readonly id: string;
      readonly person: number;
      readonly firstPerson: number;
    }
  | {
      readonly kind: "bad_input";
      readonly code: "feature_missing";
      readonly person: number;
      readonly id: string;
      readonly feature: string;
    }
  | {
      readonly kind: "bad_input";
      readonly code: "value_without_quota";
      readonly person: number;
      readonly id: string;
      readonly feature: string;
      readonly value: string;
    };

/**
 * Every fault of an input, so that all can be mended at once; an empty list means that it can be
 * drawn from or is infeasible. Quotas that cannot be met together are not faults in this sense.
 * O(people · features + quotas).
 */
export function checkSelectionInput(input: SelectionInput): InputFault[] {
  const combinations = checkCombinedFeatures(input.combined ?? [], input.people);
  const { people, quotas, size } = combinations.length > 0 ? input : withCombinedFeatures(input);
  return [
    ...combinations,
    ...checkQuotas(quotas, size).filter((fault) => fault.kind === "bad_input"),
    ...checkSize(size, people),
    ...checkIds(people),
    ...(combinations.length > 0 ? [] : checkValues(people, quotas)),
  ];
}

function checkSize(size: number, people: readonly Person[]): InputFault[] {
  if (!Number.isSafeInteger(size) || size < 1) {
    return [{ kind: "bad_input", code: "size_not_positive", size }];
  }
  const pool = people.length;
  if (size > pool) return [{ kind: "bad_input", code: "size_above_pool", size, pool }];
  const named = people.flatMap(({ household }) => (household === undefined ? [] : [household]));
  const households = pool - named.length + new Set(named).size;
  if (size <= households) return [];
  return [{ kind: "bad_input", code: "size_above_households", size, households }];
}

function* checkIds(people: readonly Person[]): Generator<InputFault> {
  const seen = new Map<string, number>();
  for (const [person, { id }] of people.entries()) {
    const firstPerson = seen.get(id);
    if (firstPerson === undefined) seen.set(id, person);
    else yield { kind: "bad_input", code: "duplicate_person_id", id, person, firstPerson };
  }
}

function* checkValues(people: readonly Person[], quotas: readonly Quota[]): Generator<InputFault> {
  const known = new Map(
    quotaFeatures(quotas).map((feature) => [
      feature,
      new Set(quotas.filter((quota) => quota.feature === feature).map((quota) => quota.value)),
    ]),
  );
  for (const [person, { id, values }] of people.entries()) {
    for (const [feature, quotaValues] of known) {
      const value = Object.hasOwn(values, feature) ? values[feature] : undefined;
      if (value === undefined) {
        yield { kind: "bad_input", code: "feature_missing", person, id, feature };
      } else if (!quotaValues.has(value)) {
        yield { kind: "bad_input", code: "value_without_quota", person, id, feature, value };
      }
    }
  }
}
