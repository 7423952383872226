import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import {
  createPieceDecoder,
  type DecodeProblem,
  decodeText,
  type TextEncoding,
} from "#app/services/files/decode-text.ts";
import { type DelimiterProblem, detectDelimiter } from "#app/services/files/detect-delimiter.ts";
import {
  type Delimiter,
  delimiters,
  splitRecords,
  streamRecords,
  type TextRecord,
} from "#app/services/files/split-records.ts";
import { restoreCell } from "#app/services/files/spreadsheet-formulas.ts";
import { trimCell } from "#app/services/files/trim-cell.ts";

export interface Table {
  readonly delimiter: Delimiter;
  readonly encoding: TextEncoding;
  /** The line on which the header stands, from 1. */
  readonly headerLine: number;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** The rows that are not in `rows`, in the order of the file. */
  readonly faults: readonly RowFault[];
}

export interface TableRow {
  /** The line on which the row begins, from 1. */
  readonly line: number;
  /** The position among the rows below the header that are not blank, from 1. */
  readonly number: number;
  /** As many cells as the header has. */
  readonly cells: readonly string[];
}

export type RowFault = Problem<
  "row_too_long",
  { readonly line: number; readonly cells: number; readonly columns: number }
>;

export type TableProblem =
  | DecodeProblem
  | DelimiterProblem
  | Problem<"header_empty", { readonly line: number; readonly column: number }>
  | Problem<
      "header_duplicate",
      {
        readonly line: number;
        readonly name: string;
        readonly column: number;
        readonly firstColumn: number;
      }
    >
  | Problem<"table_without_rows", { readonly line: number }>
  | Problem<"too_many_columns", { readonly line: number; readonly limitColumns: number }>
  | Problem<"too_many_rows", { readonly limitRows: number }>;

export interface TableOptions {
  /** Confirmed by the user; without them they are detected. */
  readonly delimiter?: Delimiter | undefined;
  readonly encoding?: TextEncoding | undefined;
  /** In bytes. */
  readonly limitBytes?: number | undefined;
  /** Rows below the header; default `tableRowLimit`. */
  readonly limitRows?: number | undefined;
}

/** The most rows that are read: a list of people is far below, and what is above fills memory. */
const tableRowLimit = 500_000;

/** The most columns that are read: every row takes as many cells as the header has. */
const tableColumnLimit = 500;

/**
 * Reads a table as offices save it. Stray spaces around cells and apostrophes that defuse a
 * formula are taken away; blank rows, nameless columns at the end and Excel's `sep=;` line are
 * left out. Lines and columns count from 1.
 *
 * Fails with the codes of `decodeText` and with `delimiter_unclear`, `csv_broken` (misplaced or
 * unclosed quotation mark in the record that begins on this line), `header_empty`,
 * `header_duplicate`, `table_without_rows`, `too_many_columns` and `too_many_rows`. A row with more cells than the header is a fault
 * of that row, `row_too_long`.
 */
export function readTable(
  bytes: Uint8Array,
  options: TableOptions = {},
): Result<Table, TableProblem> {
  const decoded = decodeText(bytes, options);
  if (!decoded.ok) return decoded;
  const { encoding } = decoded.value;
  const { text, hint } = withoutSpreadsheetHint(decoded.value.text);
  const lineShift = hint === null ? 0 : 1;

  const chosen = options.delimiter ?? hint;
  const detected = chosen === null ? detectDelimiter(text) : ok(chosen);
  if (!detected.ok) return shiftLine(detected, lineShift);
  const delimiter = detected.value;

  const limitRows = options.limitRows ?? tableRowLimit;
  const { records, brokenAt } = splitRecords(text, delimiter, limitRows + 2);
  if (records.length > limitRows + 1) return problem("too_many_rows", { limitRows });
  if (brokenAt !== null) return problem("csv_broken", { line: brokenAt + lineShift });
  const [first, ...others] = records
    .map((record) => cleanRecord(record, lineShift))
    .filter((record) => record.cells.length > 0);
  if (first === undefined) return problem("empty_file", {});

  const headerProblem = checkHeader(first);
  if (headerProblem !== null) return headerProblem;
  const { rows, faults } = fitRows(others, first.cells.length);
  if (rows.length === 0 && faults.length === 0) {
    return problem("table_without_rows", { line: first.line });
  }
  return ok({ delimiter, encoding, headerLine: first.line, header: first.cells, rows, faults });
}

