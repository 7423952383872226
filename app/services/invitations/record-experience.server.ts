import type { Queryable } from "#db/connection.server.ts";
import { responseExperience } from "#db/schema/index.ts";
import { seenInProcess } from "./seen-answers.server.ts";

/**
 * Keeps how many of each stratum were invited and said yes, for the planning of later processes: totals
 * only. Writes inside the transaction of whoever closes the process.
 */
export function recordResponseExperience(
  transaction: Queryable,
  processId: string,
  now: Date,
): void {
  for (const seen of seenInProcess(transaction, processId)) {
    transaction
      .insert(responseExperience)
      .values({ processId, ...seen, recordedAt: now })
      .onConflictDoUpdate({
        target: [responseExperience.processId, responseExperience.stratum],
        set: { invited: seen.invited, accepted: seen.accepted, recordedAt: now },
      })
      .run();
  }
}
