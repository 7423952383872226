import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { readStoredVote } from "#app/services/votes/stored-vote.server.ts";
import { votes } from "#db/schema/index.ts";

/**
 * Deletes a vote that was never opened, with its questions and translations; also in a process that is closed.
 *
 * Fails with `vote_missing`, `vote_not_draft` (it is cancelled, not deleted).
 */
export function deleteVoteDraft(
  context: ServiceContext,
  voteId: string,
): Result<null, Problem<"vote_missing" | "vote_not_draft", object>> {
  authorise(context.actor, "votes.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof deleteVoteDraft> => {
      const vote = readStoredVote(transaction, voteId);
      if (vote === null) return problem("vote_missing", {});
      if (vote.status !== "draft") return problem("vote_not_draft", {});
      transaction.delete(votes).where(eq(votes.id, voteId)).run();
      appendAudit(transaction, context, {
        action: "vote_deleted",
        objectKind: "vote",
        objectId: voteId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
