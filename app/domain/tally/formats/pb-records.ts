/** One record of a .pb file: cells between semicolons, trimmed; a cell in double quotes may hold any character. */
export interface PbRecord {
  /** The line it starts on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Splits a file into records, without the empty ones; the line of a quote that never ends, if there is one. */
export function splitPbRecords(text: string): {
  readonly records: readonly PbRecord[];
  readonly openQuote: number | null;
} {
  const records: PbRecord[] = [];
  const source = text.replace(/^\uFEFF/, "");
  let line = 1;
  let at = 0;
  while (at < source.length) {
    const first = line;
    const cells: string[] = [];
    for (let ended = false; !ended; ) {
      while (source[at] === " " || source[at] === "\t") at += 1;
      if (source[at] === '"') {
        const end = closingQuote(source, at + 1);
        if (end < 0) return { records, openQuote: line };
        const quoted = source.slice(at + 1, end).replaceAll('""', '"');
        line += quoted.split("\n").length - 1;
        const next = nextSeparator(source, end + 1);
        cells.push(quoted + source.slice(end + 1, next).trimEnd());
        at = next;
      } else {
        const next = nextSeparator(source, at);
        cells.push(source.slice(at, next).trim());
        at = next;
      }
      ended = source[at] !== ";";
      at += 1;
    }
    line += 1;
    if (cells.some((cell) => cell !== "")) records.push({ line: first, cells });
  }
  return { records, openQuote: null };
}

function closingQuote(source: string, from: number): number {
  for (let at = source.indexOf('"', from); at >= 0; at = source.indexOf('"', at + 2)) {
    if (source[at + 1] !== '"') return at;
  }
  return -1;
}

function nextSeparator(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === ";" || source[at] === "\n") return at;
  }
  return source.length;
}
