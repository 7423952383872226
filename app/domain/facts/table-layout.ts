import { readClockTime } from "./clock-time.ts";
import { detectNotation, looksLikeNumber, type Notation } from "./read-number.ts";
import { specialSign } from "./special-signs.ts";

/** Cells of a sheet or a text file, row by row; rows may differ in length. */
export type Cells = readonly (readonly string[])[];

/**
 * What a column holds. `label`: what a figure is about, such as a place; `time`: a year or a date;
 * `value`: figures; `ignored`: nothing that is taken over.
 */
export type ColumnRole = "label" | "time" | "value" | "ignored";

interface LaidOutColumn {
  readonly role: ColumnRole;
  /** What stands above it, from the outer head to the inner one; blank heads are left out. */
  readonly heads: readonly string[];
}

/**
 * How a table is to be read: rows by their index from 0, the last one included. `long`: one figure a
 * row; `wide`: several, told apart by what stands above them.
 */
export interface TableLayout {
  readonly shape: "long" | "wide";
  /** Text above the head: often what the table is, and its source. */
  readonly title: readonly string[];
  readonly headFrom: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Text below the figures: often notes and the source. */
  readonly notes: readonly string[];
  readonly columns: readonly LaidOutColumn[];
  /** Null: the cells do not tell, and somebody has to say. */
  readonly notation: Notation | null;
}

/**
 * Proposes how a table is to be read; null when it has no row with a label and a figure. It is a
 * proposal: whoever imports it sees it and corrects it. Times of day are figures only in a table that has no
 * others, such as a timetable; beside numbers they say what these are about.
 *
 * Figures begin at the first row of the longest run of rows that hold at least one figure or sign and are
 * no head. A row is a head when all its figures are years, that is whole numbers from 1800 to 2200, and
 * the rows below it have labels to the left. Heads are the rows before it with two cells or more. In
 * all heads but the lowest a blank cell repeats the one to its left, as merged cells are exported.
 */
export function proposeLayout(cells: Cells): TableLayout | null {
  const [numbers, times] = [proposeRows(cells, holdsFigure), proposeRows(cells, holdsClockTime)];
  const rows = lengthOf(times) > lengthOf(numbers) ? times : numbers;
  if (rows === null) return null;
  const layout = layOut(cells, rows);
  const values = layout.columns.filter(({ role }) => role === "value").length;
  return values === 0 || values === layout.columns.length ? null : layout;
}

