import { sha256Hex } from "#app/domain/hash.ts";

/**
 * The hash of a checkpoint: SHA-256, hexadecimal, of the sorted hashes of all envelopes, each followed by a line feed. It
 * commits to the envelopes and tells nothing of their order. O(envelopes · log envelopes).
 *
 * @param hashes SHA-256 of each envelope, hexadecimal in lower case
 */
export function checkpointHash(hashes: Iterable<string>): string {
  const sorted = [...hashes].sort();
  return sha256Hex(sorted.map((hash) => `${hash}\n`).join(""));
}
