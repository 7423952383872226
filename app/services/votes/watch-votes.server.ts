import { and, desc, eq, inArray } from "drizzle-orm";
import { queueJob } from "#app/services/jobs/job-state.server.ts";
import type { Database, Queryable } from "#db/connection.server.ts";
import { jobs, votes } from "#db/schema/index.ts";
import { countEnvelopes, newestCheckpoint, takeCheckpoint } from "./checkpoint.server.ts";
import { closeDueVotes } from "./close-vote.server.ts";
import { forgetReceiptKey, rememberedVotes } from "./receipt-key.server.ts";
import type { VoteKeyStore } from "./vote-key-store.server.ts";

/** How often a checkpoint is published while people vote. */
const CHECKPOINT_MILLISECONDS = 60 * 60 * 1000;

/** What was cut off goes on by itself; what failed waits for somebody. */
const CUT_OFF = ["open_ballots", "count_vote"] as const;

/**
 * Does what votes need without anybody: closes those whose time has come, takes checkpoints, lets jobs go on that were cut
 * off, and destroys keys that open nothing any more. Runs at start-up and every few seconds; wake the jobs afterwards.
 */
export function watchVotes(
  { database, keyStore }: { readonly database: Database; readonly keyStore: VoteKeyStore },
  now: Date,
): void {
  closeDueVotes(database, now);
  takeDueCheckpoints(database, now);
  resumeJobs(database, now);
  destroyIdleKeys(database, keyStore);
}

function takeDueCheckpoints(database: Database, now: Date): void {
  const open = database.select().from(votes).where(eq(votes.status, "open")).all();
  for (const { id, openedAt, opensAt } of open) {
    if (openedAt === null || (opensAt !== null && now < opensAt)) continue;
    const newest = newestCheckpoint(database, id);
    const since = newest?.at ?? (opensAt !== null && opensAt > openedAt ? opensAt : openedAt);
    if (now.getTime() - since.getTime() < CHECKPOINT_MILLISECONDS) continue;
    // Where nobody has voted since, there is nothing to commit to.
    if (countEnvelopes(database, id) === (newest?.envelopes ?? 0)) continue;
    database.transaction(
      (transaction) => takeCheckpoint(transaction, { actor: { kind: "system" }, now }, id, false),
      { behavior: "immediate" },
    );
  }
}

function resumeJobs(database: Database, now: Date): void {
  const waiting = database
    .select({ id: votes.id, status: votes.status })
    .from(votes)
    .where(inArray(votes.status, ["closed", "cancelled"]))
    .all();
  for (const { id, status } of waiting) {
    const newest = newestJob(database, id);
    if (newest?.status !== "interrupted") continue;
    if (newest.kind === "count_vote" && status === "cancelled") continue;
    database.transaction(
      (transaction) => {
        if (newestJob(transaction, id)?.id !== newest.id) return;
        const { kind, requestedBy } = newest;
        queueJob(transaction, { kind, subjectId: id, requestedBy, now });
      },
      { behavior: "immediate" },
    );
  }
}

function newestJob(database: Queryable, voteId: string) {
  return database
    .select()
    .from(jobs)
    .where(and(eq(jobs.subjectId, voteId), inArray(jobs.kind, CUT_OFF)))
    .orderBy(desc(jobs.createdAt))
    .limit(1)
    .get();
}

function destroyIdleKeys(database: Database, keyStore: VoteKeyStore): void {
  const statusOf = (voteId: string) =>
    database.select({ status: votes.status }).from(votes).where(eq(votes.id, voteId)).get()?.status;
  for (const voteId of rememberedVotes(database)) {
    if (statusOf(voteId) !== "open") forgetReceiptKey(database, voteId);
  }
  for (const voteId of keyStore.voteIds()) {
    const status = statusOf(voteId);
    // A vote that is not here may be that of another town with the same folder.
    const needed = status === undefined || status === "open" || status === "closed";
    if (!needed) keyStore.destroy(voteId);
  }
}
