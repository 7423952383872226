/** A stratum that letters go to. */
export interface LetterStratum {
  /** Share of the expected pool that it is to have, 0 to 1. */
  readonly share: number;
  /** How many of a hundred invited people say yes, as a fraction above 0. */
  readonly rate: number;
  /** People of it who are in the pool already. */
  readonly yes: number;
  /** Residents who can still be drawn: the most letters it can get. */
  readonly residents: number;
}

/**
 * How many letters each stratum gets so that the expected pool has the shares: letters(s) = (share(s) ×
 * P − yes(s)) ÷ rate(s), not below 0 nor above the residents, with the expected pool P that makes their sum the
 * wanted one. Without a pool that is letters(s) ∝ share(s) ÷ rate(s). Whole numbers by
 * largest remainder; on a tie the earlier stratum. Where there are fewer residents in strata with a share, the
 * sum is smaller. O(strata × log).
 */
export function allocateLetters(strata: readonly LetterStratum[], letters: number): number[] {
  const wantedAt = (pool: number) =>
    strata.map(({ share, rate, yes, residents }) =>
      Math.min(residents, Math.max(0, (share * pool - yes) / rate)),
    );
  const most = strata.reduce((sum, { share, residents }) => sum + (share > 0 ? residents : 0), 0);
  const target = Math.min(letters, most);
  let low = 0;
  let high = 1;
  while (sum(wantedAt(high)) < target && high < 1e15) high *= 2;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (sum(wantedAt(middle)) < target) low = middle;
    else high = middle;
  }
  return largestRemainder(wantedAt(high), strata, target);
}

function largestRemainder(
  wanted: readonly number[],
  strata: readonly LetterStratum[],
  target: number,
): number[] {
  // Room for what fractions lose as decimals.
  const counts = wanted.map((count) => Math.floor(count + 1e-9));
  const order = wanted
    .map((count, stratum) => ({ stratum, remainder: count - (counts[stratum] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.stratum - b.stratum);
  let left = target - sum(counts);
  while (left > 0) {
    const before = left;
    for (const { stratum } of order) {
      const { share = 0, residents = 0 } = strata[stratum] ?? {};
      const count = counts[stratum] ?? 0;
      if (left === 0 || share === 0 || count >= residents) continue;
      counts[stratum] = count + 1;
      left -= 1;
    }
    if (left === before) break;
  }
  return counts;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
