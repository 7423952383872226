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
 * cells). Blank lines are left out, records may differ in length. Reads up to `limit` records.
 */
export function splitRecords(
  text: string,
  delimiter: Delimiter,
  limit = Number.POSITIVE_INFINITY,
): SplitText {
  const reader = createRecordReader(delimiter, Number.POSITIVE_INFINITY);
  reader.append(text);
  return reader.take({ last: true, limit });
}

/** The longest record of a text that comes in pieces, in UTF-16 units. */
const RECORD_LIMIT = 1024 * 1024;

/**
 * Splits delimited text like `splitRecords`, piece by piece: yields the records that end in each
 * piece. A record longer than 1,048,576 characters counts as broken: its quotation mark is never
 * closed.
 */
export function* streamRecords(
  pieces: Iterable<string>,
  delimiter: Delimiter,
): Generator<SplitText> {
  const reader = createRecordReader(delimiter, RECORD_LIMIT);
  const limit = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    reader.append(piece);
    const split = reader.take({ last: false, limit });
    yield split;
    if (split.brokenAt !== null) return;
  }
  yield reader.take({ last: true, limit });
}

const QUOTE = 0x22;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;
const SPACE = 0x20;
const TAB = 0x09;
const FORM_FEED = 0x0c;

/**
 * Reads records from text that grows, in one pass over the characters. The parser of a library takes
 * ten times as long, which a register of a million rows feels; the tests hold the two together.
 */
function createRecordReader(delimiter: Delimiter, recordLimit: number) {
  const divider = delimiter.charCodeAt(0);
  let text = "";
  /** Where reading goes on, and which line that is. */
  let at = 0;
  let line = 1;
  /** Why a cell could not be read: its quotation mark is misplaced, or not closed so far. */
  let failure: "misplaced" | "open" = "open";

  /** At the end of a line, of the text so far, or before a delimiter. */
  function isBehindCell(): boolean {
    if (at === text.length) return true;
    const unit = text.charCodeAt(at);
    return unit === divider || unit === LINE_FEED || unit === CARRIAGE_RETURN;
  }

  function skipBlanks(): void {
    for (; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === divider) return;
      if (unit !== SPACE && unit !== TAB && unit !== FORM_FEED) return;
    }
  }

  /** Returns false when the text so far does not say whether the line ends here. */
  function skipLineBreak(last: boolean): boolean {
    const crossed = text.charCodeAt(at) === CARRIAGE_RETURN;
    if (crossed && at + 1 === text.length && !last) return false;
    at += crossed && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
    return true;
  }

  function readQuoted(): string | null {
    let value = "";
    for (let begin = at + 1; ; ) {
      const mark = text.indexOf('"', begin);
      failure = "open";
      if (mark === -1) return null;
      const doubled = text.charCodeAt(mark + 1) === QUOTE;
      value += text.slice(begin, doubled ? mark + 1 : mark);
      begin = mark + 2;
      at = mark + 1;
      if (!doubled) break;
    }
    skipBlanks();
    failure = "misplaced";
    return isBehindCell() ? value : null;
  }

  function readPlain(): string | null {
    const begin = at;
    for (; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === divider || unit === LINE_FEED || unit === CARRIAGE_RETURN) break;
      failure = "misplaced";
      if (unit === QUOTE) return null;
    }
    return text.slice(begin, at).trimEnd();
  }

  function readRecord(last: boolean): string[] | null {
    const cells: string[] = [];
    for (;;) {
      skipBlanks();
      const cell = text.charCodeAt(at) === QUOTE ? readQuoted() : readPlain();
      if (cell === null) return null;
      cells.push(cell);
      failure = "open";
      if (at === text.length) return last ? cells : null;
      if (text.charCodeAt(at) !== divider) return skipLineBreak(last) ? cells : null;
      at += 1;
    }
  }

  /** Skips lines with nothing but blanks; false when there is no further record so far. */
  function findRecord(last: boolean): boolean {
    for (;;) {
      const begin = at;
      skipBlanks();
      if (at === text.length) {
        at = begin;
        return false;
      }
      const unit = text.charCodeAt(at);
      if (unit !== LINE_FEED && unit !== CARRIAGE_RETURN) return true;
      if (!skipLineBreak(last)) return false;
      line += 1;
    }
  }

  return {
    append(more: string): void {
      text = text.slice(at) + more;
      at = 0;
    },
    /** The records up to here. @param last true when no more text follows */
    take({ last, limit }: { readonly last: boolean; readonly limit: number }): SplitText {
      const records: TextRecord[] = [];
      while (records.length < limit && findRecord(last)) {
        const begin = at;
        const cells = readRecord(last);
        const long = (cells === null ? text.length : at) - begin > recordLimit;
        if (long || (cells === null && (last || failure === "misplaced"))) {
          return { records, brokenAt: line };
        }
        if (cells === null) {
          at = begin;
          break;
        }
        records.push({ line, cells });
        line += 1 + breaksIn(cells);
      }
      return { records, brokenAt: null };
    },
  };
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    if (cell.includes("\n") || cell.includes("\r")) {
      breaks += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
    }
  }
  return breaks;
}
