import type { Notation } from "#app/domain/facts/read-number.ts";
import type { FigureRow } from "#app/services/facts/figure-rows.ts";

/** Rows of figures that a form may hold. */
export const FORM_ROWS = 300;

/** Rows that a form offers beyond those that are filled. */
export const EMPTY_ROWS = 5;

/** Fields of one row; groups count from 0. */
export const rowField = (
  row: number,
  field: "place" | "time" | "value" | `group-${number}`,
): string => `${field}-${row}`;

export function emptyRows(count: number, depth: number): FigureRow[] {
  const groups = Array.from({ length: depth }, () => "");
  return Array.from({ length: count }, () => ({ place: "", groups, time: "", value: "" }));
}

/** What was typed into the rows of the form. */
export function rowsOfForm(form: FormData): {
  readonly rows: FigureRow[];
  readonly depth: number;
  readonly notation: Notation;
  readonly revision: number;
} {
  const number = (name: string, most: number) =>
    Math.min(Math.max(Math.trunc(Number(form.get(name)) || 0), 0), most);
  const text = (name: string) => String(form.get(name) ?? "").slice(0, 200);
  const depth = number("depth", 10);
  const rows = Array.from({ length: number("rows", 2 * FORM_ROWS) }, (_none, row) => ({
    place: text(rowField(row, "place")),
    groups: Array.from({ length: depth }, (_group, level) => text(rowField(row, `group-${level}`))),
    time: text(rowField(row, "time")),
    value: text(rowField(row, "value")),
  }));
  const notation = form.get("notation") === "point" ? "point" : "comma";
  return { rows, depth, notation, revision: Number(form.get("revision")) };
}
