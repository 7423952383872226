/** A number as it is: `of` is above 0. */
export interface Fraction {
  readonly parts: bigint;
  readonly of: bigint;
}

/** The fraction in lowest terms; `of` is not 0. */
export function fraction(parts: bigint, of: bigint): Fraction {
  const common = greatestCommonDivisor(parts < 0n ? -parts : parts, of < 0n ? -of : of);
  const sign = of < 0n ? -1n : 1n;
  return { parts: (sign * parts) / common, of: (sign * of) / common };
}

/** Such as `63/80`, or `7` of a whole number. */
export function fractionText({ parts, of }: Fraction): string {
  return of === 1n ? String(parts) : `${parts}/${of}`;
}

/** Above 0 if the first is the greater one, below 0 if the second is, 0 if they are equal. */
export function compareFractions(first: Fraction, second: Fraction): number {
  const difference = first.parts * second.of - second.parts * first.of;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** Bits that are kept when a long number becomes a machine number; more than such a number holds. */
const KEPT_BITS = 62;

/** The machine number next to a fraction from 0 on, wrong by less than 2^-50 of it. */
export function approximately({ parts, of }: Fraction): number {
  const partsShift = Math.max(0, bitLength(parts) - KEPT_BITS);
  const ofShift = Math.max(0, bitLength(of) - KEPT_BITS);
  const leading = Number(parts >> BigInt(partsShift)) / Number(of >> BigInt(ofShift));
  return leading * 2 ** (partsShift - ofShift);
}

function bitLength(value: bigint): number {
  const digits = value.toString(16);
  return 4 * digits.length - 4 + 32 - Math.clz32(Number.parseInt(digits.charAt(0), 16));
}

/** Of two numbers from 0 on. */
export function greatestCommonDivisor(first: bigint, second: bigint): bigint {
  let [larger, smaller] = [first, second];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
