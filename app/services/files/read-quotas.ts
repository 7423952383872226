import type { Problem } from "#app/domain/result.ts";
import {
  COMBINED,
  type CombinedFeature,
  combinedName,
} from "#app/domain/sortition/combined-features.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import { canonicalValue, foldName } from "#app/services/files/canonical-value.ts";
import {
  readCombinedCells,
  readFeatureCell,
  writeCombinedCells,
  writeFeatureCell,
} from "#app/services/files/combined-cells.ts";
import type { RowFault, Table, TableRow } from "#app/services/files/delimited-text.ts";
import { type WriteCsvOptions, writeCsv } from "#app/services/files/write-csv.ts";

export interface QuotaSheet {
  /** The rows without fault; those over several features under the name of the combined one. */
  readonly quotas: readonly Quota[];
  /** The features made from others, in the order of their quotas. */
  readonly combined: readonly CombinedFeature[];
  /** The line of each quota, in the same order. */
  readonly lines: readonly number[];
  /** In the order of the file; empty when all is well. */
  readonly faults: readonly QuotaFault[];
}

type QuotaColumn = "feature" | "value" | "min" | "max";

export type QuotaFault =
  | RowFault
  | Problem<
      "quota_columns_missing",
      { readonly line: number; readonly columns: readonly QuotaColumn[] }
    >
  | Problem<"quota_incomplete", { readonly line: number; readonly column: string }>
  | Problem<
      "quota_not_a_number",
      { readonly line: number; readonly column: string; readonly text: string }
    >
  | Problem<
      "quota_min_above_max" | "quota_flex_too_narrow",
      {
        readonly line: number;
        readonly feature: string;
        readonly value: string;
        readonly min: number;
        readonly max: number;
      }
    >
  | Problem<
      "quota_duplicate",
      {
        readonly line: number;
        readonly feature: string;
        readonly value: string;
        readonly firstLine: number;
      }
    >
  | Problem<
      "quota_combined_repeats_feature" | "quota_combined_name_taken",
      { readonly line: number; readonly name: string; readonly feature: string }
    >;

/**
 * Reads quotas under any of the headers `feature,value,min,max[,min_flex,max_flex]`,
 * `category,name,min,max` and `category,feature,min,max`, or the German
 * `Merkmal,Ausprägung,Minimum,Maximum`, in any order and case; other columns are ignored.
 * A row such as `gender & age`, `female & 16–19 | 20–29` is a quota over several features
 * (`readCombinedCells`); a column `label` names it, otherwise its conditions do.
 *
 * Faults: `row_too_long`, `quota_columns_missing`, `quota_incomplete` (a blank cell),
 * `quota_not_a_number` (seats are whole numbers from 0), `quota_min_above_max`,
 * `quota_flex_too_narrow` (min_flex above min or max_flex below max), `quota_duplicate`,
 * `quota_combined_repeats_feature`, `quota_combined_name_taken` (another feature of the file has
 * the name).
 */
export function readQuotas(table: Table): QuotaSheet {
  const layout = findLayout(table.header);
  const missing = quotaColumns.filter((column) => layout[column] === null);
  if (missing.length > 0) {
    const params = { line: table.headerLine, columns: missing };
    const fault = { code: "quota_columns_missing", params } as const;
    return { quotas: [], combined: [], lines: [], faults: [fault] };
  }

  const quotas: Quota[] = [];
  const combined: CombinedFeature[] = [];
  const lines: number[] = [];
  const faults: QuotaFault[] = [...table.faults];
  const firstLines = new Map<string, number>();
  for (const row of table.rows) {
    const { quota, conditions, faults: rowFaults } = readRow(row, table.header, layout);
    faults.push(...rowFaults);
    if (quota === null) continue;
    const { feature, value } = quota;
    const key = JSON.stringify([feature, value]);
    const firstLine = firstLines.get(key);
    if (firstLine !== undefined) {
      const params = { line: row.line, feature, value, firstLine };
      faults.push({ code: "quota_duplicate", params });
      continue;
    }
    firstLines.set(key, row.line);
    quotas.push(quota);
    if (conditions !== null) combined.push({ name: feature, conditions });
    lines.push(row.line);
  }
  faults.push(...takenNames(quotas, combined, lines));
  faults.sort((a, b) => a.params.line - b.params.line);
  return { quotas, combined, lines, faults };
}

/** A feature made from others has a name of its own. */
function takenNames(
  quotas: readonly Quota[],
  combined: readonly CombinedFeature[],
  lines: readonly number[],
): QuotaFault[] {
  return combined.flatMap(({ name }): QuotaFault[] => {
    const own = quotas.findIndex(({ feature, value }) => feature === name && value === COMBINED);
    const taken = quotas.some(({ feature }, row) => feature === name && row !== own);
    const params = { line: lines[own] ?? 1, name, feature: name };
    return taken ? [{ code: "quota_combined_name_taken", params }] : [];
  });
}

/**
 * Quotas as CSV text that `readQuotas` reads back; columns for flexes and labels only where there
 * are any.
 */
