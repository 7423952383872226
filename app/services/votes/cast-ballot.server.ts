import { timingSafeEqual } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { type BallotProblem, checkBallot } from "#app/domain/votes/check-ballot.ts";
import { readTrackingCode } from "#app/domain/votes/tracking-code.ts";
import type { VoteBallot } from "#app/domain/votes/vote-answer.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { writeWithOthers } from "#db/group-commit.server.ts";
import { preparedOnce } from "#db/prepared.server.ts";
import { voteRoll } from "#db/schema/index.ts";
import { readFrozenVote, type VoteAndState, whyNotTaking } from "./frozen-vote.server.ts";
import { receiptFor } from "./receipt-key.server.ts";
import { sealBallot } from "./sealed-ballot.server.ts";
import type { VoteKeyStore } from "./vote-key-store.server.ts";
import { findVoter } from "./voter.server.ts";

export type CastProblem =
  | Problem<"vote_missing" | "not_entitled" | "tracking_code_malformed", object>
  | Problem<"vote_not_open", { readonly why: "not_yet" | "over" }>
  | Problem<"already_voted", { readonly how: "online" | "paper" }>
  | Problem<"ballot_invalid", { readonly problem: BallotProblem }>
  /** The server's copy of the key is lost; once it is restored, ballots are taken again. */
  | Problem<"vote_key_missing", object>;

/** A ballot as its voter reviewed it. */
export interface CastBallot {
  readonly ballot: VoteBallot;
  /** In its canonical form. */
  readonly trackingCode: string;
}

/** A ballot that is on disk. */
export interface InUrn {
  /** It had been cast before, and was sent once more. */
  readonly again: boolean;
  /** Whose it is. */
  readonly rollId: string;
}

/**
 * Casts a ballot: mark on the roll and sealed envelope in one transaction, or neither. When it returns, both are on
 * disk. It writes no audit entry and no time, and nobody learns from it who voted.
 *
 * Whoever sends the same tracking code again has cast once, and is told so: `again`. The ballot that was cast first stands.
 *
 * Fails with `vote_missing`; `vote_not_open` (`not_yet`: the opening time is still to come; `over`: closed, cancelled, or
 * its closing time has passed); `not_entitled` (not on the roll); `already_voted` (with another tracking code, or on
 * paper); `ballot_invalid`; `tracking_code_malformed`; `vote_key_missing`.
 */
export function castBallot(
  context: ServiceContext,
  keyStore: VoteKeyStore,
  voteId: string,
  cast: CastBallot,
): Result<InUrn, CastProblem> {
  authorise(context.actor, "votes.own");
  const opened = readFrozenVote(context.database, voteId);
  if (opened === null) return problem("vote_missing", {});
  const put = sealForUrn(context, keyStore, opened, cast);
  if (!put.ok) return put;
  return context.database.transaction(put.value, { behavior: "immediate" });
}

/**
 * As `castBallot`, together with the ballots that others send at the same moment: it resolves when all of them are on disk,
 * and the disk is waited for once.
 *
 * @param opened as it was read for this ballot; its state is read again when the ballot is cast
 */
export async function castBallotWithOthers(
  context: ServiceContext,
  keyStore: VoteKeyStore,
  opened: VoteAndState,
  cast: CastBallot,
): Promise<Result<InUrn, CastProblem>> {
  authorise(context.actor, "votes.own");
  const put = sealForUrn(context, keyStore, opened, cast);
  return put.ok ? writeWithOthers(context.database, put.value) : put;
}

/** What is to be done inside a transaction for a ballot to be cast; sealed outside, so that nobody waits for it. */
function sealForUrn(
  { database, actor, now }: ServiceContext,
  keyStore: VoteKeyStore,
  { vote, state }: VoteAndState,
  cast: CastBallot,
): Result<() => Result<InUrn, CastProblem>, CastProblem> {
  if (readTrackingCode(cast.trackingCode) !== cast.trackingCode) {
    return problem("tracking_code_malformed", {});
  }
  const checked = checkBallot(vote.asked, cast.ballot);
  if (!checked.ok) return problem("ballot_invalid", { problem: checked.problem });
  const open = state.status === "open";
  const receipt = receiptFor(database, keyStore, { ...vote, open }, cast.trackingCode);
  const envelope = sealBallot(vote, { trackingCode: cast.trackingCode, ballot: checked.value });
  const { putIntoUrn } = statementsOf(database);

  return ok(() => {
    const latest = readFrozenVote(database, vote.id)?.state;
    if (latest === undefined) return problem("vote_missing", {});
    const why = whyNotTaking(latest, now);
    const voter = findVoter(database, actor, vote.id);
    if (voter === null) {
      return why === null ? problem("not_entitled", {}) : problem("vote_not_open", { why });
    }
    const { rollId } = voter;
    if (receipt !== null && voter.receipt !== null && timingSafeEqual(voter.receipt, receipt)) {
      return ok({ again: true, rollId });
    }
    if (why !== null) return problem("vote_not_open", { why });
    if (voter.mark !== null) return problem("already_voted", { how: voter.mark });
    if (receipt === null) return problem("vote_key_missing", {});
    const { changes } = putIntoUrn.run({ rollId, envelope, receipt });
    if (changes !== 1) throw new Error("A mark on the roll did not change.");
    return ok({ again: false, rollId });
  });
}

const statementsOf = preparedOnce((database) => ({
  putIntoUrn: database
    .update(voteRoll)
    .set({
      mark: "online",
      envelope: sql`${sql.placeholder("envelope")}`,
      receipt: sql`${sql.placeholder("receipt")}`,
    })
    .where(and(eq(voteRoll.id, sql.placeholder("rollId")), isNull(voteRoll.mark)))
    .prepare(),
}));
