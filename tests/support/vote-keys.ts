import type { VoteKeyStore } from "#app/services/votes/vote-key-store.server.ts";

/** A key store that ends with the test. */
export function memoryKeyStore(): VoteKeyStore {
  const secrets = new Map<string, Buffer>();
  return {
    write: (voteId, secret) => void secrets.set(voteId, Buffer.from(secret)),
    read(voteId) {
      const secret = secrets.get(voteId);
      // Whoever has read it overwrites it afterwards.
      return secret === undefined ? null : Buffer.from(secret);
    },
    destroy: (voteId) => void secrets.delete(voteId),
    voteIds: () => [...secrets.keys()].sort(),
  };
}
