import { randomInt } from "node:crypto";
import { newOneTimeCode, readOneTimeCode } from "#app/domain/one-time-code.ts";
import { hashCode, type Keyring } from "#db/envelope.server.ts";

const PURPOSE = "coauthor";

/** A new code with which somebody becomes an author, such as `7KQM-2XPA-93HV`: 54 bits and a check character. */
export function newCoauthorCode(): string {
  return newOneTimeCode((n) => randomInt(n));
}

/** What the database keeps of a code. @param code in its canonical form */
export function hashCoauthorCode(keyring: Keyring, code: string): string {
  return hashCode(keyring, PURPOSE, code);
}

/** A typed code in its canonical form; null when it was mistyped. */
export function readCoauthorCode(typed: string): string | null {
  return readOneTimeCode(typed);
}
