/** So many letters in a row are compared; what is shorter than this is not looked for. */
export const TRIGRAM = 3;

/** The fewest letters of a word that counts as found inside a longer one. */
const SHORTEST_PART = 4;
/** Two words are spellings or forms of one when they share so many trigrams, and 7 of 10 of the shorter one's. */
const FEWEST_SHARED = 3;

/**
 * How much of some words another text has: each word counts as much as it is long, so that a rare long word
 * outweighs the small words between.
 */
export interface Likeness {
  /** Trigrams of the words that the other text has, in some form. */
  readonly shared: number;
  /** Trigrams of all the words. */
  readonly all: number;
}

/** Every three letters or digits in a row of a word; none of a shorter one. */
export function trigramsOf(word: string): readonly string[] {
  const letters = Array.from(word);
  return letters
    .slice(TRIGRAM - 1)
    .map((_, index) => letters.slice(index, index + TRIGRAM).join(""));
}

/** The words of a folded text that are long enough to be compared, each once. */
function comparedWords(folded: string): readonly string[] {
  return [...new Set(folded.split(/\s+/))].filter((word) => Array.from(word).length >= TRIGRAM);
}

/** Whether two folded words are the same, forms of one word, or one a part of the other. */
export function wordsAlike(first: string, second: string): boolean {
  if (first === second) return true;
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first];
  if (Array.from(shorter).length < SHORTEST_PART) return false;
  if (longer.includes(shorter)) return true;
  const some = new Set(trigramsOf(shorter));
  const others = new Set(trigramsOf(longer));
  const shared = [...some].filter((trigram) => others.has(trigram)).length;
  return shared >= FEWEST_SHARED && shared * 10 >= some.size * 7;
}

/**
 * How much of the words of one folded text another one has. Linear in the product of their numbers of
 * different words.
 */
export function likeness(wanted: string, other: string): Likeness {
  const words = comparedWords(other);
  let shared = 0;
  let all = 0;
  for (const word of comparedWords(wanted)) {
    const weight = trigramsOf(word).length;
    all += weight;
    if (words.some((each) => wordsAlike(word, each))) shared += weight;
  }
  return { shared, all };
}

/**
 * Whether a proposal may be about the same as one with this title: its own title has half of the words, or
 * title and text together have three quarters of them. All texts folded.
 */
export function mayBeTheSame(
  title: string,
  other: { readonly title: string; readonly text: string },
): boolean {
  const inTitle = likeness(title, other.title);
  if (inTitle.all === 0) return false;
  if (inTitle.shared * 2 >= inTitle.all) return true;
  const inAll = likeness(title, `${other.title} ${other.text}`);
  return inAll.shared * 4 >= inAll.all * 3;
}
