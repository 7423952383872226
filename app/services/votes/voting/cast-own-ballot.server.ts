import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { AnswerFields } from "#app/domain/votes/answer-fields.ts";
import { readBallot } from "#app/domain/votes/read-ballot.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { type CastProblem, castBallotWithOthers } from "../cast-ballot.server.ts";
import { readFrozenVote } from "../frozen-vote.server.ts";
import type { VoteKeyStore } from "../vote-key-store.server.ts";
import { findVoter } from "../voter.server.ts";
import { openReceipt, type SealedReceipt, sealReceipt } from "./voter-access.server.ts";

/** A ballot as it is sent from the review page. */
export interface SentBallot {
  readonly fields: AnswerFields;
  readonly tracking: { readonly code: string; readonly by: "server" | "both" };
}

/**
 * Casts the ballot that was reviewed, and seals a receipt for the browser that sent it; whoever sends it again gets
 * the same receipt. Fails with `answers_invalid` for a form that was changed on the way, and otherwise as `castBallot`.
 */
export async function castOwnBallot(
  context: ServiceContext,
  keyStore: VoteKeyStore,
  voteId: string,
  { fields, tracking }: SentBallot,
): Promise<Result<{ readonly receipt: string }, CastProblem | Problem<"answers_invalid", object>>> {
  authorise(context.actor, "votes.own");
  const opened = readFrozenVote(context.database, voteId);
  if (opened === null) return problem("vote_missing", {});
  const read = readBallot(opened.vote.asked, fields);
  if (!read.ok) return problem("answers_invalid", {});
  const ballot = { ballot: read.value, trackingCode: tracking.code };
  const cast = await castBallotWithOthers(context, keyStore, opened, ballot);
  if (!cast.ok) return cast;
  const receipt = { rollId: cast.value.rollId, trackingCode: tracking.code, by: tracking.by };
  return ok({ receipt: sealReceipt(context, voteId, receipt) });
}

/** The receipt that a browser kept, as long as it is theirs who ask; null otherwise. */
export function readOwnReceipt(
  context: ServiceContext,
  voteId: string,
  cookie: string | null,
): SealedReceipt | null {
  authorise(context.actor, "votes.own");
  const voter = findVoter(context.database, context.actor, voteId);
  if (cookie === null || voter === null || voter.mark !== "online") return null;
  return openReceipt(context, cookie, { voteId, rollId: voter.rollId });
}
