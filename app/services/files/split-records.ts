import { CsvError, parse } from "csv-parse";
import { parse as parseAtOnce } from "csv-parse/sync";

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
  const keeper = recordKeeper((record) => records.push(record));
  try {
    parseAtOnce(text, {
      ...dialect(delimiter),
      ...(limit === undefined ? {} : { to: limit }),
      on_record: keeper.keep,
    });
  } catch (error) {
    if (error instanceof CsvError) return { records, brokenAt: keeper.lineBehind(error) };
    throw error;
  }
  return { records, brokenAt: null };
}

/**
 * Splits delimited text like `splitRecords`, piece by piece: yields the records that end in each
 * piece. A record longer than 1 MiB counts as broken: its quotation mark is never closed.
 */
export async function* streamRecords(
  pieces: Iterable<string>,
  delimiter: Delimiter,
): AsyncGenerator<SplitText> {
  let records: TextRecord[] = [];
  const keeper = recordKeeper((record) => records.push(record));
  const parser = parse({
    ...dialect(delimiter),
    max_record_size: RECORD_LIMIT,
    on_record: keeper.keep,
  });
  // Who writes is told of a failure; without this it would end the thread as well.
  parser.on("error", () => {});
  parser.resume();
  function feed(act: (done: (error?: Error | null) => void) => void): Promise<SplitText> {
    return new Promise((resolve, reject) => {
      act((error) => {
        if (error && !(error instanceof CsvError)) return reject(error);
        resolve({ records, brokenAt: error ? keeper.lineBehind(error) : null });
        records = [];
      });
    });
  }
  for (const piece of pieces) {
    const split = await feed((done) => parser.write(piece, done));
    yield split;
    if (split.brokenAt !== null) return;
  }
  yield await feed((done) => {
    parser.once("error", done);
    parser.end(() => done());
  });
}

const RECORD_LIMIT = 1024 * 1024;

function dialect(delimiter: Delimiter) {
  return {
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  };
}

/** Finds out on which line each record begins. */
function recordKeeper(take: (record: TextRecord) => void) {
  let lastLine = 0;
  let blankLines = 0;
  // The parser counts a CRLF inside quotation marks as two lines.
  let linesCountedTwice = 0;
  return {
    /** The line of the record that could not be read: behind the last one and the blank lines that follow it. */
    lineBehind: ({ empty_lines: blank }: CsvError) =>
      lastLine + 1 + Number(blank ?? 0) - blankLines,
    keep(cells: string[], info: { readonly lines: number; readonly empty_lines: number }): null {
      let breaks = 0;
      for (const cell of cells) {
        if (!cell.includes("\n") && !cell.includes("\r")) continue;
        breaks += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
        linesCountedTwice += cell.match(/\r\n/g)?.length ?? 0;
      }
      lastLine = info.lines - linesCountedTwice;
      blankLines = info.empty_lines;
      take({ line: lastLine - breaks, cells });
      return null;
    },
  };
}
