/**
 * A cell without the stray spaces around it: any Unicode space separator (the no-break space
 * among them), zero-width space and byte order mark. Tabs and line breaks belong to the cell.
 */
export function trimCell(cell: string): string {
  let start = 0;
  let end = cell.length;
  while (start < end && isStraySpace(cell.charCodeAt(start))) start += 1;
  while (end > start && isStraySpace(cell.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === cell.length ? cell : cell.slice(start, end);
}

function isStraySpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}
