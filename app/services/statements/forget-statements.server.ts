import { and, eq, ne } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { statementStances, statements } from "#db/schema/index.ts";

/**
 * Of somebody who is erased, what they answered and the statements that were not shown go. Those that were
 * shown stay, for others have answered to them.
 */
export function forgetStatements(transaction: Queryable, participantId: string): void {
  transaction
    .delete(statementStances)
    .where(eq(statementStances.participantId, participantId))
    .run();
  transaction
    .delete(statements)
    .where(and(eq(statements.participantId, participantId), ne(statements.status, "shown")))
    .run();
}
