import { and, asc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Database, Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { poolImports, poolPeople } from "#db/schema/index.ts";
import { openPoolPerson, type PoolPersonContent } from "./person-envelope.server.ts";

export interface PoolPerson extends PoolPersonContent {
  readonly id: string;
}

/** Someone who may have withdrawn: such people are drawn no more. */
export interface PoolMember extends PoolPerson {
  readonly withdrawnAt: Date | null;
}

/** List after list in the order of their imports, each in the order of its rows. */
export const poolOrder = [
  asc(poolImports.completedAt),
  asc(sql`${poolImports}.rowid`),
  asc(poolPeople.position),
];

/** Rows of everyone who can be drawn: not of an import under way, not of those who withdrew. */
export function inPool(processId: string): SQL | undefined {
  return and(everKnown(processId), isNull(poolPeople.withdrawnAt));
}

/** Rows of the pool with those of people who withdrew. */
export function everKnown(processId: string): SQL | undefined {
  return and(eq(poolPeople.processId, processId), isNotNull(poolImports.completedAt));
}

/**
 * The people of a pool who can be drawn, opened one by one in the order they were imported. Whoever
 * withdrew is left out, and so are people of an import that is not complete. For
 * services that have authorised their caller.
 */
export function* readPool(
  source: { readonly database: Database; readonly keyring: Keyring },
  processId: string,
): Generator<PoolPerson> {
  for (const { withdrawnAt, ...person } of readEveryone(source, processId)) {
    if (withdrawnAt === null) yield person;
  }
}

/**
 * As `readPool`, with those who withdrew: whoever was in an earlier draw stays in what it says. For
 * services that have authorised their caller.
 */
export function* readEveryone(
  source: { readonly database: Database; readonly keyring: Keyring },
  processId: string,
): Generator<PoolMember> {
  const rows = source.database
    .select({
      id: poolPeople.id,
      envelope: poolPeople.envelope,
      withdrawnAt: poolPeople.withdrawnAt,
    })
    .from(poolPeople)
    .innerJoin(poolImports, eq(poolImports.id, poolPeople.importId))
    .where(everKnown(processId))
    .orderBy(...poolOrder)
    .all();
  for (const { id, envelope, withdrawnAt } of rows) {
    yield { id, withdrawnAt, ...openPoolPerson(source.keyring, id, envelope) };
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
    .where(everKnown(processId))
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
