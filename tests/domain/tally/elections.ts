import fc from "fast-check";
import type { RankedProfile } from "#app/domain/tally/ballots.ts";
import type { LotOrder } from "#app/domain/tally/lot.ts";

/** How often a law is tried, always with the same elections. */
export const RUNS = { seed: 7, numRuns: 300 };

export interface Election {
  readonly profile: RankedProfile;
  readonly seats: number;
  readonly lot: LotOrder;
}

/** Partial rankings with equal ranks; few counts, so that ties are frequent. */
export const elections: fc.Arbitrary<Election> = fc.integer({ min: 1, max: 6 }).chain((size) => {
  const candidates = [..."ABCDEF"].slice(0, size);
  const ranking = fc
    .tuple(
      fc.shuffledSubarray(candidates),
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: size, maxLength: size }),
    )
    .map(([order, joins]) => {
      const ranks: string[][] = [];
      order.forEach((candidate, at) => {
        const last = ranks.at(-1);
        if (last !== undefined && joins[at] === 0) last.push(candidate);
        else ranks.push([candidate]);
      });
      return ranks;
    });
  const ballot = fc.record({ count: fc.integer({ min: 1, max: 6 }), ranking });
  return fc.record({
    profile: fc.record({
      candidates: fc.constant(candidates),
      ballots: fc.array(ballot, { maxLength: 12 }),
    }),
    seats: fc.integer({ min: 1, max: 4 }),
    lot: fc.shuffledSubarray(candidates, { minLength: size }),
  });
});
