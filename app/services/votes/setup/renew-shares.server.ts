import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { printedShares } from "#app/services/votes/printed-shares.server.ts";
import { readStoredVote } from "#app/services/votes/stored-vote.server.ts";
import { isSecretOf } from "#app/services/votes/vote-crypto.server.ts";
import type { VoteKeyStore } from "#app/services/votes/vote-key-store.server.ts";
import { sharesPrinted } from "./confirm-shares.server.ts";

type RenewSharesProblem = Problem<
  "vote_missing" | "vote_not_open" | "shares_confirmed" | "vote_key_missing",
  object
>;

/**
 * Splits the key of an open vote anew, where nobody has confirmed yet that its recovery shares are on paper: the pair
 * that is shown at the opening is lost when the connection breaks. Earlier pairs stay as good as the new one, as all
 * open the same key. The entry in the audit log names who has seen a pair, and has nothing of it.
 *
 * Returns the two shares, each as lines to be printed; they are told this once and stored nowhere.
 *
 * Fails with `vote_missing`, `vote_not_open`, `shares_confirmed`, and with `vote_key_missing` where the key store does
 * not have the key.
 */
export function renewShares(
  context: ServiceContext,
  voteId: string,
  keyStore: VoteKeyStore,
): Result<{ readonly shares: readonly [string, string] }, RenewSharesProblem> {
  authorise(context.actor, "votes.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof renewShares> => {
      const vote = readStoredVote(transaction, voteId);
      if (vote === null) return problem("vote_missing", {});
      if (vote.status !== "open") return problem("vote_not_open", {});
      if (sharesPrinted(transaction, voteId)) return problem("shares_confirmed", {});
      const secret = keyStore.read(voteId);
      const { publicKey } = vote.row;
      if (secret === null || publicKey === null || !isSecretOf(publicKey, secret)) {
        return problem("vote_key_missing", {});
      }
      const shares = printedShares(secret);
      secret.fill(0);
      appendAudit(transaction, context, {
        action: "vote_shares_renewed",
        objectKind: "vote",
        objectId: voteId,
      });
      return ok({ shares });
    },
    { behavior: "immediate" },
  );
}
