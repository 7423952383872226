import {
  countBallots,
  HIGHEST_SCORE,
  placeIn,
  placesOf,
  type ScoreProfile,
} from "#app/domain/tally/ballots.ts";
import type { LotOrder } from "#app/domain/tally/lot.ts";
import { fillSeats, inClasses } from "#app/domain/tally/seats.ts";
import type { Tie } from "#app/domain/tally/ties.ts";

export const SCORE_MEASURES = ["mean", "sum"] as const;

/** What is compared: the mean of the scores given, or their sum. */
export type ScoreMeasure = (typeof SCORE_MEASURES)[number];

interface ScoreStanding {
  readonly candidate: string;
  readonly sum: number;
  /** How many ballots have a score for the candidate; the mean is `sum` divided by it. */
  readonly scored: number;
}

export interface ScoreResult {
  readonly rule: "score";
  readonly measure: ScoreMeasure;
  readonly seats: number;
  /** `blank`: without any score. */
  readonly ballots: { readonly cast: number; readonly blank: number };
  /** Best first; candidates without a score come last. */
  readonly standings: readonly ScoreStanding[];
  /** Fewer than the seats where fewer have a score, or where a tie was refused. */
  readonly winners: readonly string[];
  readonly tie: Tie | null;
}

/**
 * Score voting: whoever has the highest mean, or the highest sum, of scores. No score is not a score of 0: it enters
 * no mean. Means are compared as fractions by cross-multiplication. Nobody without a score wins. Tie rule: the lot.
 * O(scores).
 */
export function countScores(
  { candidates, ballots }: ScoreProfile,
  measure: ScoreMeasure,
  seats: number,
  lot: LotOrder | null,
): ScoreResult {
  const places = placesOf(candidates);
  const standings = candidates.map((candidate) => ({ candidate, sum: 0, scored: 0 }));
  let blank = 0;
  for (const { scores, count } of ballots) {
    if (scores.size === 0) blank += count;
    for (const [candidate, score] of scores) {
      if (!Number.isSafeInteger(score) || Math.abs(score) > HIGHEST_SCORE) {
        throw new RangeError(`${score} is no score.`);
      }
      const standing = standings[placeIn(places, candidate)];
      if (standing === undefined) continue;
      standing.sum += score * count;
      standing.scored += count;
    }
  }
  const scored = inClasses(
    standings.filter((standing) => standing.scored > 0),
    measure === "sum" ? (a, b) => b.sum - a.sum : compareMeans,
  );
  return {
    rule: "score",
    measure,
    seats,
    ballots: { cast: countBallots(ballots), blank },
    standings: [...scored.flat(), ...standings.filter((standing) => standing.scored === 0)],
    ...fillSeats(scored, seats, lot),
  };
}

/** Negative where the first mean is higher; both have been scored. */
function compareMeans(a: ScoreStanding, b: ScoreStanding): number {
  const ofFirst = BigInt(a.sum) * BigInt(b.scored);
  const ofSecond = BigInt(b.sum) * BigInt(a.scored);
  return ofFirst > ofSecond ? -1 : ofFirst < ofSecond ? 1 : 0;
}
