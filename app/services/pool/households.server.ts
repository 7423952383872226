import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Database } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { readPool } from "./read-pool.server.ts";

/** How many people share a household with others of the same pool. */
export interface SharedHouseholds {
  /** Households with two or more people. */
  readonly households: number;
  /** People in them. */
  readonly people: number;
  /** People in the largest one; 0 where none is shared. */
  readonly largest: number;
  /** People whose household is known, alone in it or not. */
  readonly known: number;
}

/** Counts households; `undefined` stands for someone whose household is not known. O(people). */
export function countHouseholds(households: Iterable<string | undefined>): SharedHouseholds {
  const sizes = new Map<string, number>();
  for (const household of households) {
    if (household !== undefined) sizes.set(household, (sizes.get(household) ?? 0) + 1);
  }
  const all = [...sizes.values()];
  const shared = all.filter((size) => size > 1);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, size) => total + size, 0);
  return {
    households: shared.length,
    people: sum(shared),
    largest: shared.reduce((largest, size) => Math.max(largest, size), 0),
    known: sum(all),
  };
}

/** Who shares a household among those who can be drawn; null where none is known. O(people). */
export function sharedHouseholds(
  context: ServiceContext,
  processId: string,
): SharedHouseholds | null {
  authorise(context.actor, "pool.read");
  const people = readPool(context, processId);
  const shared = countHouseholds(Array.from(people, ({ household }) => household));
  return shared.known === 0 ? null : shared;
}

/**
 * Whether the household of anyone who can be drawn is known. For services that have authorised
 * their caller. Opens people until it finds one.
 */
export function poolKnowsHouseholds(
  source: { readonly database: Database; readonly keyring: Keyring },
  processId: string,
): boolean {
  for (const { household } of readPool(source, processId)) {
    if (household !== undefined) return true;
  }
  return false;
}
