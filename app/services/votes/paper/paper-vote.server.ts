import { and, eq } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { voteBatches, votes } from "#db/schema/index.ts";
import { readStoredVote, type StoredVote } from "../stored-vote.server.ts";

export type VoteBatch = typeof voteBatches.$inferSelect;

/** Where a batch is. */
export interface BatchPlace {
  readonly voteId: string;
  readonly batchId: string;
}

/** A vote that was opened and takes votes on paper; null for every other. For services that have authorised their caller. */
export function findPaperVote(database: Queryable, voteId: string): StoredVote | null {
  const vote = readStoredVote(database, voteId);
  return vote === null || vote.row.openedAt === null || !vote.definition.takesPaper ? null : vote;
}

/** A batch of a vote; null where there is none. For services that have authorised their caller. */
export function findBatch(
  database: Queryable,
  { voteId, batchId }: BatchPlace,
): { readonly batch: VoteBatch; readonly status: StoredVote["status"] } | null {
  const row = database
    .select({ batch: voteBatches, status: votes.status })
    .from(voteBatches)
    .innerJoin(votes, eq(votes.id, voteBatches.voteId))
    .where(and(eq(voteBatches.id, batchId), eq(voteBatches.voteId, voteId)))
    .get();
  return row ?? null;
}
