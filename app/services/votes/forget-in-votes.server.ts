import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { voteBallots, voteRoll, votes } from "#db/schema/index.ts";
import { openVoter } from "./stored-ballots.server.ts";

/**
 * Takes a person off the rolls of votes without a result, and their name off their ballots in open votes, in the
 * transaction that erases them. The entry stays, with its mark and envelope, and so does the ballot: the numbers stay
 * right. Whose they were is forgotten, and the code is dead.
 *
 * @param holderIds as which they can stand on a roll: person of the pool, attendee, invitation, resident of the register
 */
export function forgetInVotes(
  transaction: Queryable,
  keyring: Keyring,
  holderIds: readonly string[],
): void {
  if (holderIds.length === 0) return;
  const running = transaction
    .select({ id: votes.id })
    .from(votes)
    .where(inArray(votes.status, ["open", "closed", "counted"]))
    .all()
    .map(({ id }) => id);
  for (const voteId of running) {
    transaction
      .update(voteRoll)
      .set({ holderId: null, codeHash: null })
      .where(and(eq(voteRoll.voteId, voteId), inArray(voteRoll.holderId, [...holderIds])))
      .run();
  }
  forgetNames(transaction, keyring, new Set(holderIds));
}

function forgetNames(
  transaction: Queryable,
  keyring: Keyring,
  holderIds: ReadonlySet<string>,
): void {
  const named = transaction
    .select()
    .from(voteBallots)
    .where(isNotNull(voteBallots.voter))
    .all()
    .filter((row) => holderIds.has(openVoter(keyring, row)?.holderId ?? ""));
  for (const { voteId, trackingCode } of named) {
    transaction
      .update(voteBallots)
      .set({ voter: null })
      .where(and(eq(voteBallots.voteId, voteId), eq(voteBallots.trackingCode, trackingCode)))
      .run();
  }
}
