import { allocateLetters, type LetterStratum } from "./allocate-letters.ts";
import { type DrawablePeople, invitationChances, roomForLetters } from "./invitation-chances.ts";

const MAX_ROUNDS = 40;
/** A tenth stays free, so that chances can be evened out between households. */
const USABLE = 0.9;

/**
 * As `allocateLetters`, but no stratum gets more letters than one a household at most allows: what
 * is too much goes to strata that have room. Where even that is impossible, the draw will say so.
 *
 * @param people whose strata are numbered as `strata` is
 */
export function allocateWithinHouseholds(
  strata: readonly LetterStratum[],
  letters: number,
  people: DrawablePeople,
): number[] {
  const caps = strata.map(({ residents }) => residents);
  let counts = allocateLetters(strata, letters);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const chances = invitationChances(people, counts);
    if (chances.ok) return counts;
    const room = roomForLetters(people, counts);
    for (const [stratum, count] of counts.entries()) {
      const crowded = stratum === chances.problem.params.stratum;
      const possible = room[stratum] ?? 0;
      if (!crowded && possible > count - 0.5) continue;
      const usable = Math.floor(Math.min(possible, count) * USABLE);
      caps[stratum] = Math.max(0, Math.min(caps[stratum] ?? 0, usable, count - 1));
    }
    counts = allocateLetters(
      strata.map((one, stratum) => ({ ...one, residents: caps[stratum] ?? 0 })),
      letters,
    );
  }
  return counts;
}
