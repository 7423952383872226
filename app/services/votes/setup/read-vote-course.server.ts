import { and, desc, eq, inArray } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { type JobView, viewJob } from "#app/services/jobs/view-job.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { type PaperState, paperState } from "#app/services/votes/paper/agreed-paper.server.ts";
import { isKeyLost } from "#app/services/votes/restore-vote-key.server.ts";
import type { StoredVote } from "#app/services/votes/stored-vote.server.ts";
import type { VoteKeyStore } from "#app/services/votes/vote-key-store.server.ts";
import { jobs } from "#db/schema/index.ts";
import { sharesPrinted } from "./confirm-shares.server.ts";

/** How far a vote is that was opened; nothing here says how anybody voted. */
export interface VoteCourse {
  /** Whether the key is needed, and the server does not have it. */
  readonly keyLost: boolean;
  /** Whether somebody has said that the recovery shares are on paper. */
  readonly sharesPrinted: boolean;
  /** The newest job that opens envelopes or counts. */
  readonly job: JobView | null;
  /** Whether the envelopes are opened: what is left is to count. */
  readonly ballotsOpened: boolean;
  /** Null for a vote that takes no paper. */
  readonly paper: PaperState | null;
}

/** @param keyStore where the keys of votes lie */
export function readVoteCourse(
  context: ServiceContext,
  keyStore: VoteKeyStore,
  { id, row }: StoredVote,
): VoteCourse {
  authorise(context.actor, "votes.read");
  const { database } = context;
  const newest = database
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.subjectId, id), inArray(jobs.kind, ["open_ballots", "count_vote"])))
    .orderBy(desc(jobs.createdAt), desc(jobs.kind))
    .limit(1)
    .get();
  return {
    keyLost: isKeyLost(row, keyStore),
    sharesPrinted: sharesPrinted(database, id),
    job: newest === undefined ? null : viewJob(context, newest.id),
    ballotsOpened: row.castOnline !== null,
    paper: paperState(database, id),
  };
}
