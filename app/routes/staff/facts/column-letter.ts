/** The letters of a column, counted from 1, as a spreadsheet shows them. */
export function columnLetter(column: number): string {
  if (column < 1) return "";
  const last = (column - 1) % 26;
  return columnLetter((column - 1 - last) / 26) + String.fromCharCode(65 + last);
}
