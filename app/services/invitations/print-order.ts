/** What the order of letters goes by. */
export interface Addressed {
  readonly place: string;
  readonly street: string;
  readonly familyName: string;
  readonly givenName: string;
}

/**
 * Orders letters by postal code and place, street and number, name: so the post, or the town's own messengers, take them
 * as they come, and a letter is found again. Compares code units, so that every machine orders alike;
 * numbers count as numbers.
 */
export function byAddress(a: Addressed, b: Addressed): number {
  const [left, right] = [keyOf(a), keyOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function keyOf({ place, street, familyName, givenName }: Addressed): string {
  return [place, street, familyName, givenName]
    .map((part) => part.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(8, "0")))
    .join("\u0000");
}
