import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Database, Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { registerExtracts, registerResidents } from "#db/schema/index.ts";
import { openResident, type Resident } from "./resident-envelope.server.ts";

export type RegisterExtract = typeof registerExtracts.$inferSelect;

/** The extract of a process that counts: complete and not deleted; null without one. */
export function standingExtract(database: Queryable, processId: string): RegisterExtract | null {
  return (
    database
      .select()
      .from(registerExtracts)
      .where(
        and(
          eq(registerExtracts.processId, processId),
          isNotNull(registerExtracts.completedAt),
          isNull(registerExtracts.deletedAt),
        ),
      )
      .orderBy(desc(registerExtracts.completedAt))
      .limit(1)
      .get() ?? null
  );
}

/** A resident with the id of the row. */
export interface RegisteredResident extends Resident {
  readonly id: number;
}

/**
 * The residents of an extract, opened one by one in the order of the file. For services that have
 * authorised their caller. The connection can do nothing else until the last one was read.
 */
export function* readResidents(
  source: { readonly database: Database; readonly keyring: Keyring },
  extractId: string,
): Generator<RegisteredResident> {
  const { sql: query, params } = source.database
    .select({
      id: registerResidents.id,
      line: registerResidents.line,
      envelope: registerResidents.envelope,
    })
    .from(registerResidents)
    .where(eq(registerResidents.extractId, extractId))
    .orderBy(registerResidents.id)
    .toSQL();
  const rows = source.database.$client.prepare(query).iterate(...params);
  for (const row of rows as Iterable<{ id: number; line: number; envelope: Buffer }>) {
    yield { id: row.id, ...openResident(source.keyring, { extractId, ...row }) };
  }
}
