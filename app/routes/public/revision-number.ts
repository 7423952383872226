/** The revision an address names; null for the one in force. Answers 404 for what is no number. */
export function revisionNumber(part: string | undefined): number | null {
  if (part === undefined) return null;
  if (!/^[1-9]\d{0,5}$/.test(part)) throw new Response(null, { status: 404 });
  return Number(part);
}
