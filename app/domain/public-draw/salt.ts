import { CODE_ALPHABET, newCheckedCode, readCheckedCode } from "#app/domain/one-time-code.ts";

/** 23 free characters of an alphabet of 31 are 113 bits; the last of 24 is a check character. */
const FREE_CHARACTERS = 23;
const ROW_ID_CHARACTERS = 6;

/**
 * A new salt such as `TGW6-YY63-BF5T-NDXC-R9ZQ-EAVQ`, to be typed from a letter.
 * @param integer an unbiased whole number in 0..n-1
 */
export function newSalt(integer: (n: number) => number): string {
  return newCheckedCode(FREE_CHARACTERS, integer);
}

/**
 * A typed salt as it stands in the file; spaces, dashes and case do not matter. Null where it was
 * mistyped: every single wrong character is noticed. The look-alikes 0, O, 1, I and L are in no salt.
 */
export function readSalt(typed: string): string | null {
  return readCheckedCode(FREE_CHARACTERS, typed);
}

/** A row id such as `7KQM2X`. @param integer an unbiased whole number in 0..n-1 */
export function newRowId(integer: (n: number) => number): string {
  return Array.from(
    { length: ROW_ID_CHARACTERS },
    () => CODE_ALPHABET[integer(CODE_ALPHABET.length)],
  ).join("");
}

/** A typed row id as it stands in the file, or null where it can be none. */
export function readRowId(typed: string): string | null {
  const characters = [...typed.toUpperCase().replace(/[\s\p{Pd}]/gu, "")];
  const known = characters.every((character) => CODE_ALPHABET.includes(character));
  return known && characters.length === ROW_ID_CHARACTERS ? characters.join("") : null;
}
