import type { CombinedCondition } from "#app/domain/sortition/combined-features.ts";
import { canonicalValue } from "#app/services/files/canonical-value.ts";

/**
 * The conditions of a quota over several features: `gender & age` with `female & 16–19 | 20–29`
 * means women of either age. `&` stands between spaces, `|` anywhere; a name that holds one of
 * them is written in double quotes, a quote within it twice. Null where the cells are a feature
 * and a value by themselves: one name, or another number of parts in each.
 */
export function readCombinedCells(feature: string, value: string): CombinedCondition[] | null {
  const features = splitOutsideQuotes(feature, isAnd);
  const values = splitOutsideQuotes(value, isAnd);
  if (features.length < 2 || features.length !== values.length) return null;
  return features.map((name, position) => ({
    feature: unquoted(name),
    values: splitOutsideQuotes(values[position] ?? "", isOr).map(unquoted),
  }));
}

/** The cells that `readCombinedCells` reads back as these conditions. */
export function writeCombinedCells(conditions: readonly CombinedCondition[]): {
  feature: string;
  value: string;
} {
  return {
    feature: conditions.map(({ feature }) => quoted(feature)).join(" & "),
    value: conditions.map(({ values }) => values.map(quoted).join(" | ")).join(" & "),
  };
}

/** The name of a feature that stands alone in its cell: without the quotes `&` asks for. */
export function readFeatureCell(cell: string): string {
  return /^".*[&|].*"$/s.test(cell) ? unquoted(cell) : cell;
}

/** The cell that `readFeatureCell` reads back as this name, whatever value stands beside it. */
export function writeFeatureCell(feature: string): string {
  return /[&|]/.test(feature) ? quoted(feature) : feature;
}

function isAnd(text: string, position: number): boolean {
  const before = text[position - 1] ?? "";
  const after = text[position + 1] ?? "";
  return text[position] === "&" && /\s/.test(before) && /\s/.test(after);
}

function isOr(text: string, position: number): boolean {
  return text[position] === "|";
}

/** The pieces between separators, trimmed, quotes still around them. */
function splitOutsideQuotes(
  text: string,
  isSeparator: (text: string, position: number) => boolean,
): string[] {
  const pieces: string[] = [];
  let start = 0;
  let inQuotes = false;
  for (let position = 0; position < text.length; position += 1) {
    if (text[position] === '"') {
      // A quote opens at the start of a name only; within quotes each one closes or reopens.
      inQuotes = inQuotes ? false : /(^|[\s&|"])$/.test(text.slice(0, position));
    } else if (!inQuotes && isSeparator(text, position)) {
      pieces.push(text.slice(start, position).trim());
      start = position + 1;
    }
  }
  return [...pieces, text.slice(start).trim()];
}

function unquoted(piece: string): string {
  const name = /^".*"$/s.test(piece) ? piece.slice(1, -1).replaceAll('""', '"') : piece;
  return canonicalValue(name);
}

function quoted(name: string): string {
  return /[&|"]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}
