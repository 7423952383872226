import { countBallots, placeIn, placesOf, type RankedProfile } from "#app/domain/tally/ballots.ts";
import type { LotOrder } from "#app/domain/tally/lot.ts";
import { fillSeats, inClasses } from "#app/domain/tally/seats.ts";
import type { Tie } from "#app/domain/tally/ties.ts";

export interface BordaResult {
  readonly rule: "borda";
  readonly seats: number;
  readonly ballots: { readonly cast: number; readonly valid: number; readonly blank: number };
  /** Best first. Points are whole or half numbers. */
  readonly standings: readonly { readonly candidate: string; readonly points: number }[];
  /** Nobody where every ballot is blank; fewer than the seats where a tie was refused. */
  readonly winners: readonly string[];
  readonly tie: Tie | null;
}

/**
 * Borda count (Borda 1781): the last place counts 1, the one before it 2, and so on. Tied candidates share the mean
 * of their places; unranked ones share what is left. A blank ballot gives no points. Counted in half points, so that
 * a mean is whole. Tie rule: the lot. O(ballots × candidates).
 */
export function countBorda(
  { candidates, ballots }: RankedProfile,
  seats: number,
  lot: LotOrder | null,
): BordaResult {
  const places = placesOf(candidates);
  const halfPoints = candidates.map(() => 0);
  const left = new Uint8Array(candidates.length);
  let blank = 0;
  for (const { ranking, count } of ballots) {
    if (ranking.every((rank) => rank.length === 0)) {
      blank += count;
      continue;
    }
    left.fill(1);
    /** What the best of those who are left gets. */
    let best = candidates.length;
    for (const rank of ranking) {
      for (const candidate of rank) {
        const place = placeIn(places, candidate);
        left[place] = 0;
        halfPoints[place] = (halfPoints[place] ?? 0) + count * (2 * best - rank.length + 1);
      }
      best -= rank.length;
    }
    for (let place = 0; place < left.length; place += 1) {
      if (left[place] === 1) halfPoints[place] = (halfPoints[place] ?? 0) + count * (best + 1);
    }
  }
  const classes = inClasses(
    candidates.map((candidate, place) => ({ candidate, halfPoints: halfPoints[place] ?? 0 })),
    (a, b) => b.halfPoints - a.halfPoints,
  );
  const cast = countBallots(ballots);
  return {
    rule: "borda",
    seats,
    ballots: { cast, valid: cast - blank, blank },
    standings: classes
      .flat()
      .map(({ candidate, halfPoints }) => ({ candidate, points: halfPoints / 2 })),
    ...fillSeats(cast > blank ? classes : [], seats, lot),
  };
}
