import { NOT_SAID } from "#app/domain/not-said.ts";
import type { CombinedFeature } from "#app/domain/sortition/combined-features.ts";
import type {
  DraftFeature,
  DraftRow,
  QuotaDraft,
} from "#app/domain/sortition/quota-editing/quota-draft.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import { draftName, featureName, quotasOf, readCombined, seatsOf } from "./draft-reading.ts";
import { countMeeting, type PoolCounts } from "./pool-counts.ts";

export type DraftField = "name" | "conditions" | keyof DraftRow;

/** Where a finding stands: positions from 0, `row` null for what concerns the whole feature. */
interface DraftPlace {
  readonly feature: number;
  readonly row: number | null;
  readonly field: DraftField;
}

/**
 * What is to be said about a draft. `missing`: something is not filled in yet. `fault`: cannot be
 * stored as it stands. `warning`: can be stored, but deserves a look.
 */
export type DraftFinding = {
  readonly severity: "missing" | "fault" | "warning";
  /** Null: about the draft as a whole. */
  readonly place: DraftPlace | null;
} & (
  | { readonly code: "feature_name_missing"; readonly params: object }
  | { readonly code: "feature_without_values"; readonly params: { readonly feature: string } }
  | { readonly code: "feature_repeated"; readonly params: { readonly feature: string } }
  | { readonly code: "value_missing"; readonly params: { readonly feature: string } }
  | {
      readonly code: "value_repeated";
      readonly params: { readonly feature: string; readonly value: string };
    }
  | { readonly code: "number_missing"; readonly params: object }
  | { readonly code: "not_a_number"; readonly params: { readonly text: string } }
  | {
      readonly code: "min_above_max" | "min_flex_above_min" | "max_flex_below_max";
      readonly params: { readonly min: number; readonly max: number };
    }
  | {
      readonly code: "min_sum_above_size" | "max_sum_below_size";
      readonly params: { readonly feature: string; readonly sum: number; readonly size: number };
    }
  | {
      readonly code: "size_above_pool";
      readonly params: { readonly size: number; readonly people: number };
    }
  | {
      readonly code: "nobody_with_value" | "nobody_with_value_required";
      readonly params: { readonly feature: string; readonly value: string };
    }
  | {
      readonly code: "too_few_people";
      readonly params: {
        readonly feature: string;
        readonly value: string;
        readonly min: number;
        readonly people: number;
      };
    }
  | { readonly code: "feature_not_in_pool"; readonly params: { readonly feature: string } }
  | { readonly code: "conditions_too_few"; readonly params: object }
  | { readonly code: "nobody_meets_conditions"; readonly params: object }
  | { readonly code: "combined_name_taken"; readonly params: { readonly feature: string } }
  | {
      readonly code: "combined_min_above_size";
      readonly params: { readonly min: number; readonly size: number };
    }
  | {
      readonly code: "value_without_quota";
      readonly params: {
        readonly feature: string;
        readonly value: string;
        readonly people: number;
      };
    }
);

/** The seats that the quotas of one feature ask for and allow, as far as they are filled in. */
export interface FeatureSums {
  readonly min: number;
  readonly max: number;
  readonly fits: boolean;
  /** Whether every bound is a number. */
  readonly complete: boolean;
}

export interface DraftCheck {
  readonly findings: readonly DraftFinding[];
  /** By position of the feature. */
  readonly sums: readonly FeatureSums[];
  /** The quotas, where nothing is missing or faulty; otherwise null. */
  readonly quotas: readonly Quota[] | null;
  /** The features made from others that these quotas need. */
  readonly combined: readonly CombinedFeature[];
}

/**
 * Everything that can be said of a draft without solving: rows by themselves, sums of each
 * feature against the seats, and, where the pool is known, whether it has enough people of each
 * value and a quota for each person. `pool` null or empty: not known. O(rows + values of the pool).
 */
export function checkDraft(draft: QuotaDraft, size: number, pool: PoolCounts | null): DraftCheck {
  const own = [...checkRows(draft)];
  const sums = draft.map((feature) => sumsOf(feature.rows, size));
  const findings = [...own, ...checkSums(draft, sums, size)];
  if (pool !== null && pool.people > 0) findings.push(...checkPool(draft, size, pool));
  const storable = findings.every((finding) => finding.severity === "warning");
  const quotas = storable ? quotasOf(draft) : null;
  return { findings, sums, quotas, combined: readCombined(draft) };
}

