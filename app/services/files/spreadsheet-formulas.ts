/**
 * A spreadsheet runs a cell that begins with =, +, -, @, a tab or a carriage return. A leading
 * apostrophe makes it text. Cells that look defused already get one more, so that exactly one is
 * taken away on reading and every cell comes back as it was.
 *
 * Source: OWASP, CSV injection.
 */
const wouldRun = /^'*[=+\-@\t\r]/;
const isDefused = /^'+[=+\-@\t\r]/;

export function defuseCell(cell: string): string {
  return wouldRun.test(cell) ? `'${cell}` : cell;
}

/** The inverse of `defuseCell`. */
export function restoreCell(cell: string): string {
  return cell.startsWith("'") && isDefused.test(cell) ? cell.slice(1) : cell;
}
