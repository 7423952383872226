import type { Problem } from "#app/domain/result.ts";
import { columnRole, type FactRole } from "./fact-columns.ts";
import type { Notation } from "./read-number.ts";
import { type Observation, readTable, type TableFault } from "./read-table.ts";
import type { FigureSign } from "./special-signs.ts";
import { type Cells, isTime, type TableLayout } from "./table-layout.ts";

/** One figure and what it is about. */
export interface Fact {
  readonly place: string;
  /** From the outer group to the inner one. */
  readonly groups: readonly string[];
  readonly time: string;
  readonly value: number | null;
  readonly sign: FigureSign | null;
  readonly qualified: boolean;
}

/** The figures of a table that share indicator, unit and source. */
export interface FactSet {
  /** As the table writes it; null where it has none. */
  readonly indicator: string | null;
  readonly unit: string;
  readonly source: string;
  /** What all its rows are called; null where they differ or the table does not say. */
  readonly name: { readonly de: string | null; readonly en: string | null };
  /** What groups are called, by the word in the table, where it says so without contradiction. */
  readonly words: {
    readonly de: Readonly<Record<string, string>>;
    readonly en: Readonly<Record<string, string>>;
  };
  readonly facts: readonly Fact[];
}

/** Rows and columns from 1, as a spreadsheet counts. */
interface Cell {
  readonly row: number;
  readonly column: number;
}

export type FactFault =
  | TableFault
  | Problem<"source_missing" | "unit_missing" | "indicator_missing", Cell>
  | Problem<"source_not_given" | "unit_not_given", Cell>
  | Problem<"figure_twice", Cell & { readonly firstRow: number; readonly firstColumn: number }>;

/** How a table is read, and what holds where its own cells are empty or there is no column for it. */
export interface FactReading {
  readonly layout: TableLayout;
  readonly roles: readonly FactRole[];
  readonly notation: Notation;
  readonly place: string;
  readonly unit: string;
  readonly source: string;
}

/**
 * Reads a table into sets of figures, one for each indicator, unit and source. All faults are reported
 * together, by row and column: what `readTable` reports, and
 *
 * - `source_missing`, `unit_missing`: an empty cell in the column for it, and the reading does not say it
 *   either; it is never filled from the row above;
 * - `source_not_given`, `unit_not_given`: there is no column for it and the reading does not say it; reported
 *   once, at the first figure;
 * - `indicator_missing`: an empty cell in the column that tells datasets apart;
 * - `figure_twice`: the same place, groups and time as another figure of the set.
 */
export function factsOfTable(
  cells: Cells,
  { layout, roles, notation, ...given }: FactReading,
): { readonly sets: readonly FactSet[]; readonly faults: readonly FactFault[] } {
  const columns = layout.columns.map(({ heads }, column) => ({
    role: columnRole(roles[column] ?? "ignored"),
    heads,
  }));
  const read = readTable(cells, { ...layout, columns, notation });
  const faults: FactFault[] = [...read.faults];
  const reported = new Set<number>();
  const sets = new Map<string, Row[]>();
  const seen = new Map<string, Observation>();
  for (const observation of read.observations) {
    const { row, column } = observation;
    const cell = (role: FactRole) => {
      const place = roles.indexOf(role);
      return { place, text: place < 0 ? "" : (cells[row]?.[place] ?? "").trim() };
    };
    const [indicator, unit, source] = [cell("indicator"), cell("unit"), cell("source")];
    if (!reported.has(row)) {
      reported.add(row);
      const at = (place: number) => ({ row: row + 1, column: (place < 0 ? column : place) + 1 });
      if (indicator.place >= 0 && indicator.text === "") {
        faults.push({ code: "indicator_missing", params: at(indicator.place) });
      }
      for (const [name, told] of [
        ["unit", unit],
        ["source", source],
      ] as const) {
        if ((told.text || given[name]) !== "") continue;
        if (told.place >= 0) faults.push({ code: `${name}_missing`, params: at(told.place) });
        else if (reported.size === 1) faults.push({ code: `${name}_not_given`, params: at(-1) });
      }
    }
    const fact = factOf(observation, roles, given.place);
    const key = JSON.stringify([indicator.text, unit.text, source.text]);
    const identity = JSON.stringify([key, fact.place, fact.groups, fact.time]);
    const first = seen.get(identity);
    if (first !== undefined) {
      const firstAt = { firstRow: first.row + 1, firstColumn: first.column + 1 };
      faults.push({
        code: "figure_twice",
        params: { row: row + 1, column: column + 1, ...firstAt },
      });
    }
    seen.set(identity, observation);
    const rows = sets.get(key) ?? [];
    rows.push({
      fact,
      indicator: indicator.place < 0 ? null : indicator.text,
      unit: unit.text || given.unit,
      source: source.text || given.source,
      group: groupOf(observation, cells, roles),
      name: cell("name").text,
      english: cell("english").text,
    });
    sets.set(key, rows);
  }
  const named = roles.includes("name");
  return { sets: [...sets.values()].map((rows) => setOf(rows, named)), faults: inOrder(faults) };
}

