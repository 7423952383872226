/** A part of a whole as a fraction of two whole numbers, 0 < num ≤ den. */
export interface Share {
  readonly num: number;
  readonly den: number;
}

/** The smallest whole number that is at least this share of the whole: ⌈whole · num ÷ den⌉. */
export function leastOf({ num, den }: Share, whole: number): number {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || num < 1 || den < num) {
    throw new RangeError(`${num}/${den} is no share of a whole.`);
  }
  return Number((BigInt(whole) * BigInt(num) + BigInt(den) - 1n) / BigInt(den));
}
