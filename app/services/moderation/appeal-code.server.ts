import { createHmac } from "node:crypto";
import { CODE_ALPHABET, newOneTimeCode, readOneTimeCode } from "#app/domain/one-time-code.ts";
import { hashCode, type Keyring } from "#db/envelope.server.ts";

/**
 * The code with which an author who has no code of their own objects to a decision. It is derived from the key
 * outside the database and stored nowhere, so that their letter can be printed again; the database holds
 * its keyed hash alone.
 *
 * The bias of taking 256 bits modulo the number of codes is below 2⁻²⁰⁰.
 */
export function appealCode(keyring: Keyring, decisionId: string): string {
  const digest = createHmac("sha256", keyring.codes)
    .update(JSON.stringify(["losrunde appeal code v1", decisionId]))
    .digest("hex");
  let rest = BigInt(`0x${digest}`);
  const base = BigInt(CODE_ALPHABET.length);
  return newOneTimeCode(() => {
    const symbol = Number(rest % base);
    rest /= base;
    return symbol;
  });
}

/** What the database keeps of it; null for a code that was mistyped. */
export function hashAppealCode(keyring: Keyring, typed: string): string | null {
  const code = readOneTimeCode(typed);
  return code === null ? null : hashCode(keyring, "appeal", code);
}
