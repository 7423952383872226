import { eq, inArray } from "drizzle-orm";
import { isOpen, type VoteOutcome } from "#app/domain/proposals/proposal-life.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { daysAfter, townDay } from "#app/domain/town-clock.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { hiddenStubs } from "#app/services/moderation/hidden-texts.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { proposalsOfVote } from "#app/services/votes/votes-of-proposal.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { proposals, votes } from "#db/schema/index.ts";
import { stateOf } from "./proposal-state.server.ts";
import { supportSettingsOf } from "./put-when-supported.server.ts";
import { readNewestVersion } from "./stored-proposal.server.ts";
import { takeRecordedStep } from "./take-recorded-step.server.ts";

type Acting = Pick<ServiceContext, "actor" | "now">;
type VoteRow = typeof votes.$inferSelect;
type VoteKey = Pick<VoteRow, "id" | "processId">;

/** A proposal that cannot be put to a vote as it stands. */
export interface UnreadyProposal {
  readonly id: string;
  /** `ended`: joined, withdrawn, or not published yet. `elsewhere`: of another process. */
  readonly why: "ended" | "hidden" | "elsewhere";
}

/** Proposals of a vote that cannot be put to it: with one of them it does not open. */
function unreadyProposals(
  database: Queryable,
  { id, processId }: VoteKey,
): readonly UnreadyProposal[] {
  const ids = proposalsOfVote(database, id);
  const hidden = hiddenStubs(database, "proposal", ids);
  return database
    .select({ id: proposals.id, processId: proposals.processId, stage: proposals.stage })
    .from(proposals)
    .where(inArray(proposals.id, [...ids]))
    .orderBy(proposals.id)
    .all()
    .flatMap((proposal): UnreadyProposal[] => {
      if (proposal.processId !== processId) return [{ id: proposal.id, why: "elsewhere" }];
      if (hidden.has(proposal.id)) return [{ id: proposal.id, why: "hidden" }];
      const votable = isOpen(proposal.stage) || ["put", "decided"].includes(proposal.stage);
      return votable ? [] : [{ id: proposal.id, why: "ended" }];
    });
}

/** The same for organisers, by their titles; hidden ones without a title. */
export function readUnreadyProposals(
  context: ServiceContext,
  vote: VoteKey,
): readonly (UnreadyProposal & { readonly title: string })[] {
  const { database } = context;
  authorise(context.actor, "votes.read");
  return unreadyProposals(database, vote).map((proposal) => ({
    ...proposal,
    title: proposal.why === "hidden" ? "" : (readNewestVersion(database, proposal.id)?.title ?? ""),
  }));
}

/**
 * Puts the proposals of a vote to the vote, in the transaction that opens it: from now on their texts are fixed, and
 * the town decides on none of them before the vote is final or cancelled. Where nobody owes an answer yet, the town
 * says what follows as many days after the end of voting as its process sets for answers. What was decided before
 * stays decided. A vote that is internal to a group leaves the proposals as they are: they learn nothing of it.
 *
 * Failure codes: `vote_proposal_unready` with the `proposals` (ended, hidden, or of another process).
 */
export function putToVote(
  transaction: Queryable,
  context: Acting,
  { closesAt, nature, ...vote }: VoteKey & Pick<VoteRow, "closesAt" | "nature">,
): Result<
  null,
  Problem<"vote_proposal_unready", { readonly proposals: readonly UnreadyProposal[] }>
> {
  const unready = unreadyProposals(transaction, vote);
  if (unready.length > 0) return problem("vote_proposal_unready", { proposals: unready });
  if (nature === "internal") return ok(null);
  const { answerDays } = supportSettingsOf(transaction, vote.processId);
  const answerDueOn = daysAfter(townDay(closesAt ?? context.now), answerDays);
  for (const proposalId of proposalsOfVote(transaction, vote.id)) {
    if (stateOf(transaction, proposalId).stage === "decided") continue;
    const step = { kind: "put_to_vote", voteId: vote.id, answerDueOn } as const;
    const taken = takeRecordedStep(transaction, context, proposalId, step);
    if (!taken.ok) throw new Error("A proposal that was ready was not put to the vote.");
  }
  return ok(null);
}

/**
 * Says at the proposals of a vote what it came to, in the transaction that makes it final. They wait for what the
 * town makes of it.
 *
 * @param outcomeOf null where the vote asked more than whether that proposal is wanted
 */
export function recordVote(
  transaction: Queryable,
  context: Acting,
  voteId: string,
  outcomeOf: (proposalId: string) => VoteOutcome | null,
): void {
  const vote = transaction.select().from(votes).where(eq(votes.id, voteId)).get();
  if (vote?.nature === "internal") return;
  for (const proposalId of proposalsOfVote(transaction, voteId)) {
    const { stage, votes: running } = stateOf(transaction, proposalId);
    if (stage !== "decided" && !running.includes(voteId)) continue;
    const step = { kind: "record_vote", voteId, outcome: outcomeOf(proposalId) } as const;
    takeRecordedStep(transaction, context, proposalId, step);
  }
}

/** Says at the proposals that were put to a vote that it was cancelled, in the transaction that cancels it. */
export function releaseFromVote(transaction: Queryable, context: Acting, voteId: string): void {
  for (const proposalId of proposalsOfVote(transaction, voteId)) {
    if (!stateOf(transaction, proposalId).votes.includes(voteId)) continue;
    takeRecordedStep(transaction, context, proposalId, { kind: "cancel_vote", voteId });
  }
}
