import { eq } from "drizzle-orm";
import { ok, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { voteRoll } from "#db/schema/index.ts";
import { readStoredVote } from "../stored-vote.server.ts";
import { hashVoteCode, voteCode } from "../vote-code.server.ts";
import type { DeskRefusal } from "./hand-out-paper.server.ts";
import { presentedEntry } from "./presented-voter.server.ts";

/**
 * Gives the voter before a clerk a new code for this vote, for who lost theirs or never had one. The old one stops
 * working, and with it every session that began with it. Only while they have not voted. Recorded without saying for
 * whom.
 *
 * Fails with `vote_missing`, `vote_not_open`, `presented_expired` and `already_voted`.
 */
export function renewVoteCode(
  context: ServiceContext,
  request: { readonly voteId: string; readonly presented: string },
): Result<{ readonly code: string }, DeskRefusal> {
  authorise(context.actor, "votes.clerk");
  const { keyring } = context;
  return context.database.transaction(
    (transaction) => {
      const vote = readStoredVote(transaction, request.voteId);
      if (vote === null || vote.status === "draft") return problem("vote_missing", {});
      if (vote.status !== "open") return problem("vote_not_open", {});
      const entry = presentedEntry(transaction, context, request);
      if (entry === null) return problem("presented_expired", {});
      if (entry.mark !== null) return problem("already_voted", { how: entry.mark });
      const codeNumber = entry.codeNumber + 1;
      const code = voteCode(keyring, { id: entry.id, codeNumber });
      transaction
        .update(voteRoll)
        .set({ codeNumber, codeHash: hashVoteCode(keyring, code) })
        .where(eq(voteRoll.id, entry.id))
        .run();
      appendAudit(transaction, context, {
        action: "vote_code_renewed",
        objectKind: "vote",
        objectId: request.voteId,
      });
      return ok({ code });
    },
    { behavior: "immediate" },
  );
}
