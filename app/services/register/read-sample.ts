import { ok, type Result } from "#app/domain/result.ts";
import type { TextEncoding } from "#app/services/files/decode-text.ts";
import { readTable, type Table, type TableProblem } from "#app/services/files/delimited-text.ts";
import type { Delimiter } from "#app/services/files/split-records.ts";

/** As much of the first piece is read as a page can show and a person can judge. */
const SAMPLE_BYTES = 256 * 1024;

/**
 * Reads the beginning of a file as a table: whole lines only, unless the file ends here. Fails
 * with the codes of `readTable`.
 *
 * @param whole true when the piece is the whole file
 */
export function readSample(
  piece: Uint8Array,
  whole: boolean,
  reading: { encoding?: TextEncoding | undefined; delimiter?: Delimiter | undefined },
): Result<Table, TableProblem> {
  if (whole && piece.length <= SAMPLE_BYTES) return readTable(piece, reading);
  const sample = wholeLines(piece.subarray(0, SAMPLE_BYTES), reading.encoding);
  const table = readTable(sample, reading);
  if (table.ok || table.problem.code !== "csv_broken") return table;
  // A cell with a line break in it may be cut in two at the end.
  const lines = table.problem.params.line - 1;
  const shorter = firstLines(sample, lines);
  const again = lines < 2 ? table : readTable(shorter, reading);
  return again.ok ? ok(again.value) : table;
}

const NEWLINE = 0x0a;

function wholeLines(bytes: Uint8Array, encoding: TextEncoding | undefined): Uint8Array {
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const low = encoding === "utf-16le" ? 0 : 1;
    for (let end = bytes.length - (bytes.length % 2); end >= 2; end -= 2) {
      if (bytes[end - 2 + low] === NEWLINE && bytes[end - 1 - low] === 0)
        return bytes.subarray(0, end);
    }
    return bytes;
  }
  const end = bytes.lastIndexOf(NEWLINE);
  return end === -1 ? bytes : bytes.subarray(0, end + 1);
}

function firstLines(bytes: Uint8Array, lines: number): Uint8Array {
  let end = 0;
  for (let line = 0; line < lines; line += 1) {
    const next = bytes.indexOf(NEWLINE, end);
    if (next === -1) return bytes;
    end = next + 1;
  }
  return bytes.subarray(0, end);
}
