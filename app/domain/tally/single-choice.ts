import {
  ABSTAIN,
  BLANK,
  type ChoiceProfile,
  countBallots,
  placeIn,
  placesOf,
} from "#app/domain/tally/ballots.ts";
import type { LotOrder } from "#app/domain/tally/lot.ts";
import { fillSeats, inClasses } from "#app/domain/tally/seats.ts";
import type { Tie } from "#app/domain/tally/ties.ts";

export interface SingleChoiceResult {
  readonly rule: "single-choice";
  readonly seats: number;
  readonly ballots: {
    readonly cast: number;
    readonly valid: number;
    readonly abstained: number;
    readonly blank: number;
  };
  /** Best first. */
  readonly standings: readonly { readonly candidate: string; readonly votes: number }[];
  /** Fewer than the seats where fewer have a vote, or where a tie was refused. */
  readonly winners: readonly string[];
  readonly tie: Tie | null;
}

/**
 * Single choice: whoever has the most votes (plurality); with several seats, those who have. Nobody without a vote
 * wins. Blank ballots and abstentions count for presence only. Tie rule: the lot. O(ballots).
 */
export function countSingleChoice(
  { candidates, ballots }: ChoiceProfile,
  seats: number,
  lot: LotOrder | null,
): SingleChoiceResult {
  const places = placesOf(candidates);
  const votes = candidates.map(() => 0);
  let abstained = 0;
  let blank = 0;
  for (const { choice, count } of ballots) {
    if (choice === ABSTAIN) abstained += count;
    else if (choice === BLANK) blank += count;
    else {
      const place = placeIn(places, choice);
      votes[place] = (votes[place] ?? 0) + count;
    }
  }
  const cast = countBallots(ballots);
  const classes = inClasses(
    candidates.map((candidate, place) => ({ candidate, votes: votes[place] ?? 0 })),
    (a, b) => b.votes - a.votes,
  );
  const electable = classes.filter((equal) => equal.some((standing) => standing.votes > 0));
  return {
    rule: "single-choice",
    seats,
    ballots: { cast, valid: cast - abstained - blank, abstained, blank },
    standings: classes.flat(),
    ...fillSeats(electable, seats, lot),
  };
}
