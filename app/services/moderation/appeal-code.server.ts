import { newOneTimeCode, readOneTimeCode } from "#app/domain/one-time-code.ts";
import { derivedSymbols } from "#app/services/derived-symbols.server.ts";
import { hashCode, type Keyring } from "#db/envelope.server.ts";

/**
 * The code with which an author who has no code of their own objects to a decision. It is derived from the key
 * outside the database and stored nowhere, so that their letter can be printed again; the database holds
 * its keyed hash alone.
 */
export function appealCode(keyring: Keyring, decisionId: string): string {
  return newOneTimeCode(derivedSymbols(keyring, ["losrunde appeal code v1", decisionId]));
}

/** What the database keeps of it; null for a code that was mistyped. */
export function hashAppealCode(keyring: Keyring, typed: string): string | null {
  const code = readOneTimeCode(typed);
  return code === null ? null : hashCode(keyring, "appeal", code);
}
