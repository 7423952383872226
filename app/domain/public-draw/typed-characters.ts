import { CODE_ALPHABET } from "#app/domain/one-time-code.ts";

/** What is wrong with a code or a row id as it was typed. */
export type TypedFault =
  | { readonly code: "missing" }
  | { readonly code: "characters"; readonly character: string; readonly lookAlike: boolean }
  | { readonly code: "length"; readonly count: number }
  /** The check character does not fit the others. */
  | { readonly code: "mistyped" };

/** Look like others, and so stand in no code. */
const LOOK_ALIKES = "01ILO";

/**
 * The characters of a typed code: without spaces, dashes and dots, in capitals, in the digits and
 * letters of the letter whatever keyboard they come from.
 */
export function typedCharacters(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\s\p{Pd}\p{Cf}._]/gu, "")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .toUpperCase();
}

/** The first thing that shows that `typedCharacters` is not a code of this length; null if none. */
export function typedFault(characters: string, length: number): TypedFault | null {
  if (characters === "") return { code: "missing" };
  const symbols = [...characters];
  const character = symbols.find((symbol) => !CODE_ALPHABET.includes(symbol));
  if (character !== undefined) {
    return { code: "characters", character, lookAlike: LOOK_ALIKES.includes(character) };
  }
  return symbols.length === length ? null : { code: "length", count: symbols.length };
}
