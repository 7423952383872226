import { desc, eq, inArray, or } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import {
  auditLog,
  type VoteStatus,
  voteOptions,
  voteProposals,
  voteQuestions,
  votes,
} from "#db/schema/index.ts";
import type { VoteRow } from "./stored-vote.server.ts";

/** In which nobody knows yet, for good, what was decided. */
const PENDING: readonly VoteStatus[] = ["open", "closed", "counted"];

/** Whether a vote was opened and is neither final nor cancelled. */
export function isPending({ status }: Pick<VoteRow, "status">): boolean {
  return PENDING.includes(status);
}

/** The votes that are about a proposal, or put it forward as an option; drafts too, the newest first. */
export function votesOfProposal(database: Queryable, proposalId: string): readonly VoteRow[] {
  const about = database
    .select({ id: voteProposals.voteId })
    .from(voteProposals)
    .where(eq(voteProposals.proposalId, proposalId));
  const offering = database
    .select({ id: voteQuestions.voteId })
    .from(voteOptions)
    .innerJoin(voteQuestions, eq(voteQuestions.id, voteOptions.questionId))
    .where(eq(voteOptions.proposalId, proposalId));
  return database
    .select()
    .from(votes)
    .where(or(inArray(votes.id, about), inArray(votes.id, offering)))
    .orderBy(desc(votes.createdAt), desc(votes.id))
    .all();
}

/** The proposals that a vote is about, those of its options included, each once. */
export function proposalsOfVote(database: Queryable, voteId: string): readonly string[] {
  const about = database
    .select({ id: voteProposals.proposalId })
    .from(voteProposals)
    .where(eq(voteProposals.voteId, voteId))
    .all();
  const offered = database
    .select({ id: voteOptions.proposalId })
    .from(voteOptions)
    .innerJoin(voteQuestions, eq(voteQuestions.id, voteOptions.questionId))
    .where(eq(voteQuestions.voteId, voteId))
    .all();
  const ids = [...about, ...offered].flatMap(({ id }) => (id === null ? [] : [id]));
  return [...new Set(ids)].sort();
}

/**
 * Accounts that prepare or hold a vote about a proposal, as long as it is neither final nor cancelled: whoever began
 * it, and whoever opened it. Empty for a text that belongs to no proposal.
 *
 * @param proposalId null for such a text
 */
export function organisersOfVotes(
  database: Queryable,
  proposalId: string | null,
): readonly string[] {
  if (proposalId === null) return [];
  const held = votesOfProposal(database, proposalId).filter(
    (vote) => vote.status === "draft" || isPending(vote),
  );
  const heads = held.flatMap(({ openedHead }) => (openedHead === null ? [] : [openedHead]));
  // The head stored with a vote is that of the entry of its opening.
  const openers = database
    .select({ id: auditLog.actorId })
    .from(auditLog)
    .where(inArray(auditLog.hash, heads))
    .all();
  const accounts = [...held.map(({ createdBy }) => createdBy), ...openers.map(({ id }) => id)];
  return [...new Set(accounts.filter((account) => account !== null))];
}
