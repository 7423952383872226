/**
 * The same text in memory of its own. A cell is otherwise kept together with the part of the file
 * from which it was cut.
 */
export function ownCopy(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
