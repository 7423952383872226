import { sha256Hex } from "#app/domain/hash.ts";

/**
 * The order in which somebody gets to see statements: by a hash of who they are and of the statement. It looks random,
 * is another one for each person, and stays the same for one, also when statements are added:
 * early statements do not get all attention.
 *
 * @param person what names the person, the same each time
 */
export function ownOrder(person: string, statements: readonly string[]): readonly string[] {
  return statements
    .map((statement) => ({ statement, place: sha256Hex(`${person}:${statement}`) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ statement }) => statement);
}
