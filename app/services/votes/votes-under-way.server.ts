import { and, eq, inArray } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { votes } from "#db/schema/index.ts";

const UNDER_WAY = ["open", "closed", "counted"] as const;

/** Whether a vote of a process was opened and is neither final nor cancelled. */
export function hasVoteUnderWay(database: Queryable, processId: string): boolean {
  return isThere(database, eq(votes.processId, processId));
}

/** Whether such a vote is one of the residents in the register of the process: who votes stands there. */
export function registerNeededByVote(database: Queryable, processId: string): boolean {
  return isThere(database, and(eq(votes.processId, processId), eq(votes.electorate, "residents")));
}

function isThere(database: Queryable, which: ReturnType<typeof and>): boolean {
  const vote = database
    .select({ id: votes.id })
    .from(votes)
    .where(and(which, inArray(votes.status, UNDER_WAY)))
    .limit(1)
    .get();
  return vote !== undefined;
}
