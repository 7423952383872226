import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import {
  type Delimiter,
  delimiters,
  type SplitText,
  splitRecords,
} from "#app/services/files/split-records.ts";
import { trimCell } from "#app/services/files/trim-cell.ts";

export type DelimiterProblem =
  | Problem<"delimiter_unclear", object>
  | Problem<"csv_broken", { readonly line: number }>;

const sampleSize = 500;

/**
 * Tells which of comma, semicolon and tab separates the cells: the one that splits the header
 * and then splits the rows into as many cells. Where several do, the one with more columns wins.
 * A table of one column is legal when nothing in it could be a delimiter; it answers with a comma.
 *
 * Fails with `delimiter_unclear` and with `csv_broken` (a quotation mark is left open in the
 * header). Reads the first 500 records.
 */
export function detectDelimiter(text: string): Result<Delimiter, DelimiterProblem> {
  const candidates = delimiters.map((delimiter) =>
    weigh(delimiter, splitRecords(text, delimiter, sampleSize)),
  );
  const splitting = candidates.filter((candidate) => candidate.columns >= 2);
  if (splitting.length === 0) return judgeSingleColumn(candidates);

  const plausible = splitting.filter((candidate) =>
    candidate.rows === 0 ? candidate.header.every(isShortName) : candidate.splitRows >= 0.5,
  );
  const [best, second] = plausible.sort((a, b) => b.score - a.score);
  if (best === undefined) return problem("delimiter_unclear", {});
  if (second !== undefined && second.score === best.score) return problem("delimiter_unclear", {});
  return ok(best.delimiter);
}

interface Candidate {
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  /** The cells of the header up to the last that is not blank. */
  readonly columns: number;
  readonly rows: number;
  /** The share of rows with at least two cells, 0 to 1. */
  readonly splitRows: number;
  readonly score: number;
  readonly brokenAt: number | null;
}

function weigh(delimiter: Delimiter, { records, brokenAt }: SplitText): Candidate {
  const [first, ...rows] = records.map((record) => withoutBlankEnd(record.cells));
  const header = first ?? [];
  const columns = header.length;
  const widths = records.slice(1).map((record) => record.cells.length);
  const fitting = rows.filter(
    (cells, position) => cells.length <= columns && (widths[position] ?? 0) >= columns,
  ).length;
  const split = widths.filter((width) => width >= 2).length;
  return {
    delimiter,
    header,
    columns,
    rows: rows.length,
    splitRows: rows.length === 0 ? 0 : split / rows.length,
    // One row that fits is granted, so that a header with a single faulty row is still told.
    score: ((columns - 1) * (fitting + 1)) / (rows.length + 1),
    brokenAt,
  };
}

function judgeSingleColumn(candidates: readonly Candidate[]): Result<Delimiter, DelimiterProblem> {
  const [first] = candidates;
  if (first === undefined) return problem("delimiter_unclear", {});
  if (first.rows === 0 && first.brokenAt !== null) {
    return problem("csv_broken", { line: first.brokenAt });
  }
  const title = first.header[0] ?? "";
  const clear =
    first.rows > 0 &&
    isShortName(title) &&
    !title.includes("|") &&
    candidates.every((candidate) => candidate.splitRows < 0.5);
  return clear ? ok(",") : problem("delimiter_unclear", {});
}

function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && trimCell(cells[end - 1] ?? "") === "") end -= 1;
  return cells.slice(0, end);
}

/** The name of a column rather than a sentence. */
function isShortName(title: string): boolean {
  return title.length <= 40 && title.trim().split(/\s+/).length <= 3 && !/[.!?]$/.test(title);
}
