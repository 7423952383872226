import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { readStoredVote } from "#app/services/votes/stored-vote.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { auditLog } from "#db/schema/index.ts";

/**
 * Records that somebody has the two recovery shares of a vote on paper, which were shown to them once. Said again, it
 * changes nothing.
 *
 * Fails with `vote_missing`, `vote_not_open`.
 */
export function confirmSharesPrinted(
  context: ServiceContext,
  voteId: string,
): Result<null, Problem<"vote_missing" | "vote_not_open", object>> {
  authorise(context.actor, "votes.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof confirmSharesPrinted> => {
      const vote = readStoredVote(transaction, voteId);
      if (vote === null) return problem("vote_missing", {});
      if (vote.status !== "open") return problem("vote_not_open", {});
      if (!sharesPrinted(transaction, voteId)) {
        appendAudit(transaction, context, {
          action: "vote_shares_printed",
          objectKind: "vote",
          objectId: voteId,
        });
      }
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** Whether somebody has said that they have the recovery shares of a vote on paper. */
export function sharesPrinted(database: Queryable, voteId: string): boolean {
  const entry = database
    .select({ sequence: auditLog.sequence })
    .from(auditLog)
    .where(and(eq(auditLog.objectId, voteId), eq(auditLog.action, "vote_shares_printed")))
    .limit(1)
    .get();
  return entry !== undefined;
}
