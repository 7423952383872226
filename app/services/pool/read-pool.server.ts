import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { Database } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { poolImports, poolPeople } from "#db/schema/index.ts";
import { openPoolPerson, type PoolPersonContent } from "./person-envelope.server.ts";

export interface PoolPerson extends PoolPersonContent {
  readonly id: string;
}

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
    .orderBy(asc(poolImports.completedAt), asc(poolPeople.position))
    .all();
  for (const row of rows) {
    yield { id: row.id, ...openPoolPerson(source.keyring, row.id, row.envelope) };
  }
}
