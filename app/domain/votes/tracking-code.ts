import { CODE_ALPHABET, newCheckedCode, readCheckedCode } from "#app/domain/one-time-code.ts";

/** Twelve free characters are 59 bits: two of 50,000 ballots have one code in one of a hundred million votes. */
const FREE_CHARACTERS = 12;

/** So many characters the server chooses, and as many the browser, or else the server again. */
const HALF_CHARACTERS = FREE_CHARACTERS / 2;

/** One half of a tracking code. @param integer an unbiased whole number in 0..n-1 */
export function newTrackingHalf(integer: (n: number) => number): string {
  return Array.from(
    { length: HALF_CHARACTERS },
    () => CODE_ALPHABET[integer(CODE_ALPHABET.length)],
  ).join("");
}

/** Whether a text, such as a browser sends it, is one half of a tracking code. */
export function isTrackingHalf(text: string): boolean {
  const signs = [...text];
  return signs.length === HALF_CHARACTERS && signs.every((sign) => CODE_ALPHABET.includes(sign));
}

/**
 * The tracking code of a ballot, such as `7KQM-2XPA-93HV-C`: the half that the server chose, the half that the browser
 * chose, and a check character. Throws where one is no half.
 */
export function trackingCode(ofServer: string, ofBrowser: string): string {
  if (!isTrackingHalf(ofServer) || !isTrackingHalf(ofBrowser)) {
    throw new RangeError("That is no half of a tracking code.");
  }
  const signs = [...ofServer, ...ofBrowser];
  return newCheckedCode(FREE_CHARACTERS, () => CODE_ALPHABET.indexOf(signs.shift() ?? ""));
}

/** A tracking code sign by sign, with a pause between its groups: `7 K Q M, 2 X P A, 9 3 H V, C`. */
export function spelledTrackingCode(code: string): string {
  return code
    .split("-")
    .map((group) => [...group].join(" "))
    .join(", ");
}

/** A typed tracking code as the list of ballots has it; null where it was mistyped. */
export function readTrackingCode(typed: string): string | null {
  return readCheckedCode(FREE_CHARACTERS, typed);
}
