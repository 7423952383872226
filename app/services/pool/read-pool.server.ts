import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { Database, Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { poolImports, poolPeople } from "#db/schema/index.ts";
import { openPoolPerson, type PoolPersonContent } from "./person-envelope.server.ts";

export interface PoolPerson extends PoolPersonContent {
  readonly id: string;
}

/** List after list in the order of their imports, each in the order of its rows. */
export const poolOrder = [
  asc(poolImports.completedAt),
  asc(sql`${poolImports}.rowid`),
  asc(poolPeople.position),
];

/**
 * The people of a pool, opened one by one in the order they were imported. People of an import
 * that is not complete are not in the pool. For services that have authorised their caller.
 */
export function* readPool(
  source: { readonly database: Database; readonly keyring: Keyring },
  processId: string,
): Generator<PoolPerson> {
  const rows = source.database
    .select({ id: poolPeople.id, envelope: poolPeople.envelope })
    .from(poolPeople)
    .innerJoin(poolImports, eq(poolImports.id, poolPeople.importId))
    .where(and(eq(poolPeople.processId, processId), isNotNull(poolImports.completedAt)))
    .orderBy(...poolOrder)
    .all();
  for (const row of rows) {
    yield { id: row.id, ...openPoolPerson(source.keyring, row.id, row.envelope) };
  }
}

/**
 * The features of the people in a pool, in the order of the list they came from; null while it is
 * empty. All people of a pool have the same features. For services that have authorised their
 * caller.
 */
export function poolFeatures(
  source: { readonly database: Queryable; readonly keyring: Keyring },
  processId: string,
): string[] | null {
  const first = source.database
    .select({ id: poolPeople.id, envelope: poolPeople.envelope })
    .from(poolPeople)
    .innerJoin(poolImports, eq(poolImports.id, poolPeople.importId))
    .where(and(eq(poolPeople.processId, processId), isNotNull(poolImports.completedAt)))
    .limit(1)
    .get();
  if (first === undefined) return null;
  return Object.keys(openPoolPerson(source.keyring, first.id, first.envelope).values);
}

export interface PoolFeature {
  readonly feature: string;
  /** How many people have each value, in the order in which the values first occur. */
  readonly values: readonly { readonly value: string; readonly people: number }[];
}

/**
 * The features of a pool with the number of people for each value. Exact counts: for organisers,
 * never for publication. O(people × features). For services that have authorised their caller.
 */
export function listFeatures(
  source: { readonly database: Database; readonly keyring: Keyring },
  processId: string,
): PoolFeature[] {
  const features = new Map<string, Map<string, number>>();
  for (const person of readPool(source, processId)) {
    for (const [feature, value] of Object.entries(person.values)) {
      const counts = features.get(feature) ?? new Map<string, number>();
      counts.set(value, (counts.get(value) ?? 0) + 1);
      features.set(feature, counts);
    }
  }
  return [...features].map(([feature, counts]) => ({
    feature,
    values: [...counts].map(([value, people]) => ({ value, people })),
  }));
}
