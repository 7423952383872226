import { and, eq } from "drizzle-orm";
import { ok, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { voteBatchEntries } from "#db/schema/index.ts";
import { type EntryRefusal, entryBar } from "./change-entry.server.ts";
import type { BatchPlace } from "./paper-vote.server.ts";
import { loadBatch, readerOf } from "./stored-entry.server.ts";

/**
 * Takes back what the person who acts has entered for a batch, so that they or somebody else can begin anew. Fails
 * with `batch_missing`, `vote_not_closed` and `batch_agreed`.
 */
export function withdrawEntry(
  context: ServiceContext,
  place: BatchPlace,
): Result<null, EntryRefusal> {
  authorise(context.actor, "votes.clerk");
  return context.database.transaction(
    (transaction) => {
      const read = loadBatch(transaction, place);
      if (read === null) return problem("batch_missing", {});
      const reader = readerOf(context);
      const bar = entryBar(read, reader);
      if (bar !== null) return bar;
      const { batch } = read;
      const { changes } = transaction
        .delete(voteBatchEntries)
        .where(and(eq(voteBatchEntries.batchId, batch.id), eq(voteBatchEntries.enteredBy, reader)))
        .run();
      if (changes === 0) return ok(null);
      appendAudit(transaction, context, {
        action: "vote_batch_withdrawn",
        objectKind: "vote",
        objectId: batch.voteId,
        reasonCode: batch.serial,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
