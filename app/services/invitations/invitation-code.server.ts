import { newOneTimeCode, readOneTimeCode } from "#app/domain/one-time-code.ts";
import { derivedSymbols } from "#app/services/derived-symbols.server.ts";
import { hashCode, type Keyring } from "#db/envelope.server.ts";

const PURPOSE = "invitation";

/**
 * The personal code of an invitation, such as `7KQM-2XPA-93HV`: 54 bits and a check character. It
 * is derived from the key outside the database and stored nowhere, so that a letter can be printed
 * again; the database holds its keyed hash alone. A new generation is another code.
 */
export function invitationCode(keyring: Keyring, invitationId: string, generation: number): string {
  return newOneTimeCode(
    derivedSymbols(keyring, ["losrunde invitation code v1", invitationId, generation]),
  );
}

/** What the database keeps of a code. @param code in its canonical form */
export function hashInvitationCode(keyring: Keyring, code: string): string {
  return hashCode(keyring, PURPOSE, code);
}

/** A typed code in its canonical form; null when it was mistyped. */
export function readInvitationCode(typed: string): string | null {
  return readOneTimeCode(typed);
}
