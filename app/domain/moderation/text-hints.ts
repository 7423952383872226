import { foldedText } from "#app/domain/texts/folded-text.ts";

/** What the software points out to moderators. A hint decides nothing and hides nothing. */
export const TEXT_HINTS = ["links", "repetition", "shouting", "listed_word"] as const;
export type TextHint = (typeof TEXT_HINTS)[number];

/** More links than this are pointed out. */
const MOST_LINKS = 2;

/** A run of one sign longer than this, or one word more often than this in a row. */
const MOST_SIGNS = 6;
const MOST_WORDS = 3;

/** Shouting is a text of so many letters, more than so many percent of them capital. */
const SHOUTING = { letters: 20, percent: 70 } as const;

/**
 * What to point out in a text.
 *
 * @param listed words that the town wants to look at; they match whole words, however they are spelled
 */
export function hintsOf(text: string, listed: readonly string[]): readonly TextHint[] {
  const has: Record<TextHint, boolean> = {
    links: (text.match(/\bhttps?:\/\/|\bwww\./giu) ?? []).length > MOST_LINKS,
    repetition: repeats(text),
    shouting: shouts(text),
    listed_word: hasListedWord(text, listed),
  };
  return TEXT_HINTS.filter((hint) => has[hint]);
}

function repeats(text: string): boolean {
  if (new RegExp(`(\\S)\\1{${MOST_SIGNS}}`, "u").test(text)) return true;
  const words = foldedText(text).split(" ");
  let run = 0;
  return words.some((word, index) => {
    run = word === words[index - 1] ? run + 1 : 1;
    return run > MOST_WORDS;
  });
}

/** Scripts without capital letters cannot shout. */
function shouts(text: string): boolean {
  const capital = (text.match(/\p{Lu}/gu) ?? []).length;
  const small = (text.match(/\p{Ll}/gu) ?? []).length;
  const letters = capital + small;
  return letters >= SHOUTING.letters && capital * 100 > letters * SHOUTING.percent;
}

function hasListedWord(text: string, listed: readonly string[]): boolean {
  const folded = ` ${foldedText(text)} `;
  return listed.some((word) => {
    const own = foldedText(word);
    return own !== "" && folded.includes(` ${own} `);
  });
}
