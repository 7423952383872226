import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/**
 * Encryption at rest for everything the database knows about a resident: one envelope a row,
 * AES-256-GCM, with table and row id as associated data, so that an envelope copied to another
 * row or table does not open. Layout: version (1 byte) ‖ nonce (12) ‖ tag (16) ‖ ciphertext.
 *
 * A random 96-bit nonce is safe for 2³² envelopes under one key (NIST SP 800-38D, 8.3).
 */
const VERSION = 1;
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;
const HEADER_LENGTH = 1 + NONCE_LENGTH + TAG_LENGTH;

/** Keys derived from the municipality's data key; held in memory only. */
export interface Keyring {
  readonly envelope: Buffer;
  readonly references: Buffer;
  readonly codes: Buffer;
}

/** Derives the working keys from the data key. @param dataKey 32 random bytes */
export function deriveKeyring(dataKey: Uint8Array): Keyring {
  if (dataKey.length !== 32) throw new Error("The data key must have 32 bytes.");
  return {
    envelope: derive(dataKey, "losrunde envelope v1"),
    references: derive(dataKey, "losrunde reference hash v1"),
    codes: derive(dataKey, "losrunde code hash v1"),
  };
}

export interface EnvelopePlace {
  /** Name of the table the envelope lies in. */
  readonly table: string;
  /** Id of its row. */
  readonly id: string;
}

export function sealBytes(keyring: Keyring, place: EnvelopePlace, content: Uint8Array): Buffer {
  const nonce = freshNonce();
  const cipher = createCipheriv("aes-256-gcm", keyring.envelope, nonce);
  cipher.setAAD(associatedData(place));
  const envelope = Buffer.allocUnsafe(HEADER_LENGTH + content.length);
  envelope[0] = VERSION;
  nonce.copy(envelope, 1);
  // GCM is a stream: `final` adds no bytes.
  cipher.update(content).copy(envelope, HEADER_LENGTH);
  cipher.final();
  cipher.getAuthTag().copy(envelope, 1 + NONCE_LENGTH);
  return envelope;
}

let randomness = Buffer.alloc(0);

/** Random bytes that were used for nothing else; fetched for many nonces at once. */
function freshNonce(): Buffer {
  if (randomness.length < NONCE_LENGTH) randomness = randomBytes(NONCE_LENGTH * 512);
  const nonce = randomness.subarray(0, NONCE_LENGTH);
  randomness = randomness.subarray(NONCE_LENGTH);
  return nonce;
}

/** Opens an envelope. Throws when it was altered, belongs elsewhere or has another key. */
export function openBytes(keyring: Keyring, place: EnvelopePlace, envelope: Uint8Array): Buffer {
  if (envelope[0] !== VERSION || envelope.length < HEADER_LENGTH) {
    throw new Error(`Unreadable envelope in ${place.table}.`);
  }
  const nonce = envelope.subarray(1, 1 + NONCE_LENGTH);
  const tag = envelope.subarray(1 + NONCE_LENGTH, HEADER_LENGTH);
  const decipher = createDecipheriv("aes-256-gcm", keyring.envelope, nonce);
  decipher.setAAD(associatedData(place));
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(envelope.subarray(HEADER_LENGTH)), decipher.final()]);
}

export function sealJson(keyring: Keyring, place: EnvelopePlace, content: unknown): Buffer {
  return sealBytes(keyring, place, Buffer.from(JSON.stringify(content), "utf8"));
}

export function openJson(keyring: Keyring, place: EnvelopePlace, envelope: Uint8Array): unknown {
  return JSON.parse(openBytes(keyring, place, envelope).toString("utf8"));
}

/** Keyed hash by which equal references are found without storing them readably. */
export function hashReference(keyring: Keyring, scope: string, reference: string): string {
  return createHmac("sha256", keyring.references)
    .update(JSON.stringify([scope, reference]))
    .digest("base64url");
}

/** Keyed hash of a one-time or resident code. A stolen file does not give the codes away. */
export function hashCode(keyring: Keyring, purpose: string, code: string): string {
  return createHmac("sha256", keyring.codes)
    .update(JSON.stringify([purpose, code]))
    .digest("base64url");
}

function derive(dataKey: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", dataKey, Buffer.alloc(0), purpose, 32));
}

function associatedData(place: EnvelopePlace): Buffer {
  return Buffer.from(JSON.stringify([place.table, place.id]), "utf8");
}
