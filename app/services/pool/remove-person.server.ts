import { eq, inArray } from "drizzle-orm";
import { discardPreparations } from "#app/services/draws/discard-preparations.server.ts";
import { forgetInFollowUps } from "#app/services/panel/forget-person.server.ts";
import { forgetSeated } from "#app/services/tables/forget-seated.server.ts";
import { forgetInVotes } from "#app/services/votes/forget-in-votes.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { drawRows, draws, panelMembers, poolPeople } from "#db/schema/index.ts";
import { type PersonPlace, testDrawsNaming } from "./pool-person.server.ts";

/**
 * Deletes someone of a pool with everything that names them, in the transaction of who decides it:
 * their place on panels, at tables and on rolls of running votes, the salt and the attributes of their row in published
 * lotteries, test draws, lotteries of substitutes and reserve lists, and lotteries that are only
 * prepared. Not while a draw is under way.
 */
export function removePerson(
  transaction: Queryable,
  keyring: Keyring,
  { processId, personId }: PersonPlace,
  reference: string,
): void {
  discardPreparations(transaction, processId);
  const tests = testDrawsNaming(transaction, keyring, processId, reference);
  transaction.delete(draws).where(inArray(draws.id, tests)).run();
  forgetInFollowUps(transaction, keyring, processId, reference);
  forgetSeated(transaction, keyring, { processId, personId });
  forgetInVotes(transaction, keyring, [personId]);
  transaction.update(drawRows).set({ envelope: null }).where(eq(drawRows.personId, personId)).run();
  transaction
    .update(panelMembers)
    .set({ replaces: null })
    .where(eq(panelMembers.replaces, personId))
    .run();
  transaction.delete(poolPeople).where(eq(poolPeople.id, personId)).run();
}
