import { countBallots, placeIn, placesOf, type RankedProfile } from "#app/domain/tally/ballots.ts";
import type { LotOrder } from "#app/domain/tally/lot.ts";
import { fillSeats } from "#app/domain/tally/seats.ts";
import type { Tie } from "#app/domain/tally/ties.ts";

interface SchulzeVictory {
  readonly winner: string;
  readonly loser: string;
  /** From the winner to the loser, each beating the next in a direct comparison. */
  readonly path: readonly string[];
  /** The fewest ballots of a comparison on the path; no path from winner to loser has more. */
  readonly strength: number;
  /** The same for the way back; 0 where there is none. */
  readonly against: number;
}

export interface SchulzeResult {
  readonly rule: "schulze";
  readonly ballots: { readonly cast: number; readonly blank: number };
  readonly candidates: readonly string[];
  /** Ballots that rank the candidate of the row above that of the column, in the order of `candidates`. */
  readonly comparisons: readonly (readonly number[])[];
  /** The strength of the strongest path from row to column; 0 where there is none. */
  readonly strengths: readonly (readonly number[])[];
  /** Every pair of which one beats the other. */
  readonly victories: readonly SchulzeVictory[];
  /** Best first; those of one class are not beaten by anybody outside the classes before. */
  readonly ranking: readonly (readonly string[])[];
  /** The first class, or as many candidates as there are seats. */
  readonly winners: readonly string[];
  /** Only seats make it necessary to decide a tie. */
  readonly tie: Tie | null;
}

/**
 * Schulze method (Schulze 2011, _Social Choice and Welfare_ 36) with winning votes: a direct comparison that A wins
 * against B is as strong as the number of ballots that rank A above B; a path is as strong as its weakest
 * comparison; A beats B if the strongest path from A to B is stronger than any from B to A. Unranked candidates are last,
 * all equal. A blank ballot compares nobody. Tie rule: none, several can win, unless `seats` are to be filled and a
 * class does not fit in; then the lot. O(ballots × candidates² + candidates³).
 */
export function countSchulze(
  { candidates, ballots }: RankedProfile,
  seats: number | null,
  lot: LotOrder | null,
): SchulzeResult {
  const cast = countBallots(ballots);
  const comparisons = compareDirectly({ candidates, ballots });
  const { strengths, before } = strongestPaths(comparisons);
  const places = candidates.map((_, place) => place);
  const beats = (a: number, b: number) => (strengths[a]?.[b] ?? 0) > (strengths[b]?.[a] ?? 0);
  const nameOf = (place: number) => candidates[place] ?? "";

  const classes: (readonly { readonly candidate: string }[])[] = [];
  for (let left = places; left.length > 0; ) {
    const unbeaten = left.filter((b) => !left.some((a) => beats(a, b)));
    classes.push(unbeaten.map((place) => ({ candidate: nameOf(place) })));
    left = left.filter((place) => !unbeaten.includes(place));
  }
  const ranking = classes.map((equal) => equal.map(({ candidate }) => candidate));
  const blank = ballots
    .filter((ballot) => ballot.ranking.every((rank) => rank.length === 0))
    .reduce((sum, { count }) => sum + count, 0);
  return {
    rule: "schulze",
    ballots: { cast, blank },
    candidates,
    comparisons,
    strengths,
    victories: places.flatMap((a) =>
      places
        .filter((b) => beats(a, b))
        .map((b) => ({
          winner: nameOf(a),
          loser: nameOf(b),
          path: pathBetween(a, b, before).map(nameOf),
          strength: strengths[a]?.[b] ?? 0,
          against: strengths[b]?.[a] ?? 0,
        })),
    ),
    ranking,
    ...(cast === blank
      ? { winners: [], tie: null }
      : seats === null
        ? { winners: ranking[0] ?? [], tie: null }
        : fillSeats(classes, seats, lot)),
  };
}

function compareDirectly({ candidates, ballots }: RankedProfile): readonly (readonly number[])[] {
  const places = placesOf(candidates);
  const size = candidates.length;
  const sums = candidates.map(() => candidates.map(() => 0));
  const ranks = new Int32Array(size);
  for (const { ranking, count } of ballots) {
    ranks.fill(ranking.length);
    ranking.forEach((equal, rank) => {
      for (const candidate of equal) ranks[placeIn(places, candidate)] = rank;
    });
    sums.forEach((row, a) => {
      const rank = ranks[a] ?? 0;
      for (let b = 0; b < size; b += 1) {
        if (rank < (ranks[b] ?? 0)) row[b] = (row[b] ?? 0) + count;
      }
    });
  }
  return sums;
}

/** Widest paths (Floyd and Warshall); `before[a][b]` is the place before b on the path from a. */
function strongestPaths(comparisons: readonly (readonly number[])[]): {
  readonly strengths: readonly (readonly number[])[];
  readonly before: readonly (readonly number[])[];
} {
  const strengths = comparisons.map((row, a) =>
    row.map((ballots, b) => (ballots > (comparisons[b]?.[a] ?? 0) ? ballots : 0)),
  );
  const before = comparisons.map((row, a) => row.map(() => a));
  strengths.forEach((fromMiddle, middle) => {
    strengths.forEach((row, a) => {
      const toMiddle = row[middle] ?? 0;
      if (toMiddle === 0 || a === middle) return;
      fromMiddle.forEach((rest, b) => {
        const strength = Math.min(toMiddle, rest);
        if (b === a || strength <= (row[b] ?? 0)) return;
        row[b] = strength;
        const beforeB = before[middle]?.[b];
        const of = before[a];
        if (of !== undefined && beforeB !== undefined) of[b] = beforeB;
      });
    });
  });
  return { strengths, before };
}

function pathBetween(
  from: number,
  to: number,
  before: readonly (readonly number[])[],
): readonly number[] {
  const path = [to];
  for (let place = to; place !== from; ) {
    place = before[from]?.[place] ?? from;
    path.unshift(place);
  }
  return path;
}