/** Where heads and figures stand: rows by their index from 0, the last one included. */
export interface TableRows {
  readonly headFrom: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** How a table is to be read when it is known where its figures stand. */
export function layOut(cells: Cells, { headFrom, firstRow, lastRow }: TableRows): TableLayout {
  const body = cells.slice(firstRow, lastRow + 1);
  const width = cells
    .slice(headFrom, lastRow + 1)
    .reduce((widest, row) => Math.max(widest, row.length), 0);
  const heads = headsOf(cells.slice(headFrom, firstRow), width);
  const columnsBy = (holds: HoldsFigure) =>
    Array.from({ length: width }, (_none, place) => ({
      role: roleOf(
        heads[place] ?? [],
        body.map((row) => (row[place] ?? "").trim()),
        holds,
      ),
      heads: heads[place] ?? [],
    }));
  const numbers = columnsBy(holdsFigure);
  const hasNumbers = numbers.some(
    ({ role }, place) => role === "value" && body.some((row) => looksLikeNumber(row[place] ?? "")),
  );
  const columns = hasNumbers ? numbers : columnsBy(holdsClockTime);
  return {
    shape: columns.filter(({ role }) => role === "value").length === 1 ? "long" : "wide",
    title: textOf(cells.slice(0, headFrom)),
    headFrom,
    firstRow,
    lastRow,
    notes: textOf(cells.slice(lastRow + 1)),
    columns,
    notation: detectNotation(
      body.flatMap((row) => row.filter((_cell, place) => columns[place]?.role === "value")),
    ),
  };
}

function lengthOf(rows: TableRows | null): number {
  return rows === null ? 0 : rows.lastRow - rows.firstRow + 1;
}

function proposeRows(cells: Cells, holds: HoldsFigure): TableRows | null {
  const kinds = cells.map((row, index) => kindOfRow(row, index, cells, holds));
  const run = longestRun(kinds.map((kind) => kind === "figures"));
  if (run === null) return null;
  let headFrom = run.from;
  while (headFrom > 0 && isHead(cells[headFrom - 1] ?? [])) headFrom -= 1;
  return { headFrom, firstRow: run.from, lastRow: run.to };
}

type RowKind = "blank" | "text" | "head" | "figures";

function kindOfRow(row: readonly string[], index: number, all: Cells, holds: HoldsFigure): RowKind {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (filled.length === 0) return "blank";
  const figures = row.slice(1).filter(holds);
  if (figures.length === 0) return "text";
  if (figures.every(isYear) && !holdsFigure(row[0] ?? "")) {
    let next = index + 1;
    while (next < all.length && (all[next] ?? []).every((cell) => cell.trim() === "")) next += 1;
    const below = all[next];
    const places = row.flatMap((cell, place) => (place > 0 && isYear(cell) ? [place] : []));
    const overFigures = places.every((place) => holdsFigure(below?.[place] ?? ""));
    const overYears = places.every((place) => isYear(below?.[place] ?? ""));
    if (places.length > 1 && overFigures && !overYears) return "head";
  }
  return "figures";
}

function isHead(row: readonly string[]): boolean {
  return row.filter((cell) => cell.trim() !== "").length >= 2;
}

type HoldsFigure = (cell: string) => boolean;

function holdsFigure(cell: string): boolean {
  return specialSign(cell) !== null || looksLikeNumber(cell);
}

/** As in a table of times: signs stand in it as well. */
function holdsClockTime(cell: string): boolean {
  return readClockTime(cell) !== null || specialSign(cell) !== null;
}

/** A year, or the last day of one as the offices write it. */
function isYear(cell: string): boolean {
  const year = /^(?:\d{1,2}\.\d{1,2}\.)?(\d{4})$/.exec(cell.trim())?.[1];
  return year !== undefined && Number(year) >= 1800 && Number(year) <= 2200;
}

/** A year, a span of years, a day as computers write it. */
export function isTime(cell: string): boolean {
  return isYear(cell) || /^\d{4}\s?[-–/]\s?(\d{2}|\d{4})$|^\d{4}-\d{2}-\d{2}$/.test(cell);
}

/** Numbers between 1800 and 2200 under a head that names no time are figures. */
const TIME_HEAD = /jahr|year|stichtag|datum|date|zeit|time/i;

function roleOf(
  heads: readonly string[],
  cells: readonly string[],
  holds: HoldsFigure,
): ColumnRole {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length === 0) return "ignored";
  const ofTime = heads.length === 0 || heads.some((head) => TIME_HEAD.test(head));
  if (ofTime && filled.every(isTime)) return "time";
  const figures = filled.filter(holds).length;
  return figures * 2 > filled.length ? "value" : "label";
}

function headsOf(rows: Cells, width: number): string[][] {
  const spread = rows.map((row, index) => {
    let left = "";
    return Array.from({ length: width }, (_none, place) => {
      const own = (row[place] ?? "").trim();
      if (own !== "") left = own;
      return index === rows.length - 1 ? own : left;
    });
  });
  return Array.from({ length: width }, (_none, place) =>
    spread
      .map((row) => row[place] ?? "")
      .filter((head, index, all) => head !== "" && head !== all[index - 1]),
  );
}

function textOf(rows: Cells): string[] {
  return rows
    .map((row) =>
      row
        .map((cell) => cell.trim())
        .filter((cell) => cell !== "")
        .join(" "),
    )
    .filter((line) => /[\p{L}\d]/u.test(line));
}

function longestRun(flags: readonly boolean[]): { from: number; to: number } | null {
  let best: { from: number; to: number } | null = null;
  let from = -1;
  for (const [index, flag] of [...flags, false].entries()) {
    if (flag && from < 0) from = index;
    if (!flag && from >= 0) {
      if (best === null || index - from > best.to - best.from + 1) best = { from, to: index - 1 };
      from = -1;
    }
  }
  return best;
}
