import { count, eq } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { proposalSupports } from "#db/schema/index.ts";

/** How many people support a proposal. */
export function countSupport(database: Queryable, proposalId: string): number {
  const row = database
    .select({ supporters: count() })
    .from(proposalSupports)
    .where(eq(proposalSupports.proposalId, proposalId))
    .get();
  return row?.supporters ?? 0;
}
