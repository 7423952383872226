/** Letters that are written in more ways than one and mean the same to whoever searches. */
const SAME_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/ä/g, "ae"],
  [/ö/g, "oe"],
  [/ü/g, "ue"],
  [/ß/g, "ss"],
  [/[أإآٱ]/g, "ا"],
  [/ى/g, "ي"],
  [/ة/g, "ه"],
  [/ؤ/g, "و"],
  [/ئ/g, "ي"],
  // The stroke that only makes an Arabic word longer.
  [/ـ/g, ""],
];

/**
 * A text as it is searched for likeness: lower case, ß and umlauts written out, accents and Arabic
 * vowel signs taken off, the forms of alef, yeh and teh marbuta made one, other digits as 0 to 9, and anything
 * that is neither letter nor digit as one space. Two spellings of a word become the same.
 */
export function foldedText(text: string): string {
  let folded = text.normalize("NFKC").toLowerCase();
  for (const [letters, same] of SAME_LETTERS) folded = folded.replace(letters, same);
  return folded
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
