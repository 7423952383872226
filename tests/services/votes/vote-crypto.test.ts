import fc from "fast-check";
import sodium from "libsodium-wrappers";
import { expect, test } from "vitest";
import {
  decodePublicKey,
  encodePublicKey,
  envelopeBytes,
  forgetKeys,
  isSecretOf,
  keysOfSecret,
  newVoteSecret,
  openEnvelope,
  receiptOf,
  sealEnvelope,
  VOTE_SECRET_BYTES,
} from "#app/services/votes/vote-crypto.server.ts";

const keys = keysOfSecret(newVoteSecret());

test("an envelope opens to the text that was sealed, and all of a vote are equally long", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const envelope = sealEnvelope(keys.publicKey, text, 240);
      expect(envelope).toHaveLength(envelopeBytes(240));
      expect(openEnvelope(keys, envelope)).toBe(Buffer.from(text, "utf8").toString("utf8"));
    }),
    { seed: 7, numRuns: 200 },
  );
});

test("an envelope is what libsodium seals, and opens with libsodium", async () => {
  await sodium.ready;
  const { publicKey, privateKey } = sodium.crypto_box_keypair();
  const envelope = sealEnvelope(publicKey, "yes", 50);
  const opened = sodium.crypto_box_seal_open(envelope, publicKey, privateKey);
  expect(Buffer.from(sodium.unpad(opened, 51)).toString()).toBe("yes");
  const sealed = sodium.crypto_box_seal(opened, publicKey);
  expect(openEnvelope({ publicKey, secretKey: privateKey }, sealed)).toBe("yes");
  expect(envelope).toHaveLength(sealed.length);
});

test("the longest text fits, and one byte more does not", () => {
  expect(openEnvelope(keys, sealEnvelope(keys.publicKey, "x".repeat(50), 50))).toBe("x".repeat(50));
  expect(() => sealEnvelope(keys.publicKey, "x".repeat(51), 50)).toThrow(/longer than the longest/);
});

test("the same text has another envelope each time", () => {
  const [first, second] = [1, 2].map(() => sealEnvelope(keys.publicKey, "yes", 50));
  expect(first?.equals(second ?? Buffer.alloc(0))).toBe(false);
});

test("an envelope that was altered, or is sealed to another vote, does not open", () => {
  const envelope = sealEnvelope(keys.publicKey, "yes", 50);
  expect(openEnvelope(keysOfSecret(newVoteSecret()), envelope)).toBeNull();
  for (const place of [0, 40, envelope.length - 1]) {
    const altered = Buffer.from(envelope);
    altered.writeUInt8((altered.readUInt8(place) + 1) % 256, place);
    expect(openEnvelope(keys, altered)).toBeNull();
  }
  expect(openEnvelope(keys, Buffer.alloc(3))).toBeNull();
});

test("the same secret gives the same keys again, and no two of its keys are equal", () => {
  const secret = newVoteSecret();
  const [first, again] = [keysOfSecret(secret), keysOfSecret(secret)];
  expect(again).toEqual(first);
  const parts = [secret, first.publicKey, first.secretKey, first.receiptKey];
  expect(new Set(parts.map((part) => Buffer.from(part).toString("hex"))).size).toBe(4);
  expect(isSecretOf(encodePublicKey(first.publicKey), secret)).toBe(true);
  expect(isSecretOf(encodePublicKey(first.publicKey), newVoteSecret())).toBe(false);
  expect(decodePublicKey(encodePublicKey(first.publicKey))).toEqual(first.publicKey);
});

test("a secret of another length makes no keys", () => {
  expect(() => keysOfSecret(Buffer.alloc(VOTE_SECRET_BYTES - 1))).toThrow(/32 bytes/);
});

test("a receipt tells the same code again, under one key only", () => {
  const receipt = receiptOf(keys.receiptKey, "7KQM-2XPA-93HV");
  expect(receipt).toHaveLength(32);
  expect(receiptOf(keys.receiptKey, "7KQM-2XPA-93HV").equals(receipt)).toBe(true);
  expect(receiptOf(keys.receiptKey, "7KQM-2XPA-93HW").equals(receipt)).toBe(false);
  const other = keysOfSecret(newVoteSecret());
  expect(receiptOf(other.receiptKey, "7KQM-2XPA-93HV").equals(receipt)).toBe(false);
});

test("keys that are forgotten are zeros", () => {
  const forgotten = keysOfSecret(newVoteSecret());
  forgetKeys(forgotten);
  expect([...forgotten.secretKey, ...forgotten.receiptKey].every((byte) => byte === 0)).toBe(true);
});
