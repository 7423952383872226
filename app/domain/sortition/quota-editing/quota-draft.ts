import {
  COMBINED,
  type CombinedCondition,
  type CombinedFeature,
} from "#app/domain/sortition/combined-features.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";

/** A row of the quota editor: bounds as they were typed. */
export interface DraftRow {
  readonly value: string;
  readonly min: string;
  readonly max: string;
  readonly minFlex: string;
  readonly maxFlex: string;
}

export interface DraftFeature {
  readonly name: string;
  readonly rows: readonly DraftRow[];
  /** Only for a quota over several features, which has one row: whom it concerns. */
  readonly conditions?: readonly CombinedCondition[];
}

/** Quotas on the way to being right: what an editor shows, faults included. */
export type QuotaDraft = readonly DraftFeature[];

/** One step of editing. Features and rows are positions from 0. */
export type DraftEdit =
  | { readonly kind: "add_feature" }
  | { readonly kind: "add_combined" }
  | {
      readonly kind: "choose_value";
      readonly feature: number;
      /** The value that people of this quota may have, or no longer. */
      readonly of: string;
      readonly value: string;
      readonly chosen: boolean;
    }
  | { readonly kind: "remove_feature"; readonly feature: number }
  | { readonly kind: "move_feature"; readonly feature: number; readonly by: 1 | -1 }
  | { readonly kind: "rename_feature"; readonly feature: number; readonly name: string }
  | { readonly kind: "add_row"; readonly feature: number }
  | { readonly kind: "remove_row"; readonly feature: number; readonly row: number }
  | {
      readonly kind: "move_row";
      readonly feature: number;
      readonly row: number;
      readonly by: 1 | -1;
    }
  | {
      readonly kind: "change_row";
      readonly feature: number;
      readonly row: number;
      readonly change: Partial<DraftRow>;
    };

const EMPTY_ROW: DraftRow = { value: "", min: "0", max: "", minFlex: "", maxFlex: "" };

/** Applies one edit; an edit of something that is not there changes nothing. */
export function editDraft(draft: QuotaDraft, edit: DraftEdit): QuotaDraft {
  switch (edit.kind) {
    case "add_feature":
      return [...draft, { name: "", rows: [EMPTY_ROW] }];
    case "add_combined":
      return [...draft, { name: "", rows: [{ ...EMPTY_ROW, value: COMBINED }], conditions: [] }];
    case "choose_value":
      return changeFeature(draft, edit.feature, (feature) => ({
        ...feature,
        conditions: chooseValue(feature.conditions ?? [], edit),
      }));
    case "remove_feature":
      return draft.filter((_, position) => position !== edit.feature);
    case "move_feature":
      return moved(draft, edit.feature, edit.by);
    case "rename_feature":
      return changeFeature(draft, edit.feature, (feature) => ({ ...feature, name: edit.name }));
    case "add_row":
      return changeRows(draft, edit.feature, (rows) => [...rows, EMPTY_ROW]);
    case "remove_row":
      return changeRows(draft, edit.feature, (rows) => rows.filter((_, row) => row !== edit.row));
    case "move_row":
      return changeRows(draft, edit.feature, (rows) => moved(rows, edit.row, edit.by));
    case "change_row":
      return changeRows(draft, edit.feature, (rows) =>
        rows.map((row, position) => (position === edit.row ? { ...row, ...edit.change } : row)),
      );
  }
}

/**
 * Adds what a pool has and the draft has not: features and values, each from 0 to `size` seats.
 * What is there stays as it is.
 */
export function completeDraft(
  draft: QuotaDraft,
  pool: readonly { readonly feature: string; readonly values: readonly string[] }[],
  size: number,
): QuotaDraft {
  const open = (value: string): DraftRow => ({ ...EMPTY_ROW, value, max: String(size) });
  const completed = draft.map((feature) => {
    if (feature.conditions !== undefined) return feature;
    const has = new Set(feature.rows.map((row) => row.value));
    const values = pool.find((candidate) => candidate.feature === feature.name)?.values ?? [];
    const missing = values.filter((value) => !has.has(value));
    return { ...feature, rows: [...feature.rows, ...missing.map(open)] };
  });
  const named = new Set(draft.map((feature) => feature.name));
  const added = pool
    .filter(({ feature }) => !named.has(feature))
    .map(({ feature, values }) => ({ name: feature, rows: values.map(open) }));
  return [...completed, ...added];
}

/**
 * The draft that shows these quotas; values of a feature stand together.
 *
 * @param combined the features made from others among them
 */
export function draftOf(
  quotas: readonly Quota[],
  combined: readonly CombinedFeature[] = [],
): QuotaDraft {
  const conditions = new Map(combined.map((feature) => [feature.name, feature.conditions]));
  const features = new Map<string, DraftRow[]>();
  for (const { feature, value, min, max, minFlex, maxFlex } of quotas) {
    const rows = features.get(feature) ?? [];
    features.set(feature, rows);
    rows.push({
      value,
      min: String(min),
      max: String(max),
      minFlex: minFlex === undefined ? "" : String(minFlex),
      maxFlex: maxFlex === undefined ? "" : String(maxFlex),
    });
  }
  return [...features].map(([name, rows]) => {
    const own = conditions.get(name);
    return own === undefined ? { name, rows } : { name, rows, conditions: own };
  });
}

/** A condition without values is none. */
function chooseValue(
  conditions: readonly CombinedCondition[],
  { of, value, chosen }: { readonly of: string; readonly value: string; readonly chosen: boolean },
): CombinedCondition[] {
  const known = conditions.some(({ feature }) => feature === of)
    ? conditions
    : [...conditions, { feature: of, values: [] }];
  return known
    .map((condition) => {
      if (condition.feature !== of) return condition;
      const others = condition.values.filter((other) => other !== value);
      return { feature: of, values: chosen ? [...others, value] : others };
    })
    .filter(({ values }) => values.length > 0);
}

function changeFeature(
  draft: QuotaDraft,
  position: number,
  change: (feature: DraftFeature) => DraftFeature,
): QuotaDraft {
  return draft.map((feature, index) => (index === position ? change(feature) : feature));
}

function changeRows(
  draft: QuotaDraft,
  position: number,
  change: (rows: readonly DraftRow[]) => readonly DraftRow[],
): QuotaDraft {
  return changeFeature(draft, position, (feature) => ({ ...feature, rows: change(feature.rows) }));
}

function moved<Item>(items: readonly Item[], position: number, by: 1 | -1): readonly Item[] {
  const item = items[position];
  const other = items[position + by];
  if (item === undefined || other === undefined) return items;
  return items.map((each, index) =>
    index === position ? other : index === position + by ? item : each,
  );
}