export interface TableDialect {
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
}

export type StreamedRows = Result<
  readonly TextRecord[],
  Problem<"encoding_unclear", object> | Problem<"csv_broken", { readonly line: number }>
>;

/**
 * Reads a table of any length piece by piece and cleans it as `readTable` does: yields the records
 * that end in each piece, the header as the first of all. Rows have as many cells as they have;
 * blank ones are left out. After a problem (`encoding_unclear`, `csv_broken`) nothing follows.
 */
export async function* streamTable(
  pieces: Iterable<Uint8Array>,
  { encoding, delimiter }: TableDialect,
): AsyncGenerator<StreamedRows> {
  let readable = true;
  function* texts(): Generator<string> {
    const decoder = createPieceDecoder(encoding);
    for (const piece of inParts(pieces)) {
      const text = decoder.decode(piece);
      readable = text !== null && !text.includes("\0");
      if (text === null || !readable) return;
      yield text;
    }
    const rest = decoder.end();
    readable = rest !== null;
    if (rest !== null && rest !== "") yield rest;
  }
  for await (const { records, brokenAt } of streamRecords(texts(), delimiter)) {
    const rows = records
      .filter(({ line, cells }) => line > 1 || !isSpreadsheetHint(cells.join(delimiter)))
      .map((record) => cleanRecord(record, 0))
      .filter(({ cells }) => cells.length > 0);
    if (rows.length > 0) yield ok(rows);
    if (!readable) {
      yield problem("encoding_unclear", {});
      return;
    }
    if (brokenAt !== null) {
      yield problem("csv_broken", { line: brokenAt });
      return;
    }
  }
}

/** As much as is read at a time: what lives for a moment only costs the least memory. */
const PART_BYTES = 64 * 1024;

function* inParts(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const piece of pieces) {
    for (let begin = 0; begin < piece.length; begin += PART_BYTES) {
      yield piece.subarray(begin, begin + PART_BYTES);
    }
  }
}

function isSpreadsheetHint(line: string): boolean {
  return /^sep=[,;\t]$/i.test(line);
}

/** Excel writes `sep=;` as a first line to say which delimiter follows. */
function withoutSpreadsheetHint(text: string): { text: string; hint: Delimiter | null } {
  const match = /^sep=([,;\t])(?:\r\n|\r|\n)/i.exec(text);
  if (match === null) return { text, hint: null };
  const hint = delimiters.find((delimiter) => delimiter === match[1]) ?? null;
  return { text: text.slice(match[0].length), hint };
}

function shiftLine(
  failure: { readonly ok: false; readonly problem: DelimiterProblem },
  by: number,
): { readonly ok: false; readonly problem: DelimiterProblem } {
  return failure.problem.code === "csv_broken"
    ? problem("csv_broken", { line: failure.problem.params.line + by })
    : failure;
}

/** The cells up to the last that is not blank. */
function cleanRecord(record: TextRecord, lineShift: number): TextRecord {
  const cells = record.cells.map((cell) => restoreCell(trimCell(cell)));
  while (cells.length > 0 && cells[cells.length - 1] === "") cells.pop();
  return { line: record.line + lineShift, cells };
}

function checkHeader({ line, cells }: TextRecord) {
  if (cells.length > tableColumnLimit) {
    return problem("too_many_columns", { line, limitColumns: tableColumnLimit });
  }
  const columns = new Map<string, number>();
  for (const [position, name] of cells.entries()) {
    const column = position + 1;
    if (name.trim() === "") return problem("header_empty", { line, column });
    const firstColumn = columns.get(name);
    if (firstColumn !== undefined) {
      return problem("header_duplicate", { line, name, column, firstColumn });
    }
    columns.set(name, column);
  }
  return null;
}

function fitRows(
  records: readonly TextRecord[],
  columns: number,
): { rows: TableRow[]; faults: RowFault[] } {
  const rows: TableRow[] = [];
  const faults: RowFault[] = [];
  for (const [position, { line, cells }] of records.entries()) {
    if (cells.length > columns) {
      faults.push({ code: "row_too_long", params: { line, cells: cells.length, columns } });
      continue;
    }
    const padding = Array.from({ length: columns - cells.length }, () => "");
    rows.push({ line, number: position + 1, cells: [...cells, ...padding] });
  }
  return { rows, faults };
}
