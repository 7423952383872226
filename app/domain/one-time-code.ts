/**
 * Codes that people read out, write down and type: 31 characters without 0, O, 1, I and L, in
 * groups of four, the last one a check character. As 31 is prime and the weights differ, every
 * single wrong character and every swap of two characters is noticed (ISO 7064 uses the same
 * principle). Eleven free characters are 54 bits.
 */
export const CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

const FREE_CHARACTERS = 11;
const GROUP = 4;

/** A new code such as `7KQM-2XPA-93HV`. @param integer an unbiased whole number in 0..n-1 */
export function newOneTimeCode(integer: (n: number) => number): string {
  return newCheckedCode(FREE_CHARACTERS, integer);
}

/** A new code of `free` characters, at most 29, and a check character, in groups of four. */
export function newCheckedCode(free: number, integer: (n: number) => number): string {
  const symbols = Array.from({ length: free }, () => integer(CODE_ALPHABET.length));
  return grouped([...symbols, checkSymbol(symbols)]);
}

/**
 * A typed code in its canonical form: spaces, dashes and case do not matter. Null when its
 * length, a character or the check character is wrong, that is: it was mistyped.
 */
export function readOneTimeCode(typed: string): string | null {
  return readCheckedCode(FREE_CHARACTERS, typed);
}

/** The same for a code of `free` characters and a check character. */
export function readCheckedCode(free: number, typed: string): string | null {
  const symbols = [...typed.toUpperCase().replace(/[\s\p{Pd}]/gu, "")].map((character) =>
    CODE_ALPHABET.indexOf(character),
  );
  if (symbols.length !== free + 1 || symbols.includes(-1)) return null;
  return symbols[free] === checkSymbol(symbols.slice(0, free)) ? grouped(symbols) : null;
}

/** Characters of the alphabet in groups of four, for passwords that are read out. */
export function readableSecret(length: number, integer: (n: number) => number): string {
  return grouped(Array.from({ length }, () => integer(CODE_ALPHABET.length)));
}

function checkSymbol(free: readonly number[]): number {
  // The check character has weight 1, so the free ones have the weights 2, 3, ….
  const sum = free.reduce((total, symbol, index) => total + symbol * (index + 2), 0);
  return (CODE_ALPHABET.length - (sum % CODE_ALPHABET.length)) % CODE_ALPHABET.length;
}

function grouped(symbols: readonly number[]): string {
  const text = symbols.map((symbol) => CODE_ALPHABET[symbol]).join("");
  return (text.match(new RegExp(`.{1,${GROUP}}`, "g")) ?? []).join("-");
}
