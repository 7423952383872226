import { and, desc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
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

/** How many residents go when the register of a process is deleted. */
export function countRegistered(database: Queryable, processId: string): number {
  return standingExtract(database, processId)?.rowsTaken ?? 0;
}

/** A resident with the id of the row. */
export interface RegisteredResident extends Resident {
  readonly id: number;
}

/** Residents that are read at a time: between two readings the connection is free. */
const PAGE_SIZE = 1000;

/**
 * The residents of an extract, opened one by one in the order of the file. For services that have
 * authorised their caller.
 */
export function* readResidents(
  source: { readonly database: Database; readonly keyring: Keyring },
  extractId: string,
): Generator<RegisteredResident> {
  // The plus keeps the index of references out: rows are read in their own order, without sorting.
  const page = source.database
    .select({
      id: registerResidents.id,
      line: registerResidents.line,
      envelope: registerResidents.envelope,
    })
    .from(registerResidents)
    .where(
      and(
        eq(sql`+${registerResidents.extractId}`, extractId),
        gt(registerResidents.id, sql.placeholder("after")),
      ),
    )
    .orderBy(registerResidents.id)
    .limit(PAGE_SIZE)
    .prepare();
  for (let after = 0; ; ) {
    const rows = page.all({ after });
    for (const row of rows) {
      yield { id: row.id, ...openResident(source.keyring, { extractId, ...row }) };
      after = row.id;
    }
    if (rows.length < PAGE_SIZE) return;
  }
}
