import { createHmac } from "node:crypto";
import { CODE_ALPHABET } from "#app/domain/one-time-code.ts";
import type { Keyring } from "#db/envelope.server.ts";

/**
 * The characters of a code that stands nowhere: they are derived from the key outside the database, so that a letter
 * or a slip can be printed again. The same parts give the same characters, other parts others.
 *
 * The bias of taking 256 bits modulo the number of codes is below 2⁻²⁰⁰.
 *
 * @param parts what the code is for, beginning with a purpose that no other code has
 * @returns the next character, as its number in the alphabet of codes
 */
export function derivedSymbols(
  keyring: Keyring,
  parts: readonly [purpose: string, ...of: (string | number)[]],
): () => number {
  const digest = createHmac("sha256", keyring.codes).update(JSON.stringify(parts)).digest("hex");
  let rest = BigInt(`0x${digest}`);
  const base = BigInt(CODE_ALPHABET.length);
  return () => {
    const symbol = Number(rest % base);
    rest /= base;
    return symbol;
  };
}
