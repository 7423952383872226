import { newCheckedCode, readCheckedCode } from "#app/domain/one-time-code.ts";
import { derivedSymbols } from "#app/services/derived-symbols.server.ts";
import { hashCode, type Keyring } from "#db/envelope.server.ts";

const PURPOSE = "attendee";

/** Seven free characters are 34 bits: few enough to type, and too many to guess within an evening's limits. */
const FREE_CHARACTERS = 7;

/** So many slips can be printed for an evening. */
export const MOST_SLIPS = 500;

/**
 * The code on a numbered slip of an evening, such as `7KQM-2XPA`. It is derived from the key outside the
 * database, so that slips are printed beforehand and again; the database holds the keyed hash of those that
 * somebody was given.
 */
export function slipCode(keyring: Keyring, townHallId: string, number: number): string {
  return newCheckedCode(
    FREE_CHARACTERS,
    derivedSymbols(keyring, ["losrunde slip code v1", townHallId, number]),
  );
}

/** What the database keeps of a code. @param code in its canonical form */
export function hashSlipCode(keyring: Keyring, code: string): string {
  return hashCode(keyring, PURPOSE, code);
}

/** A typed or scanned code in its canonical form; null when it was mistyped. */
export function readSlipCode(typed: string): string | null {
  return readCheckedCode(FREE_CHARACTERS, lastPart(typed));
}

/** What a scanner reads from a QR code is an address that ends with the code. */
export function lastPart(typed: string): string {
  return typed.trim().split("/").at(-1) ?? "";
}

/** The numbers of an evening's slips by what the database keeps of them. */
export function slipNumbers(keyring: Keyring, townHallId: string): ReadonlyMap<string, number> {
  const numbers = Array.from({ length: MOST_SLIPS }, (_, index) => index + 1);
  return new Map(
    numbers.map((number) => [hashSlipCode(keyring, slipCode(keyring, townHallId, number)), number]),
  );
}
