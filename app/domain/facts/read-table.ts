import { ok, type Problem, type Result } from "#app/domain/result.ts";
import { readClockTime } from "./clock-time.ts";
import { type Notation, readNumber } from "./read-number.ts";
import { type FigureSign, specialSign } from "./special-signs.ts";
import type { Cells, TableLayout } from "./table-layout.ts";

/** One figure of a table, and what it is about. */
export interface Observation {
  /** Row of the table from 0, and column, so that a fault leads back to its place. */
  readonly row: number;
  readonly column: number;
  /** By column: label or time of the row. */
  readonly labels: readonly { readonly head: string; readonly text: string }[];
  /** What stands above the figure, from the outer head to the inner one. */
  readonly heads: readonly string[];
  readonly time: string | null;
  /** Null where a sign or a time of day stands instead of a number; 0 for the sign of nothing. */
  readonly value: number | null;
  readonly sign: FigureSign | null;
  readonly qualified: boolean;
}

/** A cell that cannot be read. Rows and columns from 1, as a spreadsheet counts. */
export type TableFault = Problem<
  "figure_unreadable" | "label_missing",
  { readonly row: number; readonly column: number }
>;

/**
 * Reads the figures of a table. All faults are reported together, and then nothing is taken over. A blank
 * cell of figures is no figure; a blank label repeats the one above it, except in the first row.
 */
export function readTable(
  cells: Cells,
  layout: TableLayout & { readonly notation: Notation },
): { readonly observations: readonly Observation[]; readonly faults: readonly TableFault[] } {
  const faults: TableFault[] = [];
  const observations: Observation[] = [];
  const above = new Map<number, string>();
  for (let row = layout.firstRow; row <= layout.lastRow; row += 1) {
    const line = cells[row] ?? [];
    if (line.every((cell) => cell.trim() === "")) continue;
    const labels: { head: string; text: string }[] = [];
    let time: string | null = null;
    for (const [column, { role, heads }] of layout.columns.entries()) {
      if (role !== "label" && role !== "time") continue;
      const text = (line[column] ?? "").trim() || (above.get(column) ?? "");
      above.set(column, text);
      if (text === "") {
        faults.push({ code: "label_missing", params: { row: row + 1, column: column + 1 } });
      } else if (role === "time") {
        time = text;
      } else {
        labels.push({ head: heads.at(-1) ?? "", text });
      }
    }
    for (const [column, { role, heads }] of layout.columns.entries()) {
      const cell = (line[column] ?? "").trim();
      if (role !== "value" || cell === "") continue;
      const figure = readFigure(cell, layout.notation);
      if (figure.ok) observations.push({ row, column, labels, heads, time, ...figure.value });
      else faults.push({ ...figure.problem, params: { row: row + 1, column: column + 1 } });
    }
  }
  return { observations, faults };
}

/** The figure, sign or time of day of a cell. Fails with `figure_unreadable`. */
export function readFigure(
  cell: string,
  notation: Notation,
): Result<Pick<Observation, "value" | "sign" | "qualified">, Problem<"figure_unreadable">> {
  const sign = specialSign(cell);
  if (sign !== null) return ok({ value: sign === "nothing" ? 0 : null, sign, qualified: false });
  const time = readClockTime(cell);
  if (time !== null) return ok({ value: null, sign: time, qualified: false });
  const figure = readNumber(cell, notation);
  if (figure === null) return { ok: false, problem: { code: "figure_unreadable", params: {} } };
  return ok({ ...figure, sign: null });
}
