import {
  createHmac,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hash,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { hsalsa } from "@noble/ciphers/salsa.js";
import sodium from "libsodium-wrappers";

await sodium.ready;

/** Bytes of the secret of a vote, from which all its keys follow. */
export const VOTE_SECRET_BYTES = 32;

/** What a sealed envelope has beside its content: an ephemeral public key and an authenticator. */
const SEAL_BYTES = sodium.crypto_box_SEALBYTES;

/**
 * The keys of one vote. Everything but the public key follows from the secret, which lies in the key store and is
 * destroyed when the ballots have been opened.
 */
export interface VoteKeys {
  /** Envelopes are sealed to it (X25519). */
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
  /** Under which tracking codes are hashed on the roll while people vote. */
  readonly receiptKey: Buffer;
}

/** A new secret of a vote. */
export function newVoteSecret(): Buffer {
  return randomBytes(VOTE_SECRET_BYTES);
}

/** @param secret `VOTE_SECRET_BYTES` random bytes */
export function keysOfSecret(secret: Uint8Array): VoteKeys {
  if (secret.length !== VOTE_SECRET_BYTES) throw new Error("The secret of a vote has 32 bytes.");
  const { publicKey, privateKey } = sodium.crypto_box_seed_keypair(derived(secret, "envelopes"));
  return { publicKey, secretKey: privateKey, receiptKey: derived(secret, "receipts") };
}

/** Whether a secret is the one to whose public key the envelopes of a vote are sealed. */
export function isSecretOf(publicKey: string, secret: Uint8Array): boolean {
  return encodePublicKey(keysOfSecret(secret).publicKey) === publicKey;
}

/** As it is stored with the vote. */
export function encodePublicKey(publicKey: Uint8Array): string {
  return Buffer.from(publicKey).toString("base64");
}

export function decodePublicKey(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "base64"));
}

/**
 * Seals a text so that only the secret key opens it, as libsodium's `crypto_box_seal` does: a fresh ephemeral key for each
 * envelope, so equal ballots have unequal envelopes. Every envelope of the same `length` has as many bytes. It is put together
 * from the parts that libsodium documents, with the two multiplications on the curve done by Node: libsodium's build for
 * JavaScript takes three times as long for them, and to draw the ephemeral key.
 *
 * @param length bytes of the longest text of this vote; a longer one throws
 */
export function sealEnvelope(publicKey: Uint8Array, text: string, length: number): Buffer {
  const content = Buffer.from(text, "utf8");
  if (content.length > length) throw new Error("A ballot is longer than the longest of its vote.");
  const padded = sodium.pad(content, length + 1);
  const ephemeral = generateKeyPairSync("x25519");
  const ephemeralKey = bytesOfKey(ephemeral.publicKey);
  const key = boxKey(ephemeral.privateKey, keyOfBytes(publicKey));
  const keys = Buffer.concat([ephemeralKey, publicKey]);
  const nonce = sodium.crypto_generichash(sodium.crypto_box_NONCEBYTES, keys, null);
  const box = sodium.crypto_secretbox_easy(padded, nonce, key);
  key.fill(0);
  return Buffer.concat([ephemeralKey, box]);
}

/** The 32 bytes of a public key of X25519. */
function bytesOfKey(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: "jwk" }).x ?? "", "base64url");
}

function keyOfBytes(bytes: Uint8Array): KeyObject {
  const x = Buffer.from(bytes).toString("base64url");
  return createPublicKey({ format: "jwk", key: { kty: "OKP", crv: "X25519", x } });
}

/** The constant of Salsa20. */
const SALSA_CONSTANT = wordsOf(Buffer.from("expand 32-byte k"));
const NO_NONCE = new Uint32Array(4);

/** The key of a box (`crypto_box_beforenm`): HSalsa20 of the secret that two keys share. */
function boxKey(privateKey: KeyObject, publicKey: KeyObject): Uint8Array {
  const shared = diffieHellman({ privateKey, publicKey });
  const words = wordsOf(shared);
  const mixed = new Uint32Array(8);
  hsalsa(SALSA_CONSTANT, words, NO_NONCE, mixed);
  shared.fill(0);
  words.fill(0);
  return new Uint8Array(mixed.buffer);
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}

/** Bytes of each envelope whose text has at most `length` bytes. */
export function envelopeBytes(length: number): number {
  return length + 1 + SEAL_BYTES;
}

/** The text of an envelope; null when it was altered or is sealed to another key. */
export function openEnvelope(
  { publicKey, secretKey }: Pick<VoteKeys, "publicKey" | "secretKey">,
  envelope: Uint8Array,
): string | null {
  try {
    const padded = sodium.crypto_box_seal_open(envelope, publicKey, secretKey);
    return Buffer.from(sodium.unpad(padded, padded.length)).toString("utf8");
  } catch {
    return null;
  }
}

/** What the roll keeps of a tracking code: 32 bytes that say nothing without the key of the vote. */
export function receiptOf(receiptKey: Uint8Array, trackingCode: string): Buffer {
  return createHmac("sha256", receiptKey).update(trackingCode, "utf8").digest();
}

/** SHA-256 of an envelope, hexadecimal, as checkpoints take it. */
export function hashEnvelope(envelope: Uint8Array): string {
  return hash("sha256", envelope, "hex");
}

/** Overwrites keys that are needed no more. Copies that the runtime made are not reached. */
export function forgetKeys({ secretKey, receiptKey }: VoteKeys): void {
  secretKey.fill(0);
  receiptKey.fill(0);
}

function derived(secret: Uint8Array, purpose: string): Buffer {
  return createHmac("sha256", secret).update(`losrunde vote ${purpose} v1`).digest();
}
