import { factIdentity } from "#app/domain/facts/compare-facts.ts";
import type { Fact } from "#app/domain/facts/facts-of-table.ts";
import type { Notation } from "#app/domain/facts/read-number.ts";
import { readFigure } from "#app/domain/facts/read-table.ts";
import { signText } from "#app/domain/facts/special-signs.ts";

/** One row of the form in which figures are entered by hand, as text. */
export interface FigureRow {
  readonly place: string;
  readonly groups: readonly string[];
  readonly time: string;
  readonly value: string;
}

export interface FigureRowFault {
  readonly code: "figure_missing" | "figure_unreadable" | "figure_twice" | "figure_published";
  /** From 0. */
  readonly row: number;
  /** The row that says the same, for `figure_twice`; from 0. */
  readonly first: number;
}

/**
 * The figures of the rows that hold something. Faults are told together: `figure_missing` (a row says what
 * it is about but not how much), `figure_unreadable`, `figure_twice` (place, groups and time as before),
 * `figure_published` (one of `published` is about the same).
 */
export function factsOfRows(
  rows: readonly FigureRow[],
  notation: Notation,
  published: readonly Fact[] = [],
): { readonly facts: readonly Fact[]; readonly faults: readonly FigureRowFault[] } {
  const facts: Fact[] = [];
  const faults: FigureRowFault[] = [];
  const known = new Set(published.map(factIdentity));
  const seen = new Map<string, number>();
  for (const [row, { place, groups, time, value }] of rows.entries()) {
    const about = [place, ...groups, time].map((text) => text.trim());
    if (value.trim() === "" && about.every((text) => text === "")) continue;
    const figure = readFigure(value, notation);
    if (!figure.ok) {
      const code = value.trim() === "" ? "figure_missing" : "figure_unreadable";
      faults.push({ code, row, first: row });
      continue;
    }
    const filled = groups.map((group) => group.trim());
    while (filled.at(-1) === "") filled.pop();
    const fact = { place: place.trim(), groups: filled, time: time.trim(), ...figure.value };
    const key = factIdentity(fact);
    const first = seen.get(key);
    if (first !== undefined) faults.push({ code: "figure_twice", row, first });
    else seen.set(key, row);
    if (known.has(key)) faults.push({ code: "figure_published", row, first: row });
    facts.push(fact);
  }
  return { facts, faults };
}

/** A figure as it is typed: without marks of thousands. `factsOfRows` reads it back. */
export function figureText(
  { value, sign, qualified }: Pick<Fact, "value" | "sign" | "qualified">,
  notation: Notation,
): string {
  if (sign !== null) return signText(sign);
  if (value === null) return "";
  const plain = value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 15 });
  const text = notation === "comma" ? plain.replace(".", ",") : plain;
  return qualified ? `(${text})` : text;
}
