import { and, count, eq, isNotNull, sql } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { voteRoll, votes } from "#db/schema/index.ts";

/** A roll of more entries is read as it lies in the file: a row after the other takes less time than looking each of them up. */
const MANY = 1000;

/** How many could vote and how many have: the one thing that is told while a vote is open. */
export interface RollTotals {
  readonly entitled: number;
  readonly cast: number;
}

/** Null for a draft, and where there is no vote. For services that have authorised their caller. */
export function readRollTotals(database: Queryable, voteId: string): RollTotals | null {
  const vote = database
    .select({
      entitled: votes.entitled,
      castOnline: votes.castOnline,
      castOnPaper: votes.castOnPaper,
    })
    .from(votes)
    .where(eq(votes.id, voteId))
    .get();
  if (vote === undefined || vote.entitled === null) return null;
  const { entitled, castOnline, castOnPaper } = vote;
  if (castOnline !== null && castOnPaper !== null) {
    return { entitled, cast: castOnline + castOnPaper };
  }
  const marked = database
    .select({ cast: count() })
    .from(voteRoll)
    .where(
      and(
        entitled > MANY ? eq(sql`+${voteRoll.voteId}`, voteId) : eq(voteRoll.voteId, voteId),
        isNotNull(voteRoll.mark),
      ),
    )
    .get();
  return { entitled, cast: marked?.cast ?? 0 };
}
