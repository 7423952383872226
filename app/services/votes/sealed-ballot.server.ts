import { z } from "zod";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { checkBallot } from "#app/domain/votes/check-ballot.ts";
import { readTrackingCode } from "#app/domain/votes/tracking-code.ts";
import type { AskedQuestion, VoteBallot } from "#app/domain/votes/vote-answer.ts";
import type { FrozenVote } from "./frozen-vote.server.ts";
import { openEnvelope, sealEnvelope, type VoteKeys } from "./vote-crypto.server.ts";

/** What an envelope holds, and nothing of who sealed it or when. */
export interface SealedBallot {
  readonly trackingCode: string;
  readonly ballot: VoteBallot;
}

const contentSchema = z.strictObject({ code: z.string(), ballot: z.unknown() });

/** Tracking codes are all equally long. */
const AROUND_BALLOT =
  Buffer.byteLength(JSON.stringify({ code: "XXXX-XXXX-XXXX-X", ballot: 0 })) - 1;

/** Seals a ballot that was checked; all envelopes of a vote are equally long. */
export function sealBallot(
  { publicKey, longestBallot }: Pick<FrozenVote, "publicKey" | "longestBallot">,
  { trackingCode, ballot }: SealedBallot,
): Buffer {
  const text = JSON.stringify({ code: trackingCode, ballot });
  return sealEnvelope(publicKey, text, longestBallot + AROUND_BALLOT);
}

/**
 * Opens an envelope. Fails with `envelope_unreadable`: it was altered, is sealed to another key, or holds no ballot of
 * this vote.
 */
export function openBallot(
  keys: Pick<VoteKeys, "publicKey" | "secretKey">,
  asked: readonly AskedQuestion[],
  envelope: Uint8Array,
): Result<SealedBallot, Problem<"envelope_unreadable", object>> {
  const content = contentSchema.safeParse(parsed(openEnvelope(keys, envelope)));
  if (!content.success || readTrackingCode(content.data.code) !== content.data.code) {
    return problem("envelope_unreadable", {});
  }
  const ballot = checkBallot(asked, content.data.ballot);
  if (!ballot.ok) return problem("envelope_unreadable", {});
  return ok({ trackingCode: content.data.code, ballot: ballot.value });
}

/** Whoever knows the public key can seal what is no JSON. */
function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
