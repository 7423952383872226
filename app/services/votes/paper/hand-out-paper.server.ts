import { and, eq, isNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { voteRoll } from "#db/schema/index.ts";
import { whyNotTaking } from "../frozen-vote.server.ts";
import { findPaperVote } from "./paper-vote.server.ts";
import { presentedEntry } from "./presented-voter.server.ts";

export type DeskRefusal =
  | Problem<"vote_missing" | "vote_not_open" | "presented_expired", object>
  | Problem<"already_voted", { readonly how: "online" | "paper" }>;

/**
 * Marks on the roll that the voter before a clerk was given a ballot paper; from then on they cannot vote online. It
 * cannot be taken back. Recorded without saying for whom.
 *
 * Fails with `vote_missing` (also where the vote takes no paper), `vote_not_open` (not yet, or no more),
 * `presented_expired` (the clerk looks them up again) and `already_voted`.
 */
export function handOutPaper(
  context: ServiceContext,
  request: { readonly voteId: string; readonly presented: string },
): Result<null, DeskRefusal> {
  authorise(context.actor, "votes.clerk");
  return context.database.transaction(
    (transaction) => {
      const vote = findPaperVote(transaction, request.voteId);
      if (vote === null) return problem("vote_missing", {});
      if (whyNotTaking(vote.row, context.now) !== null) return problem("vote_not_open", {});
      const entry = presentedEntry(transaction, context, request);
      if (entry === null) return problem("presented_expired", {});
      if (entry.mark !== null) return problem("already_voted", { how: entry.mark });
      transaction
        .update(voteRoll)
        .set({ mark: "paper" })
        .where(and(eq(voteRoll.id, entry.id), isNull(voteRoll.mark)))
        .run();
      appendAudit(transaction, context, {
        action: "vote_paper_handed_out",
        objectKind: "vote",
        objectId: request.voteId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