export function writeQuotas(
  quotas: readonly Quota[],
  options: WriteCsvOptions & { readonly combined?: readonly CombinedFeature[] } = {},
): string {
  const { combined = [] } = options;
  const flex = quotas.some((quota) => quota.minFlex !== undefined || quota.maxFlex !== undefined);
  const header = ["feature", "value", "min", "max"];
  if (flex) header.push("min_flex", "max_flex");
  if (combined.length > 0) header.push("label");
  const rows = quotas.map((quota) => {
    const made = combined.find(({ name }) => name === quota.feature);
    const { feature, value } =
      made === undefined
        ? { feature: writeFeatureCell(quota.feature), value: quota.value }
        : writeCombinedCells(made.conditions);
    const cells = [feature, value, String(quota.min), String(quota.max)];
    if (flex) cells.push(String(quota.minFlex ?? ""), String(quota.maxFlex ?? ""));
    if (combined.length > 0) cells.push(made?.name ?? "");
    return cells;
  });
  return writeCsv(header, rows, options);
}

const quotaColumns: readonly QuotaColumn[] = ["feature", "value", "min", "max"];

/** The position of each column in the header. */
type Layout = Record<QuotaColumn | "minFlex" | "maxFlex" | "label", number | null>;

const valueNames = ["value", "name", "ausprägung", "auspraegung", "wert"];
const minNames = ["min", "minimum", "mindestens"];
const maxNames = ["max", "maximum", "höchstens", "hoechstens"];

function findLayout(header: readonly string[]): Layout {
  const titles = header.map(foldName);
  function find(names: readonly string[]): number | null {
    const name = names.find((candidate) => titles.includes(candidate));
    return name === undefined ? null : titles.indexOf(name);
  }
  const category = find(["category", "kategorie"]);
  const feature = find(["feature", "merkmal"]);
  return {
    feature: category ?? feature,
    // Beside a category, the column "feature" holds the values.
    value: find(valueNames) ?? (category === null ? null : feature),
    min: find(minNames),
    max: find(maxNames),
    minFlex: find(["minflex"]),
    maxFlex: find(["maxflex"]),
    label: find(["label", "bezeichnung"]),
  };
}

function readRow(
  row: TableRow,
  header: readonly string[],
  layout: Layout,
): {
  quota: Quota | null;
  /** Null for a quota of one feature. */
  conditions: CombinedFeature["conditions"] | null;
  faults: QuotaFault[];
} {
  const { line } = row;
  const faults: QuotaFault[] = [];

  function readText(position: number | null): string {
    const text = canonicalValue(row.cells[position ?? -1] ?? "");
    if (text === "") {
      const column = header[position ?? -1] ?? "";
      faults.push({ code: "quota_incomplete", params: { line, column } });
    }
    return text;
  }
  function readSeats(position: number | null): number {
    const text = readText(position);
    const seats = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (text !== "" && Number.isNaN(seats)) {
      const column = header[position ?? -1] ?? "";
      faults.push({ code: "quota_not_a_number", params: { line, column, text } });
    }
    return seats;
  }
  function readFlex(position: number | null): number | undefined {
    const blank = position === null || canonicalValue(row.cells[position] ?? "") === "";
    return blank ? undefined : readSeats(position);
  }

  const featureCell = readText(layout.feature);
  const valueCell = readText(layout.value);
  const conditions = readCombinedCells(featureCell, valueCell);
  const label = layout.label === null ? "" : canonicalValue(row.cells[layout.label] ?? "");
  const feature =
    conditions === null ? readFeatureCell(featureCell) : label || combinedName(conditions);
  const value = conditions === null ? valueCell : COMBINED;
  if (conditions !== null)
    faults.push(...checkConditions(conditions, feature, line, header, layout));
  const min = readSeats(layout.min);
  const max = readSeats(layout.max);
  const minFlex = readFlex(layout.minFlex);
  const maxFlex = readFlex(layout.maxFlex);
  const params = { line, feature, value: valueCell, min, max };
  if (faults.length === 0 && min > max) faults.push({ code: "quota_min_above_max", params });
  if (faults.length === 0 && ((minFlex ?? min) > min || (maxFlex ?? max) < max)) {
    faults.push({ code: "quota_flex_too_narrow", params });
  }
  if (faults.length > 0) return { quota: null, conditions, faults };
  const quota = {
    feature,
    value,
    min,
    max,
    ...(minFlex === undefined ? {} : { minFlex }),
    ...(maxFlex === undefined ? {} : { maxFlex }),
  };
  return { quota, conditions, faults };
}

function checkConditions(
  conditions: CombinedFeature["conditions"],
  name: string,
  line: number,
  header: readonly string[],
  layout: Layout,
): QuotaFault[] {
  const names = conditions.map(({ feature }) => feature);
  const repeated = names.find((feature, position) => names.indexOf(feature) !== position);
  const blank = names.includes("")
    ? layout.feature
    : conditions.some(({ values }) => values.includes(""))
      ? layout.value
      : null;
  if (blank !== null) {
    return [{ code: "quota_incomplete", params: { line, column: header[blank] ?? "" } }];
  }
  if (repeated === undefined) return [];
  const params = { line, name, feature: repeated };
  return [{ code: "quota_combined_repeats_feature", params }];
}
