import type { Share } from "#app/domain/tally/shares.ts";

const FRACTION = /^(\d{1,6})\s*[/:]\s*(\d{1,6})$/;
const PERCENT = /^(\d{1,3})(?:[.,](\d{1,3}))?\s*%$/;

/** A share as it is typed, `2/3` or `25 %`, in lowest terms. Null for what is none, or not above 0 and up to 1. */
export function shareOf(typed: string): Share | null {
  const bare = typed.trim();
  const fraction = FRACTION.exec(bare);
  if (fraction !== null) return lowestTerms(Number(fraction[1]), Number(fraction[2]));
  const percent = PERCENT.exec(bare);
  if (percent === null) return null;
  const [, whole = "", decimals = ""] = percent;
  return lowestTerms(Number(whole + decimals), 100 * 10 ** decimals.length);
}

/** A share as `shareOf` reads it again. */
export function typedShare({ num, den }: Share): string {
  return 100 % den === 0 ? `${(num * 100) / den} %` : `${num}/${den}`;
}

function lowestTerms(num: number, den: number): Share | null {
  if (num < 1 || den < num) return null;
  const common = commonDivisor(num, den);
  return { num: num / common, den: den / common };
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
