import type { Database } from "#db/connection.server.ts";
import type { FrozenVote } from "./frozen-vote.server.ts";
import { encodePublicKey, forgetKeys, keysOfSecret, receiptOf } from "./vote-crypto.server.ts";
import type { VoteKeyStore } from "./vote-key-store.server.ts";

/** Receipt keys of votes that are open, so that no ballot waits for a file. */
const kept = new WeakMap<Database["$client"], Map<string, Buffer>>();

/**
 * What the roll of a vote keeps of a tracking code. Null when the key store has no secret, or another one than that to
 * which the envelopes are sealed. The key stays in memory while the vote is open.
 */
export function receiptFor(
  database: Database,
  keyStore: VoteKeyStore,
  vote: Pick<FrozenVote, "id" | "publicKey"> & { readonly open: boolean },
  trackingCode: string,
): Buffer | null {
  const own = kept.get(database.$client) ?? new Map<string, Buffer>();
  if (!vote.open) forgetReceiptKey(database, vote.id);
  const key = own.get(vote.id) ?? readReceiptKey(keyStore, vote);
  if (key === null) return null;
  const receipt = receiptOf(key, trackingCode);
  if (vote.open) kept.set(database.$client, own.set(vote.id, key));
  else key.fill(0);
  return receipt;
}

/** Forgets the key of a vote that takes no more ballots. */
export function forgetReceiptKey(database: Database, voteId: string): void {
  const own = kept.get(database.$client);
  own?.get(voteId)?.fill(0);
  own?.delete(voteId);
}

/** Votes whose key is in memory. */
export function rememberedVotes(database: Database): readonly string[] {
  return [...(kept.get(database.$client)?.keys() ?? [])];
}

function readReceiptKey(
  keyStore: VoteKeyStore,
  { id, publicKey }: Pick<FrozenVote, "id" | "publicKey">,
): Buffer | null {
  const secret = keyStore.read(id);
  if (secret === null) return null;
  const keys = keysOfSecret(secret);
  secret.fill(0);
  if (encodePublicKey(keys.publicKey) !== encodePublicKey(publicKey)) {
    forgetKeys(keys);
    return null;
  }
  keys.secretKey.fill(0);
  return keys.receiptKey;
}
