import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { recordVote } from "#app/services/proposals/put-to-vote.server.ts";
import {
  type ConfirmationProblem,
  confirmSecondPerson,
} from "#app/services/second-person/confirm-second-person.server.ts";
import type { SecondPersonProof } from "#app/services/second-person/prove-second-person.server.ts";
import { clearLog } from "#db/connection.server.ts";
import { voteRoll, votes } from "#db/schema/index.ts";
import { proposalOutcome } from "./proposal-outcome.ts";
import { readStoredVote } from "./stored-vote.server.ts";
import { storedResult } from "./stored-vote-result.ts";

export type FinaliseVoteProblem =
  | Problem<"vote_missing" | "vote_not_counted", object>
  | ConfirmationProblem;

/**
 * Makes a result final, once a second person has confirmed it: who could vote and who has is deleted, totals stay. The
 * proposals of the vote wait for what the town makes of it.
 *
 * Fails with `vote_missing`, `vote_not_counted`, and with what `confirmSecondPerson` refuses.
 */
export function finaliseVote(
  context: ServiceContext,
  { voteId, proof }: { readonly voteId: string; readonly proof: SecondPersonProof },
): Result<null, FinaliseVoteProblem> {
  const { actor, database, now } = context;
  authorise(actor, "votes.write");
  const final = database.transaction(
    (transaction): Result<null, FinaliseVoteProblem> => {
      const vote = readStoredVote(transaction, voteId);
      if (vote === null) return problem("vote_missing", {});
      const result = storedResult(vote.row);
      if (vote.status !== "counted" || result === null) return problem("vote_not_counted", {});
      const object = { objectKind: "vote", objectId: voteId };
      const confirmed = confirmSecondPerson(transaction, context, proof, {
        purpose: "confirm_count",
        ...object,
      });
      if (!confirmed.ok) return confirmed;
      transaction
        .update(votes)
        .set({ status: "final", finalAt: now })
        .where(eq(votes.id, voteId))
        .run();
      transaction.delete(voteRoll).where(eq(voteRoll.voteId, voteId)).run();
      recordVote(transaction, context, voteId, (proposalId) =>
        proposalOutcome(vote, result, proposalId),
      );
      appendAudit(transaction, context, { action: "vote_finalised", ...object });
      return ok(null);
    },
    { behavior: "immediate" },
  );
  if (final.ok) clearLog(database);
  return final;
}