/** The quotas of a draft whose rows have no fault of their own; null otherwise. */
export function readDraft(draft: QuotaDraft): Quota[] | null {
  return [...checkRows(draft)].length > 0 ? null : quotasOf(draft);
}

function* checkRows(draft: QuotaDraft): Generator<DraftFinding> {
  const names = new Set<string>();
  for (const [position, feature] of draft.entries()) {
    const name = featureName(feature);
    const place = { feature: position, row: null, field: "name" } as const;
    if (feature.conditions !== undefined && feature.conditions.length < 2) {
      const at = { ...place, field: "conditions" } as const;
      yield { severity: "missing", place: at, code: "conditions_too_few", params: {} };
    } else if (name === "") {
      yield { severity: "missing", place, code: "feature_name_missing", params: {} };
    } else if (names.has(name)) {
      yield { severity: "fault", place, code: "feature_repeated", params: { feature: name } };
    }
    names.add(name);
    if (feature.rows.length === 0) {
      yield {
        severity: "missing",
        place,
        code: "feature_without_values",
        params: { feature: name },
      };
    }
    const values = new Set<string>();
    for (const [row, cells] of feature.rows.entries()) {
      const value = draftName(cells.value);
      const at = { feature: position, row, field: "value" } as const;
      if (value === "") {
        yield { severity: "missing", place: at, code: "value_missing", params: { feature: name } };
      } else if (values.has(value)) {
        const params = { feature: name, value };
        yield { severity: "fault", place: at, code: "value_repeated", params };
      }
      values.add(value);
      yield* checkBounds(cells, position, row);
    }
  }
}

function* checkBounds(cells: DraftRow, feature: number, row: number): Generator<DraftFinding> {
  const bounds = { min: seatsOf(cells.min), max: seatsOf(cells.max) };
  const flexes = { minFlex: seatsOf(cells.minFlex), maxFlex: seatsOf(cells.maxFlex) };
  for (const field of ["min", "max"] as const) {
    if (bounds[field] !== null) continue;
    const place = { feature, row, field };
    yield { severity: "missing", place, code: "number_missing", params: {} };
  }
  for (const field of ["min", "max", "minFlex", "maxFlex"] as const) {
    if (!Number.isNaN({ ...bounds, ...flexes }[field])) continue;
    const params = { text: cells[field].trim() };
    const place = { feature, row, field };
    yield { severity: "fault", place, code: "not_a_number", params };
  }
  const { min, max } = bounds;
  if (min === null || max === null) return;
  const params = { min, max };
  // A comparison with NaN is false: what is no number is faulted above, once.
  if (min > max) {
    const place = { feature, row, field: "max" } as const;
    yield { severity: "fault", place, code: "min_above_max", params };
  }
  if (flexes.minFlex !== null && flexes.minFlex > min) {
    const place = { feature, row, field: "minFlex" } as const;
    yield { severity: "fault", place, code: "min_flex_above_min", params };
  }
  if (flexes.maxFlex !== null && flexes.maxFlex < max) {
    const place = { feature, row, field: "maxFlex" } as const;
    yield { severity: "fault", place, code: "max_flex_below_max", params };
  }
}

function sumsOf(rows: readonly DraftRow[], size: number): FeatureSums {
  const seats = rows.map((row) => ({ min: seatsOf(row.min), max: seatsOf(row.max) }));
  const complete =
    seats.length > 0 &&
    seats.every(({ min, max }) => Number.isInteger(min) && Number.isInteger(max));
  const min = seats.reduce((sum, row) => sum + (row.min || 0), 0);
  const max = seats.reduce((sum, row) => sum + (row.max || 0), 0);
  return { min, max, complete, fits: complete && min <= size && size <= max };
}

