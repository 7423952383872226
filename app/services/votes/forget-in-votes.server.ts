import { and, eq, inArray } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { voteRoll, votes } from "#db/schema/index.ts";

/**
 * Takes a person off the rolls of votes without a result, in the transaction that erases them. The entry stays, with its mark and
 * envelope, so that the numbers stay right; whose it was is forgotten, and its code is dead.
 *
 * @param holderIds as which they can stand on a roll: person of the pool, attendee, invitation, resident of the register
 */
export function forgetInVotes(transaction: Queryable, holderIds: readonly string[]): void {
  const running = transaction
    .select({ id: votes.id })
    .from(votes)
    .where(inArray(votes.status, ["open", "closed", "counted"]))
    .all()
    .map(({ id }) => id);
  if (holderIds.length === 0) return;
  for (const voteId of running) {
    transaction
      .update(voteRoll)
      .set({ holderId: null, codeHash: null })
      .where(and(eq(voteRoll.voteId, voteId), inArray(voteRoll.holderId, [...holderIds])))
      .run();
  }
}
