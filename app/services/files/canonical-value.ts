/**
 * The form in which feature names and values are compared and stored: without white space
 * around them, in Unicode normalisation form C, and whole numbers without empty decimals, so that
 * "1", "1.0" and "1,0" are one value. Upper and lower case differ.
 */
export function canonicalValue(cell: string): string {
  const text = cell.trim().normalize("NFC");
  return /^\d+[.,]0+$/.test(text) ? text.replace(/[.,]0+$/, "") : text;
}

/**
 * A name as one would read it aloud: without case, spaces, underscores, full stops and dashes of
 * any kind. Equal folded names are the same column; with values they are only a hint.
 */
export function foldName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_.\p{Pd}\u200b\ufeff]+/gu, "");
}

/** The column of this name, or the only one whose folded name is the same; otherwise null. */
export function findColumn(header: readonly string[], name: string): string | null {
  if (header.includes(name)) return name;
  const folded = foldName(name);
  const [column, ...others] = header.filter((title) => foldName(title) === folded);
  return column === undefined || others.length > 0 ? null : column;
}
