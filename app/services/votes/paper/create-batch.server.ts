import { randomInt } from "node:crypto";
import { eq, max } from "drizzle-orm";
import { newCheckedCode } from "#app/domain/one-time-code.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { voteBatches } from "#db/schema/index.ts";
import { findPaperVote } from "./paper-vote.server.ts";

/** Fewer papers with one serial could tell who had which. */
export const FEWEST_PAPERS = 10;
/** More are set in several batches: so many are still printed in one go. */
export const MOST_PAPERS = 1000;

const SERIAL_CHARACTERS = 7;

export type BatchRefusal =
  | Problem<"vote_missing" | "vote_not_open", object>
  | Problem<"papers_out_of_range", { readonly least: number; readonly most: number }>;

/**
 * Makes a batch of ballot papers of an open vote, with a serial of its own. Fails with `vote_missing` (also for a
 * vote that takes no paper), `vote_not_open` and `papers_out_of_range`.
 */
export function createBatch(
  context: ServiceContext,
  { voteId, papers }: { readonly voteId: string; readonly papers: number },
): Result<{ readonly batchId: string }, BatchRefusal> {
  authorise(context.actor, "votes.write");
  const { actor, now } = context;
  if (!Number.isInteger(papers) || papers < FEWEST_PAPERS || papers > MOST_PAPERS) {
    return problem("papers_out_of_range", { least: FEWEST_PAPERS, most: MOST_PAPERS });
  }
  return context.database.transaction(
    (transaction) => {
      const vote = findPaperVote(transaction, voteId);
      if (vote === null) return problem("vote_missing", {});
      if (vote.status !== "open") return problem("vote_not_open", {});
      const newest = transaction
        .select({ number: max(voteBatches.number) })
        .from(voteBatches)
        .where(eq(voteBatches.voteId, voteId))
        .get();
      const { id: batchId } = transaction
        .insert(voteBatches)
        .values({
          ...{ voteId, papers, createdAt: now, number: (newest?.number ?? 0) + 1 },
          serial: newCheckedCode(SERIAL_CHARACTERS, (n) => randomInt(n)),
          createdBy: "id" in actor ? actor.id : actor.kind,
        })
        .returning({ id: voteBatches.id })
        .get();
      appendAudit(transaction, context, {
        action: "vote_batch_created",
        objectKind: "vote",
        objectId: voteId,
        reasonCode: String(papers),
      });
      return ok({ batchId });
    },
    { behavior: "immediate" },
  );
}
