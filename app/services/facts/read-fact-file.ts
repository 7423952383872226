import { type Cells, proposeLayout, type TableLayout } from "#app/domain/facts/table-layout.ts";
import { ok, problem, type Result } from "#app/domain/result.ts";
import { decodeText, type TextEncoding } from "#app/services/files/decode-text.ts";
import { readWorkbook, type Sheet } from "#app/services/files/read-workbook.ts";
import { type Delimiter, splitRecords } from "#app/services/files/split-records.ts";
import { restoreCell } from "#app/services/files/spreadsheet-formulas.ts";
import { trimCell } from "#app/services/files/trim-cell.ts";
import type { FactsFileProblem } from "./facts-problems.ts";

/** The largest file, in bytes: 2 MiB. */
export const FACT_FILE_LIMIT = 2 * 1024 * 1024;

/** The most figures that are taken from a file: more than that is no table for readers. */
export const FIGURES_LIMIT = 5000;

/** Larger tables are not looked at. */
const TABLE_LIMIT = { rows: 20_000, columns: 500 };

/** What separates cells, by how seldom it stands inside them. */
const SEPARATORS: readonly Delimiter[] = ["\t", ";", ","];

export interface FactFileOptions {
  /** Named by the clerk; without them they are detected. */
  readonly encoding?: TextEncoding | undefined;
  readonly delimiter?: Delimiter | undefined;
}

/**
 * The sheets of a file with facts: a workbook as it is, a text file as one sheet without a name. The
 * separator of a text is the one under which most figures are found, since the first lines of an
 * official table are headings. Lines of the file are rows.
 *
 * Fails with the codes of `decodeText` and `readWorkbook`, with `csv_broken`, `facts_not_found` (no sheet
 * with figures beside words), and `facts_too_many` (more than 20,000 rows or 500 columns).
 */
export async function readFactFile(
  bytes: Uint8Array,
  options: FactFileOptions = {},
): Promise<Result<readonly Sheet[], FactsFileProblem>> {
  const { encoding } = options;
  const decoded = decodeText(bytes, { encoding, limitBytes: FACT_FILE_LIMIT });
  if (!decoded.ok && decoded.problem.code !== "spreadsheet_not_csv") return decoded;
  const sheets = decoded.ok
    ? sheetOfText(decoded.value.text, options.delimiter)
    : await readWorkbook(bytes);
  if (!sheets.ok) return sheets;
  if (sheets.value.some(isTooLarge))
    return problem("facts_too_many", { limitFigures: FIGURES_LIMIT });
  const withFigures = sheets.value.filter(({ cells }) => proposeLayout(cells) !== null);
  return withFigures.length === 0 ? problem("facts_not_found", {}) : ok(withFigures);
}

function sheetOfText(
  text: string,
  delimiter: Delimiter | undefined,
): Result<readonly Sheet[], FactsFileProblem> {
  const candidates = (delimiter === undefined ? SEPARATORS : [delimiter]).map((separator) => {
    const { records, brokenAt } = splitRecords(text, separator);
    const cells: string[][] = [];
    for (const { line, cells: own } of records) {
      while (cells.length < line - 1) cells.push([]);
      cells.push(own.map((cell) => restoreCell(trimCell(cell))));
    }
    return { cells, brokenAt };
  });
  if (candidates.some(isTooLarge))
    return problem("facts_too_many", { limitFigures: FIGURES_LIMIT });
  const [first, ...others] = candidates.map((read) => ({
    ...read,
    figures: figuresIn(read.cells),
  }));
  if (first === undefined) throw new Error("There is a separator.");
  const best = others.reduce((a, b) => (b.figures > a.figures ? b : a), first);
  if (best.brokenAt !== null) return problem("csv_broken", { line: best.brokenAt });
  return ok([{ name: "", cells: best.cells }]);
}

function isTooLarge({ cells }: { readonly cells: Cells }): boolean {
  const { rows, columns } = TABLE_LIMIT;
  return cells.length > rows || cells.some((row) => row.length > columns);
}

/** Rows with figures that have as many cells as the rows beside them, times their columns of figures. */
function figuresIn(cells: Cells): number {
  const layout = proposeLayout(cells);
  if (layout === null) return 0;
  const rows = cells.slice(layout.firstRow, layout.lastRow + 1);
  const even = rows.filter(({ length }) => length === layout.columns.length).length;
  return even * columnsOfFigures(layout);
}

function columnsOfFigures({ columns }: TableLayout): number {
  return columns.filter(({ role }) => role === "value").length;
}
