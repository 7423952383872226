import { randomInt } from "node:crypto";
import { newOneTimeCode, readOneTimeCode } from "#app/domain/one-time-code.ts";
import { hashCode, type Keyring } from "#db/envelope.server.ts";

/** A new code with which somebody follows their report, such as `7KQM-2XPA-93HV`. It is shown once. */
export function newReportCode(): string {
  return newOneTimeCode((n) => randomInt(n));
}

/** What the database keeps of it; null for a code that was mistyped. */
export function hashReportCode(keyring: Keyring, typed: string): string | null {
  const code = readOneTimeCode(typed);
  return code === null ? null : hashCode(keyring, "text-report", code);
}
