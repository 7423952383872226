/** More columns than these do not stand beside each other on paper. */
const MOST_COLUMNS = 5;

/** The columns from one to before another, of as many tables as are needed. */
export function columnRuns(
  count: number,
): readonly { readonly from: number; readonly to: number }[] {
  const tables = Math.ceil(count / MOST_COLUMNS);
  const width = Math.ceil(count / Math.max(1, tables));
  return Array.from({ length: tables }, (_, index) => ({
    from: index * width,
    to: Math.min(count, (index + 1) * width),
  }));
}