interface Row {
  readonly fact: Fact;
  readonly indicator: string | null;
  readonly unit: string;
  readonly source: string;
  /** What `name` or `english` of the row is about. */
  readonly group: string;
  readonly name: string;
  readonly english: string;
}

function factOf(observation: Observation, roles: readonly FactRole[], place: string): Fact {
  const labels = [...observation.labels];
  const kinds = roles.filter((role) => role === "place" || role === "group");
  const texts = (kind: FactRole) =>
    labels.filter((_label, index) => kinds[index] === kind).map(({ text }) => text);
  // A single column of figures has a head for itself, not for a group.
  const several = roles.filter((role) => role === "value").length > 1;
  const timeAbove = observation.heads.findLast(isTime);
  return {
    place: texts("place").join(", ") || place,
    groups: [
      ...texts("group"),
      ...(several ? observation.heads.filter((head) => !isTime(head)) : []),
    ],
    time: observation.time ?? timeAbove ?? "",
    value: observation.value,
    sign: observation.sign,
    qualified: observation.qualified,
  };
}

/** The group or place nearest before the column of the name, in this row. */
function groupOf({ row, labels }: Observation, cells: Cells, roles: readonly FactRole[]): string {
  const named = Math.max(roles.indexOf("name"), 0) || roles.indexOf("english");
  const before = roles.findLastIndex((role, column) => role === "group" && column < named);
  const own = before < 0 ? "" : (cells[row]?.[before] ?? "").trim();
  return own || (labels.at(-1)?.text ?? "");
}

function setOf(rows: readonly Row[], named: boolean): FactSet {
  const [first] = rows;
  if (first === undefined) throw new Error("A set has at least one figure.");
  const one = (texts: readonly string[]) => {
    const [text = "", ...others] = new Set(texts);
    return others.length > 0 || text === "" ? null : text;
  };
  const name = named ? one(rows.map((row) => row.name)) : null;
  const words = (text: (row: Row) => string) => {
    const told = new Map<string, Set<string>>();
    for (const row of rows) told.set(row.group, (told.get(row.group) ?? new Set()).add(text(row)));
    return Object.fromEntries(
      [...told].flatMap(([group, texts]) => {
        const word = one([...texts]);
        return group === "" || word === null ? [] : [[group, word]];
      }),
    );
  };
  const tellsGroups = !named || name === null;
  return {
    indicator: first.indicator,
    unit: first.unit,
    source: first.source,
    name: { de: name, en: named ? one(rows.map(({ english }) => english)) : null },
    words: {
      de: named && tellsGroups ? words((row) => row.name) : {},
      en: tellsGroups ? words((row) => row.english) : {},
    },
    facts: rows.map(({ fact }) => fact),
  };
}

function inOrder(faults: readonly FactFault[]): FactFault[] {
  return [...faults].sort(
    (a, b) => a.params.row - b.params.row || a.params.column - b.params.column,
  );
}
