import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { draws } from "#db/schema/index.ts";

/** Removes what was prepared and never committed to. For services that have authorised their caller. */
export function discardPreparations(transaction: Queryable, processId: string): void {
  transaction
    .delete(draws)
    .where(
      and(eq(draws.processId, processId), isNotNull(draws.preparedAt), isNull(draws.committedAt)),
    )
    .run();
}
