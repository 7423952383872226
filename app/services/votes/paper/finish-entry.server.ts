import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import {
  type BatchEntry,
  type BatchEntryProblem,
  checkBatchEntry,
  papersReturned,
} from "#app/domain/votes/batch-entry.ts";
import { sameEntry } from "#app/domain/votes/entry-differences.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { voteBatches } from "#db/schema/index.ts";
import { type EntryRefusal, entryBar } from "./change-entry.server.ts";
import type { BatchPlace } from "./paper-vote.server.ts";
import { loadBatch, type ReadEntry, readerOf, storeEntry } from "./stored-entry.server.ts";

/** No paper of a batch was returned. */
const NO_PAPERS: BatchEntry = { kind: "ballots", ballots: [] };

export type FinishRefusal =
  | EntryRefusal
  | BatchEntryProblem
  /** Nothing is entered; who found no papers says so. */
  | Problem<"entry_empty", object>;

/** Where a batch stands once somebody has entered all of it. */
export type BatchStanding = "waits" | "agreed" | "differs";

/**
 * Enters what one person counted on all papers of a batch, in the place of what they had entered. As soon as two people
 * have entered the same, the batch is agreed and never changes again. Fails as `addPaper` does, and with what
 * `checkBatchEntry` says of `totals`.
 */
export function enterTotals(
  context: ServiceContext,
  { totals, ...place }: BatchPlace & { readonly totals: unknown },
): Result<BatchStanding, FinishRefusal> {
  authorise(context.actor, "votes.clerk");
  return finish(context, place, (asked, printed) => checkBatchEntry(asked, printed, totals));
}

/** Says that every paper was entered one by one; see `enterTotals`. Fails also with `entry_empty`. */
export function finishPapers(
  context: ServiceContext,
  place: BatchPlace,
): Result<BatchStanding, FinishRefusal> {
  authorise(context.actor, "votes.clerk");
  return finish(context, place, (_asked, _printed, own) =>
    own === undefined || papersReturned(own.entry) === 0
      ? problem("entry_empty", {})
      : ok(own.entry),
  );
}

/** Says that no paper of a batch was returned; a second person has to say so too. Fails as `addPaper` does. */
export function declareUnused(
  context: ServiceContext,
  place: BatchPlace,
): Result<BatchStanding, FinishRefusal> {
  authorise(context.actor, "votes.clerk");
  return finish(context, place, () => ok(NO_PAPERS));
}

type Asked = Parameters<typeof checkBatchEntry>[0];

function finish(
  context: ServiceContext,
  place: BatchPlace,
  entered: (
    asked: Asked,
    printed: number,
    own: ReadEntry | undefined,
  ) => Result<BatchEntry, FinishRefusal>,
): Result<BatchStanding, FinishRefusal> {
  return context.database.transaction(
    (transaction) => {
      const read = loadBatch(transaction, place);
      if (read === null) return problem("batch_missing", {});
      const reader = readerOf(context);
      const bar = entryBar(read, reader);
      if (bar !== null) return bar;
      const { batch, asked, entries } = read;
      const own = entries.find((entry) => entry.reader === reader);
      const checked = entered(asked, batch.papers, own);
      if (!checked.ok) return checked;
      // However nothing was counted, it is the same nothing.
      const entry = papersReturned(checked.value) === 0 ? NO_PAPERS : checked.value;
      storeEntry(transaction, context, batch.id, { reader, finished: true, entry });
      const record = (action: "vote_batch_entered" | "vote_batch_agreed") =>
        appendAudit(transaction, context, {
          ...{ action, objectKind: "vote", objectId: batch.voteId, reasonCode: batch.serial },
        });
      record("vote_batch_entered");
      const other = entries.find((each) => each.reader !== reader && each.finished);
      if (other === undefined) return ok("waits");
      if (!sameEntry(entry, other.entry)) return ok("differs");
      transaction
        .update(voteBatches)
        .set({ agreedAt: context.now })
        .where(eq(voteBatches.id, batch.id))
        .run();
      record("vote_batch_agreed");
      return ok("agreed");
    },
    { behavior: "immediate" },
  );
}
