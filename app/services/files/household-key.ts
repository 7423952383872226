/**
 * The household that the cells of an address name: equal keys are one household. Without regard to
 * case, to spaces around and between words, and to how an address is spread over columns. Null
 * where any cell is empty: half an address could be anybody's.
 */
export function householdKey(cells: readonly string[]): string | null {
  const parts = cells.map(foldCell);
  return parts.length === 0 || parts.includes("") ? null : parts.join(" ");
}

const NO = ["", "0", "-", "–", "no", "n", "nein", "false", "falsch", "keine", "none"];

/** Whether a cell of a column that says yes or no, of an institution for example, says yes. */
export function saysYes(cell: string): boolean {
  return !NO.includes(foldCell(cell));
}

function foldCell(cell: string): string {
  // Upper case first, so that "ß" and "SS" become the same.
  return cell
    .normalize("NFKC")
    .toUpperCase()
    .toLowerCase()
    .replace(/[\s\u200b\ufeff]+/gu, " ")
    .trim();
}
