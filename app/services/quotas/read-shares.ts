import type { Problem } from "#app/domain/result.ts";
import type { PopulationShare } from "#app/domain/sortition/quota-editing/quotas-from-shares.ts";
import { canonicalValue, foldName } from "#app/services/files/canonical-value.ts";
import { readTable, type TableProblem } from "#app/services/files/delimited-text.ts";

/** A share as it was typed. */
export interface TypedShare {
  readonly feature: string;
  readonly value: string;
  readonly text: string;
}

export type ShareFault =
  | Problem<
      "share_not_a_number",
      { readonly feature: string; readonly value: string; readonly text: string }
    >
  | Problem<
      "share_missing" | "share_duplicate",
      { readonly feature: string; readonly value: string }
    >
  | Problem<"shares_all_zero", { readonly feature: string }>
  | Problem<"share_incomplete", { readonly line: number }>
  | Problem<"share_columns_missing", object>;

const featureNames = ["feature", "category", "merkmal", "kategorie"];
const valueNames = ["value", "name", "ausprägung", "auspraegung", "wert"];
const shareNames = ["percent", "share", "prozent", "anteil", "%"];

/**
 * The rows of a pasted table `feature,value,percent` (or `Merkmal,Ausprägung,Prozent`), unchecked.
 * Faults: those of `readTable`, `share_columns_missing`, `share_incomplete`.
 */
export function readShareTable(text: string): {
  readonly shares: readonly TypedShare[];
  readonly faults: readonly (TableProblem | ShareFault)[];
} {
  const table = readTable(new TextEncoder().encode(text));
  if (!table.ok) return { shares: [], faults: [table.problem] };
  const titles = table.value.header.map(foldName);
  const column = (names: readonly string[]) => titles.findIndex((title) => names.includes(title));
  const feature = column(featureNames);
  const value = column(valueNames);
  const share = column(shareNames);
  if (feature < 0 || value < 0 || share < 0) {
    return { shares: [], faults: [{ code: "share_columns_missing", params: {} }] };
  }
  const rows = table.value.rows.map(({ line, cells }) => ({
    line,
    feature: canonicalValue(cells[feature] ?? ""),
    value: canonicalValue(cells[value] ?? ""),
    text: cells[share] ?? "",
  }));
  return {
    shares: rows.map(({ feature, value, text }) => ({ feature, value, text })),
    faults: rows
      .filter((row) => row.feature === "" || row.value === "")
      .map(({ line }) => ({ code: "share_incomplete", params: { line } })),
  };
}

/**
 * Percentages as typed, such as "12,5 %". Features without any number are left out.
 * Faults: `share_not_a_number`, `share_missing` (the feature has others), `share_duplicate`,
 * `shares_all_zero`.
 */
export function checkShares(typed: readonly TypedShare[]): {
  readonly shares: readonly PopulationShare[];
  readonly faults: readonly ShareFault[];
} {
  const used = new Set(typed.filter(({ text }) => text.trim() !== "").map((row) => row.feature));
  const faults: ShareFault[] = [];
  const shares: PopulationShare[] = [];
  const seen = new Set<string>();
  for (const { feature, value, text } of typed) {
    if (!used.has(feature)) continue;
    const key = JSON.stringify([feature, value]);
    if (seen.has(key)) faults.push({ code: "share_duplicate", params: { feature, value } });
    seen.add(key);
    const cleaned = text.replace("%", "").trim();
    if (cleaned === "") faults.push({ code: "share_missing", params: { feature, value } });
    else if (/^\d{1,9}([.,]\d{1,9})?$/.test(cleaned)) {
      shares.push({ feature, value, share: Number(cleaned.replace(",", ".")) });
    } else faults.push({ code: "share_not_a_number", params: { feature, value, text } });
  }
  for (const feature of used) {
    const own = shares.filter((share) => share.feature === feature);
    if (own.length > 0 && own.every(({ share }) => share === 0)) {
      faults.push({ code: "shares_all_zero", params: { feature } });
    }
  }
  return { shares, faults };
}
