import { stringify } from "csv-stringify/sync";
import type { Delimiter } from "#app/services/files/split-records.ts";
import { defuseCell } from "#app/services/files/spreadsheet-formulas.ts";
import { trimCell } from "#app/services/files/trim-cell.ts";

export interface WriteCsvOptions {
  /** Default: comma. */
  readonly delimiter?: Delimiter | undefined;
  /** Excel reads UTF-8 only with a byte order mark. Default: false. */
  readonly byteOrderMark?: boolean | undefined;
  /** Figures below zero stay figures: a number runs nothing. Default: false, since a phone number is none. */
  readonly figures?: boolean | undefined;
}

const FIGURE = /^-\d+([.,]\d+)?$/;

/**
 * A table as CSV text (RFC 4180, CRLF). Cells that a spreadsheet would run are defused; what
 * `readTable` makes of the text are the same cells without stray spaces around them.
 */
export function writeCsv(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
  options: WriteCsvOptions = {},
): string {
  const safe = (cell: string) =>
    options.figures && FIGURE.test(cell) ? cell : defuseCell(trimCell(cell));
  const records = [header, ...rows].map((cells) => cells.map(safe));
  return stringify(records, {
    delimiter: options.delimiter ?? ",",
    record_delimiter: "\r\n",
    bom: options.byteOrderMark ?? false,
    // White space at an end would be taken for stray by a reader unless it is quoted.
    quoted_match: /[,;\t\r\n"]|^\s|\s$/,
  });
}

/**
 * The same in pieces, the header in the first one: nobody waits until a long table is written as a whole.
 *
 * @param pages rows of the table, some at a time
 */
export function* writeCsvPieces(
  header: readonly string[],
  pages: Iterable<readonly (readonly string[])[]>,
  options: Pick<WriteCsvOptions, "delimiter" | "figures"> = {},
): Generator<string> {
  yield writeCsv(header, [], options);
  for (const [first, ...rows] of pages) {
    if (first !== undefined) yield writeCsv(first, rows, options);
  }
}
