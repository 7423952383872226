import { allocateLetters, type LetterStratum } from "./allocate-letters.ts";
import type { HouseholdCounts } from "./households.ts";
import { refuseLetters, roomForLetters } from "./invitation-chances.ts";

const MAX_ROUNDS = 100;
/** A stratum that keeps less than this share of its letters is crowded. */
const CROWDED = 0.9;
/** By how much a stratum comes down that has no room although it is not crowded. */
const STEP = 0.95;

/**
 * As `allocateLetters`, but no stratum gets more letters than one a household at most allows: what
 * is too much goes to strata that have room. Where even that is impossible, the draw will say so.
 *
 * @param households whose strata are numbered as `strata` is
 */
export function allocateWithinHouseholds(
  strata: readonly LetterStratum[],
  letters: number,
  households: HouseholdCounts,
): number[] {
  const caps = strata.map(({ residents }) => residents);
  let counts = allocateLetters(strata, letters);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const refusal = refuseLetters(households, counts);
    if (refusal === null) return counts;
    const room = roomForLetters(households, counts);
    for (const [stratum, count] of counts.entries()) {
      const refused = stratum === refusal.params.stratum;
      const possible = room[stratum] ?? 0;
      if (!refused && possible >= CROWDED * count) continue;
      const usable = Math.floor(refused ? Math.min(possible, STEP * count) : possible);
      caps[stratum] = Math.max(0, Math.min(caps[stratum] ?? 0, usable, count - 1));
    }
    counts = allocateLetters(
      strata.map((one, stratum) => ({ ...one, residents: caps[stratum] ?? 0 })),
      letters,
    );
  }
  return counts;
}
