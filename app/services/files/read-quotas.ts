import type { Problem } from "#app/domain/result.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import { canonicalValue, foldName } from "#app/services/files/canonical-value.ts";
import type { RowFault, Table, TableRow } from "#app/services/files/delimited-text.ts";
import { type WriteCsvOptions, writeCsv } from "#app/services/files/write-csv.ts";

export interface QuotaSheet {
  /** The rows without fault. */
  readonly quotas: readonly Quota[];
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
    >;

/**
 * Reads quotas under any of the headers `feature,value,min,max[,min_flex,max_flex]`,
 * `category,name,min,max` and `category,feature,min,max`, or the German
 * `Merkmal,Ausprägung,Minimum,Maximum`, in any order and case; other columns are ignored.
 *
 * Faults: `row_too_long`, `quota_columns_missing`, `quota_incomplete` (a blank cell),
 * `quota_not_a_number` (seats are whole numbers from 0), `quota_min_above_max`,
 * `quota_flex_too_narrow` (min_flex above min or max_flex below max), `quota_duplicate`.
 */
export function readQuotas(table: Table): QuotaSheet {
  const layout = findLayout(table.header);
  const missing = quotaColumns.filter((column) => layout[column] === null);
  if (missing.length > 0) {
    const params = { line: table.headerLine, columns: missing };
    return { quotas: [], lines: [], faults: [{ code: "quota_columns_missing", params }] };
  }

  const quotas: Quota[] = [];
  const lines: number[] = [];
  const faults: QuotaFault[] = [...table.faults];
  const firstLines = new Map<string, number>();
  for (const row of table.rows) {
    const { quota, faults: rowFaults } = readRow(row, table.header, layout);
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
    lines.push(row.line);
  }
  faults.sort((a, b) => a.params.line - b.params.line);
  return { quotas, lines, faults };
}

/** Quotas as CSV text that `readQuotas` reads back; flex columns only where there are any. */
export function writeQuotas(quotas: readonly Quota[], options: WriteCsvOptions = {}): string {
  const flex = quotas.some((quota) => quota.minFlex !== undefined || quota.maxFlex !== undefined);
  const header = ["feature", "value", "min", "max"];
  if (flex) header.push("min_flex", "max_flex");
  const rows = quotas.map((quota) => {
    const cells = [quota.feature, quota.value, String(quota.min), String(quota.max)];
    if (flex) cells.push(String(quota.minFlex ?? ""), String(quota.maxFlex ?? ""));
    return cells;
  });
  return writeCsv(header, rows, options);
}

const quotaColumns: readonly QuotaColumn[] = ["feature", "value", "min", "max"];

/** The position of each column in the header. */
type Layout = Record<QuotaColumn | "minFlex" | "maxFlex", number | null>;

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
  };
}

function readRow(
  row: TableRow,
  header: readonly string[],
  layout: Layout,
): { quota: Quota | null; faults: QuotaFault[] } {
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

  const feature = readText(layout.feature);
  const value = readText(layout.value);
  const min = readSeats(layout.min);
  const max = readSeats(layout.max);
  const minFlex = readFlex(layout.minFlex);
  const maxFlex = readFlex(layout.maxFlex);
  if (faults.length > 0) return { quota: null, faults };
  const params = { line, feature, value, min, max };
  if (min > max) return { quota: null, faults: [{ code: "quota_min_above_max", params }] };
  if ((minFlex ?? min) > min || (maxFlex ?? max) < max) {
    return { quota: null, faults: [{ code: "quota_flex_too_narrow", params }] };
  }
  const quota = {
    feature,
    value,
    min,
    max,
    ...(minFlex === undefined ? {} : { minFlex }),
    ...(maxFlex === undefined ? {} : { maxFlex }),
  };
  return { quota, faults };
}
