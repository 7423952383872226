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
  /** A new array with the items in uniformly random order (Fisher and Yates). O(n). */
  shuffle<Item>(items: readonly Item[]): Item[];
  /** `count` items without replacement, every subset equally likely, in drawn order. O(n). */
  sample<Item>(items: readonly Item[], count: number): Item[];
}

const WORDS = 2 ** 32;

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

  function bigInteger(n: bigint): bigint {
    if (n < 1n) throw new RangeError("A random integer needs a bound from 1.");
    const bits = (n - 1n).toString(2).length;
    const words = Math.ceil(bits / 32);
    const superfluous = BigInt(32 * words - bits);
    for (;;) {
      let value = 0n;
      for (let word = 0; word < words; word += 1) {
        value = (value << 32n) | BigInt(generator.int32() >>> 0);
      }
      // Half of the values that are left fit at least.
      value >>= superfluous;
      if (value < n) return value;
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
    shuffle: (items) => sample(items, items.length),
    sample,
  };
}
