import readXlsxFile, { type CellValue } from "read-excel-file/node";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";

/** The cells of one sheet as text; blank cells are empty. */
export interface Sheet {
  readonly name: string;
  readonly cells: readonly (readonly string[])[];
}

export type WorkbookProblem =
  | Problem<"workbook_unreadable", object>
  | Problem<"workbook_too_large", { readonly limitBytes: number }>;

/** What the parts of a workbook may come to when they are unpacked, in bytes: 20 MiB. */
const UNPACKED_LIMIT = 20 * 1024 * 1024;

/**
 * The sheets of an XLSX workbook. Figures are written with a decimal point and so that nobody takes the
 * point for a mark of thousands; dates as ISO 8601 days.
 *
 * Fails with `workbook_unreadable` (damaged, protected by a password, another format) and
 * `workbook_too_large` (20 MiB unpacked).
 */
export async function readWorkbook(
  bytes: Uint8Array,
): Promise<Result<readonly Sheet[], WorkbookProblem>> {
  const unpacked = unpackedSize(bytes);
  if (unpacked === null) return problem("workbook_unreadable", {});
  if (unpacked > UNPACKED_LIMIT)
    return problem("workbook_too_large", { limitBytes: UNPACKED_LIMIT });
  try {
    const sheets = await readXlsxFile(Buffer.from(bytes));
    return ok(
      sheets.map(({ sheet, data }) => ({
        name: sheet,
        cells: data.map((row) => row.map(cellText)),
      })),
    );
  } catch {
    // The library says in many ways that a file is no workbook; to the reader they are one.
    return problem("workbook_unreadable", {});
  }
}

function cellText(value: CellValue | null): string {
  if (value === null) return "";
  if (typeof value === "number") return numberText(value);
  // The library's types name the constructor of dates rather than a date.
  const day: unknown = value;
  if (day instanceof Date) return day.toISOString().slice(0, 10);
  return String(value);
}

/** Excel calculates in binary: 15 digits are what was meant. Three decimals get a fourth. */
function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

/**
 * What the parts of a ZIP archive say they come to, from its central directory; null when it has none.
 *
 * Source: PKWARE, APPNOTE.TXT, 4.3.12 and 4.3.16.
 */
function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) return null;
  let place = view.getUint32(end + 16, true);
  let size = 0;
  for (let part = view.getUint16(end + 10, true); part > 0; part -= 1) {
    if (place + 46 > bytes.length || view.getUint32(place, true) !== 0x02014b50) return null;
    size += view.getUint32(place + 24, true);
    place +=
      46 +
      view.getUint16(place + 28, true) +
      view.getUint16(place + 30, true) +
      view.getUint16(place + 32, true);
  }
  return size;
}
