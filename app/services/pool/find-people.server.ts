import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { type PoolMember, readEveryone } from "./read-pool.server.ts";

/** The most people one search answers with. */
export const FOUND_PEOPLE_LIMIT = 20;

/**
 * The people of a pool, withdrawn ones included, whose reference, name or contact holds every word
 * of a text without regard to case; at most `FOUND_PEOPLE_LIMIT`, in the order of the pool. None for
 * a text without words. O(people).
 */
export function findPeople(context: ServiceContext, processId: string, text: string): PoolMember[] {
  authorise(context.actor, "pool.read");
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const found: PoolMember[] = [];
  for (const person of readEveryone(context, processId)) {
    const { reference, name = "", contact = {} } = person;
    const known = fold([reference, name, ...Object.values(contact)].join("\n"));
    if (words.every((word) => known.includes(word))) found.push(person);
    if (found.length === FOUND_PEOPLE_LIMIT) break;
  }
  return found;
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
