import { eq, sql } from "drizzle-orm";
import { longestBallotBytes } from "#app/domain/votes/longest-ballot.ts";
import type { AskedQuestion } from "#app/domain/votes/vote-answer.ts";
import type { Database } from "#db/connection.server.ts";
import { preparedOnce } from "#db/prepared.server.ts";
import { type VoteStatus, votes } from "#db/schema/index.ts";
import { readStoredVote, type StoredVote } from "./stored-vote.server.ts";
import { decodePublicKey } from "./vote-crypto.server.ts";
import { askedQuestions } from "./vote-definition.ts";

/** What of an opened vote never changes, put together once a process. */
export interface FrozenVote extends Pick<StoredVote, "id" | "processId" | "definition"> {
  readonly definitionHash: string;
  readonly asked: readonly AskedQuestion[];
  readonly publicKey: Uint8Array;
  /** Bytes of the longest ballot, as JSON. */
  readonly longestBallot: number;
}

/** What of a vote changes: read it each time. */
export interface VoteState {
  readonly status: VoteStatus;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

/** A vote that was opened, as it is at the moment. */
export interface VoteAndState {
  readonly vote: FrozenVote;
  readonly state: VoteState;
}

/** So many votes are kept for each database. */
const KEPT = 20;

type Client = Database["$client"];
const kept = new WeakMap<Client, Map<string, FrozenVote>>();

const statementsOf = preparedOnce((database) => ({
  findState: database
    .select({
      status: votes.status,
      opensAt: votes.opensAt,
      closesAt: votes.closesAt,
      definitionHash: votes.definitionHash,
    })
    .from(votes)
    .where(eq(votes.id, sql.placeholder("voteId")))
    .prepare(),
}));

/**
 * A vote that was opened, and its state now; null for a draft, and where there is none. What was frozen is kept in
 * memory and known by its hash, so that a copy that was put back in place is read anew.
 */
export function readFrozenVote(database: Database, voteId: string): VoteAndState | null {
  const client = database.$client;
  const row = statementsOf(database).findState.get({ voteId });
  if (row === undefined || row.definitionHash === null) return null;
  const { definitionHash, ...state } = row;
  const known = kept.get(client)?.get(voteId);
  if (known?.definitionHash === definitionHash) return { vote: known, state };
  const vote = freeze(database, voteId);
  // Inside a transaction nothing is remembered: it may be rolled back.
  if (!client.inTransaction) keep(client, vote);
  return { vote, state };
}

function freeze(database: Database, voteId: string): FrozenVote {
  const stored = readStoredVote(database, voteId);
  const { definitionHash, publicKey } = stored?.row ?? {};
  if (stored === null || definitionHash == null || publicKey == null) {
    throw new Error("An opened vote has a definition and a key.");
  }
  const { id, processId, definition } = stored;
  const asked = askedQuestions(definition);
  return {
    ...{ id, processId, definition, definitionHash, asked },
    publicKey: decodePublicKey(publicKey),
    longestBallot: longestBallotBytes(asked),
  };
}

function keep(client: Client, vote: FrozenVote): void {
  const votesOfClient = kept.get(client) ?? new Map<string, FrozenVote>();
  kept.set(client, votesOfClient.set(vote.id, vote));
  for (const voteId of votesOfClient.keys()) {
    if (votesOfClient.size <= KEPT) break;
    votesOfClient.delete(voteId);
  }
}

/** Why a vote takes no ballots now; null where it does. */
export function whyNotTaking(
  { status, opensAt, closesAt }: VoteState,
  now: Date,
): "not_yet" | "over" | null {
  if (status === "open" && opensAt !== null && now < opensAt) return "not_yet";
  if (status !== "open" || (closesAt !== null && now >= closesAt)) return "over";
  return null;
}
