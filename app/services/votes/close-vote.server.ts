import { and, eq, lte } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { queueJob } from "#app/services/jobs/job-state.server.ts";
import { type Actor, authorise } from "#app/services/permissions.ts";
import type { Database, Queryable } from "#db/connection.server.ts";
import { votes } from "#db/schema/index.ts";
import { takeCheckpoint } from "./checkpoint.server.ts";
import { forgetReceiptKey } from "./receipt-key.server.ts";

export type CloseVoteProblem =
  | Problem<"vote_missing" | "vote_not_open", object>
  | Problem<"closing_announced", { readonly at: number }>;

/**
 * Ends the voting by hand: nobody casts a ballot any more, the last checkpoint is taken, and a job opens the envelopes;
 * wake the jobs afterwards. Returns the id of the job.
 *
 * Fails with `vote_missing`, `vote_not_open`, and with `closing_announced` (milliseconds since 1970-01-01 UTC) before a
 * closing time that was announced: whoever relies on it could not vote any more. Such a vote is cancelled, not cut short.
 */
export function closeVote(
  context: ServiceContext,
  voteId: string,
): Result<{ readonly jobId: string }, CloseVoteProblem> {
  authorise(context.actor, "votes.write");
  const closed = context.database.transaction(
    (transaction): Result<{ readonly jobId: string }, CloseVoteProblem> => {
      const vote = transaction.select().from(votes).where(eq(votes.id, voteId)).get();
      if (vote === undefined) return problem("vote_missing", {});
      if (vote.status !== "open") return problem("vote_not_open", {});
      const { closesAt } = vote;
      if (closesAt !== null && context.now < closesAt) {
        return problem("closing_announced", { at: closesAt.getTime() });
      }
      return ok({ jobId: closeNow(transaction, context, voteId) });
    },
    { behavior: "immediate" },
  );
  if (closed.ok) forgetReceiptKey(context.database, voteId);
  return closed;
}

/** Closes every vote whose closing time has come. Returns how many; wake the jobs afterwards. */
export function closeDueVotes(database: Database, now: Date): number {
  const due = database
    .select({ id: votes.id })
    .from(votes)
    .where(and(eq(votes.status, "open"), lte(votes.closesAt, now)))
    .all();
  for (const { id } of due) {
    database.transaction(
      (transaction) => {
        const vote = transaction.select().from(votes).where(eq(votes.id, id)).get();
        if (vote?.status !== "open") return;
        closeNow(transaction, { actor: { kind: "system" }, now }, id);
      },
      { behavior: "immediate" },
    );
    forgetReceiptKey(database, id);
  }
  return due.length;
}

function closeNow(
  transaction: Queryable,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
  voteId: string,
): string {
  takeCheckpoint(transaction, { actor, now }, voteId, true);
  transaction
    .update(votes)
    .set({ status: "closed", closedAt: now })
    .where(eq(votes.id, voteId))
    .run();
  appendAudit(
    transaction,
    { actor, now },
    { action: "vote_closed", objectKind: "vote", objectId: voteId },
  );
  const requestedBy = actor.kind === "staff" ? actor.id : "system";
  return queueJob(transaction, { kind: "open_ballots", subjectId: voteId, requestedBy, now });
}
