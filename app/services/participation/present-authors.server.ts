import { and, count, eq, isNull } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { participants, proposalAuthors } from "#db/schema/index.ts";

/** How many write a proposal together, former participants left out. */
export function presentAuthors(database: Queryable, proposalId: string): number {
  const row = database
    .select({ authors: count() })
    .from(proposalAuthors)
    .innerJoin(participants, eq(participants.id, proposalAuthors.participantId))
    .where(and(eq(proposalAuthors.proposalId, proposalId), isNull(participants.erasedAt)))
    .get();
  return row?.authors ?? 0;
}
