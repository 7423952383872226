import seedrandom from "seedrandom";
import { sha256Hex } from "#app/domain/hash.ts";

/** A reproducible stream of random numbers: the same seed gives the same stream everywhere. */
export interface Random {
  /** The next number in [0, 1). */
  next(): number;
  /** An unbiased whole number in 0..n-1; `n` is a whole number in 1..2^32. */
  integer(n: number): number;
  /** An unbiased whole number in 0..n-1 for `n` of any length, from 1. */
  bigInteger(n: bigint): bigint;
  /** Whether `bigInteger(total)` is below `favourable`, with the same numbers of the stream but less work. */
  below(favourable: bigint, total: bigint): boolean;
  /** A new array with the items in uniformly random order (Fisher and Yates). O(n). */
  shuffle<Item>(items: readonly Item[]): Item[];
  /** `count` items without replacement, every subset equally likely, in drawn order. O(n). */
  sample<Item>(items: readonly Item[], count: number): Item[];
}

const WORDS = 2 ** 32;

/** So many bits of a long number fit into a machine number with room to spare. */
const LEADING_BITS = 52;

/** The number that the first bits of these words are. */
function numberOf(words: readonly number[], bits: number): bigint {
  let value = 0n;
  for (const word of words) value = (value << 32n) | BigInt(word);
  return value >> BigInt(32 * words.length - bits);
}

/**
 * Unbiased whole numbers in 0..n-1, n in 1..2^32, that nobody can tell from chance who does not
 * know the seed: for salts. SHA-256 of the seed and a counter on two lines gives eight words each.
 */
export function secretIntegers(seed: string): (n: number) => number {
  let words: number[] = [];
  let counter = 0;
  function nextWord(): number {
    if (words.length === 0) {
      const hash = sha256Hex(`${seed}\n${counter++}`);
      words = Array.from({ length: 8 }, (_, at) =>
        Number.parseInt(hash.slice(8 * at, 8 * at + 8), 16),
      );
    }
    return words.shift() ?? 0;
  }
  return (n) => unbiased(n, nextWord);
}

function unbiased(n: number, nextWord: () => number): number {
  if (!Number.isInteger(n) || n < 1 || n > WORDS) {
    throw new RangeError(`A random integer needs a bound in 1..2^32, not ${n}.`);
  }
  const accepted = WORDS - (WORDS % n);
  for (;;) {
    const word = nextWord();
    if (word < accepted) return word % n;
  }
}

/**
 * The seeded generator of every draw: ARC4 as in the seedrandom package. Bias in `integer` is
 * avoided by rejection, never by a modulus of a wider number.
 */
export function seededRandom(seed: string): Random {
  const generator = seedrandom(seed);

  function integer(n: number): number {
    return unbiased(n, () => generator.int32() >>> 0);
  }

  /** Words of which the first bits, as many as n − 1 has, are a number that may be below n. */
  function wordsFor(n: bigint): { bits: number; words: number[] } {
    if (n < 1n) throw new RangeError("A random integer needs a bound from 1.");
    const digits = (n - 1n).toString(16);
    const first = Math.max(1, Number.parseInt(digits.charAt(0), 16));
    const bits = 4 * digits.length + 28 - Math.clz32(first);
    return { bits, words: new Array<number>(Math.ceil(bits / 32)) };
  }

  function fill(words: number[]): void {
    for (let place = 0; place < words.length; place += 1) words[place] = generator.int32() >>> 0;
  }

  function bigInteger(n: bigint): bigint {
    const { bits, words } = wordsFor(n);
    for (;;) {
      fill(words);
      const value = numberOf(words, bits);
      // Half of the values that are left fit at least.
      if (value < n) return value;
    }
  }

  function below(favourable: bigint, total: bigint): boolean {
    const { bits, words } = wordsFor(total);
    if (bits < LEADING_BITS) return bigInteger(total) < favourable;
    const rest = BigInt(bits - LEADING_BITS);
    const leadingTotal = Number(total >> rest);
    const leadingFavourable = Number(favourable >> rest);
    for (;;) {
      fill(words);
      const leading = (words[0] ?? 0) * 2 ** 20 + ((words[1] ?? 0) >>> 12);
      // Only where the leading bits are the same do the others decide.
      if (leading > leadingTotal) continue;
      if (leading === leadingTotal && numberOf(words, bits) >= total) continue;
      if (leading !== leadingFavourable) return leading < leadingFavourable;
      return numberOf(words, bits) < favourable;
    }
  }

  function sample<Item>(items: readonly Item[], count: number): Item[] {
    if (!Number.isInteger(count) || count < 0 || count > items.length) {
      throw new RangeError(`Cannot sample ${count} of ${items.length} items.`);
    }
    const rest = [...items];
    for (let i = 0; i < count; i++) {
      const j = i + integer(rest.length - i);
      const picked = rest[j] as Item;
      rest[j] = rest[i] as Item;
      rest[i] = picked;
    }
    return rest.slice(0, count);
  }

  return {
    next: () => generator.double(),
    integer,
    bigInteger,
    below,
    shuffle: (items) => sample(items, items.length),
    sample,
  };
}
