import { CsvError, parse } from "csv-parse/sync";

export type Delimiter = "," | ";" | "\t";

export const delimiters: readonly Delimiter[] = [",", ";", "\t"];

export interface TextRecord {
  /** The line on which the record begins, from 1. */
  readonly line: number;
  /** As they stand in the file, without the quotation marks. */
  readonly cells: readonly string[];
}

export interface SplitText {
  readonly records: readonly TextRecord[];
  /** The line on which a record with misplaced or unclosed quotation marks begins. */
  readonly brokenAt: number | null;
}

/**
 * Splits delimited text into records (RFC 4180, with any line ending and with blanks around
 * quoted cells). Blank lines are left out, records may differ in length. Reads up to `limit`
 * records.
 */
export function splitRecords(text: string, delimiter: Delimiter, limit?: number): SplitText {
  const records: TextRecord[] = [];
  let lastLine = 0;
  // The parser counts a CRLF inside quotation marks as two lines.
  let linesCountedTwice = 0;

  function keepRecord(cells: string[], info: { readonly lines: number }): null {
    let breaks = 0;
    for (const cell of cells) {
      if (!cell.includes("\n") && !cell.includes("\r")) continue;
      breaks += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
      linesCountedTwice += cell.match(/\r\n/g)?.length ?? 0;
    }
    lastLine = info.lines - linesCountedTwice;
    records.push({ line: lastLine - breaks, cells });
    return null;
  }

  try {
    parse(text, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      ...(limit === undefined ? {} : { to: limit }),
      on_record: keepRecord,
    });
  } catch (error) {
    if (error instanceof CsvError) return { records, brokenAt: lastLine + 1 };
    throw error;
  }
  return { records, brokenAt: null };
}
