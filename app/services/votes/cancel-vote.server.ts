import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { queueJob } from "#app/services/jobs/job-state.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { releaseFromVote } from "#app/services/proposals/put-to-vote.server.ts";
import {
  type ConfirmationProblem,
  confirmSecondPerson,
} from "#app/services/second-person/confirm-second-person.server.ts";
import type { SecondPersonProof } from "#app/services/second-person/prove-second-person.server.ts";
import { votes } from "#db/schema/index.ts";
import { forgetReceiptKey } from "./receipt-key.server.ts";
import type { VoteKeyStore } from "./vote-key-store.server.ts";
import { isPending } from "./votes-of-proposal.server.ts";

export interface Cancellation {
  readonly voteId: string;
  /** Public. Not empty. */
  readonly reason: string;
  readonly proof: SecondPersonProof;
}

export type CancelVoteProblem =
  | Problem<"vote_missing" | "vote_not_pending" | "cancel_reason_missing", object>
  | ConfirmationProblem;

/**
 * Cancels a vote that was opened, with a second person and a reason that everybody reads. Its key is destroyed at once, so that
 * nobody can open the envelopes any more, and a result that was counted goes; a job removes envelopes, roll and ballots; wake the jobs afterwards. A draft is deleted instead.
 *
 * Fails with `vote_missing`, `vote_not_pending` (a draft, final, or cancelled before), `cancel_reason_missing`, and with what
 * `confirmSecondPerson` refuses.
 */
export function cancelVote(
  context: ServiceContext,
  keyStore: VoteKeyStore,
  { voteId, reason, proof }: Cancellation,
): Result<null, CancelVoteProblem> {
  const { actor, database, now } = context;
  authorise(actor, "votes.write");
  const cancelled = database.transaction(
    (transaction): Result<null, CancelVoteProblem> => {
      const vote = transaction.select().from(votes).where(eq(votes.id, voteId)).get();
      if (vote === undefined) return problem("vote_missing", {});
      if (!isPending(vote)) return problem("vote_not_pending", {});
      if (reason.trim() === "") return problem("cancel_reason_missing", {});
      const object = { objectKind: "vote", objectId: voteId };
      const confirmed = confirmSecondPerson(transaction, context, proof, {
        purpose: "cancel_vote",
        ...object,
      });
      if (!confirmed.ok) return confirmed;
      transaction
        .update(votes)
        .set({
          ...{ status: "cancelled", cancelledAt: now, cancelReason: reason.trim() },
          ...{ countedAt: null, countedHead: null, result: null, resultHash: null },
        })
        .where(eq(votes.id, voteId))
        .run();
      releaseFromVote(transaction, context, voteId);
      appendAudit(transaction, context, { action: "vote_cancelled", ...object });
      const requestedBy = actor.kind === "staff" ? actor.id : "system";
      queueJob(transaction, { kind: "open_ballots", subjectId: voteId, requestedBy, now });
      return ok(null);
    },
    { behavior: "immediate" },
  );
  if (cancelled.ok) {
    forgetReceiptKey(database, voteId);
    keyStore.destroy(voteId);
  }
  return cancelled;
}