function* checkSums(
  draft: QuotaDraft,
  sums: readonly FeatureSums[],
  size: number,
): Generator<DraftFinding> {
  for (const [position, { min, max, complete }] of sums.entries()) {
    const feature = draftName(draft[position]?.name ?? "");
    if (draft[position]?.conditions !== undefined) {
      const place = { feature: position, row: 0, field: "min" } as const;
      const params = { min, size };
      if (min > size) yield { severity: "fault", place, code: "combined_min_above_size", params };
      continue;
    }
    const about = {
      severity: "fault",
      place: { feature: position, row: null, field: "name" },
    } as const;
    if (min > size) {
      yield { ...about, code: "min_sum_above_size", params: { feature, sum: min, size } };
    } else if (complete && max < size) {
      yield { ...about, code: "max_sum_below_size", params: { feature, sum: max, size } };
    }
  }
}

function* checkPool(draft: QuotaDraft, size: number, pool: PoolCounts): Generator<DraftFinding> {
  if (size > pool.people) {
    const params = { size, people: pool.people };
    yield { severity: "fault", place: null, code: "size_above_pool", params };
  }
  for (const [position, feature] of draft.entries()) {
    const name = featureName(feature);
    if (feature.conditions !== undefined) {
      yield* checkCombined(name, feature, position, pool);
      continue;
    }
    if (name === "") continue;
    const counted = pool.features.find((candidate) => candidate.feature === name);
    if (counted === undefined) {
      const place = { feature: position, row: null, field: "name" } as const;
      const params = { feature: name };
      yield { severity: "warning", place, code: "feature_not_in_pool", params };
      continue;
    }
    const people = new Map(counted.values.map((entry) => [entry.value, entry.people]));
    for (const [row, cells] of feature.rows.entries()) {
      yield* checkPeople(name, cells, people, { feature: position, row, field: "min" });
    }
    const quotaValues = new Set(feature.rows.map((row) => draftName(row.value)));
    for (const entry of counted.values) {
      if (quotaValues.has(entry.value)) continue;
      const place = { feature: position, row: null, field: "name" } as const;
      const params = { feature: name, ...entry };
      yield { severity: "warning", place, code: "value_without_quota", params };
    }
  }
}

function* checkCombined(
  name: string,
  { conditions = [], rows }: DraftFeature,
  position: number,
  pool: PoolCounts,
): Generator<DraftFinding> {
  const place = { feature: position, row: null, field: "conditions" } as const;
  const known = new Set(pool.features.map(({ feature }) => feature));
  if (known.has(name)) {
    const at = { ...place, field: "name" } as const;
    const params = { feature: name };
    yield { severity: "fault", place: at, code: "combined_name_taken", params };
  }
  const unknown = conditions.filter(({ feature }) => !known.has(feature));
  for (const { feature } of unknown) {
    yield { severity: "warning", place, code: "feature_not_in_pool", params: { feature } };
  }
  const people = countMeeting(pool, conditions);
  if (people === null || conditions.length < 2 || unknown.length > 0) return;
  const at = { feature: position, row: 0, field: "min" } as const;
  const min = seatsOf(rows[0]?.min ?? "") ?? 0;
  const params = { feature: name, value: name, min, people };
  if (min > people && people > 0) {
    yield { severity: "fault", place: at, code: "too_few_people", params };
  } else if (people === 0) {
    yield min > 0
      ? { severity: "fault", place: at, code: "nobody_with_value_required", params }
      : { severity: "warning", place, code: "nobody_meets_conditions", params: {} };
  }
}

function* checkPeople(
  feature: string,
  cells: DraftRow,
  people: ReadonlyMap<string, number>,
  place: DraftPlace,
): Generator<DraftFinding> {
  const value = draftName(cells.value);
  if (value === "") return;
  const available = people.get(value) ?? 0;
  const min = seatsOf(cells.min) ?? 0;
  if (available === 0) {
    const params = { feature, value };
    if (min > 0) {
      yield { severity: "fault", place, code: "nobody_with_value_required", params };
    } else if (seatsOf(cells.max) !== 0 && value !== NOT_SAID) {
      yield { severity: "warning", place, code: "nobody_with_value", params };
    }
  } else if (min > available) {
    const params = { feature, value, min, people: available };
    yield { severity: "fault", place, code: "too_few_people", params };
  }
}
