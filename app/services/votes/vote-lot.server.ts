import { sha256Hex } from "#app/domain/hash.ts";
import { type Keyring, openBytes, sealBytes } from "#db/envelope.server.ts";

/** Random bytes from which the lot of a tie is drawn; nobody knows them before the count. */
export const LOT_SECRET_BYTES = 32;

export function sealLotSecret(keyring: Keyring, voteId: string, secret: Uint8Array): Buffer {
  return sealBytes(keyring, { table: "votes.lot_secret", id: voteId }, secret);
}

/** The lot secret as 64 hexadecimal digits, in which form it is published with the result. */
export function openLotSecret(keyring: Keyring, voteId: string, envelope: Uint8Array): string {
  return openBytes(keyring, { table: "votes.lot_secret", id: voteId }, envelope).toString("hex");
}

/**
 * What is published when the vote opens: SHA-256 of the lot secret as its 64 hexadecimal digits. It binds the town hall to a
 * lot before there is a ballot.
 */
export function lotCommitment(secretHex: string): string {
  return sha256Hex(secretHex);
}

/**
 * The seed of the lot, for `lotOrder` of the domain: SHA-256 of the lot secret and the hash of the list of ballots, each as
 * hexadecimal digits, with a line feed between. Nobody knows it before the ballots are opened, and nobody can
 * choose it afterwards.
 */
export function lotSeed(secretHex: string, ballotsHash: string): string {
  return sha256Hex(`${secretHex}\n${ballotsHash}`);
}
