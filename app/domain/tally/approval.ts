import {
  type ApprovalProfile,
  countBallots,
  placeIn,
  placesOf,
} from "#app/domain/tally/ballots.ts";
import type { LotOrder } from "#app/domain/tally/lot.ts";
import { fillSeats, inClasses } from "#app/domain/tally/seats.ts";
import type { Tie } from "#app/domain/tally/ties.ts";

export interface ApprovalResult {
  readonly rule: "approval";
  readonly seats: number;
  /** `blank`: nobody is approved of. */
  readonly ballots: { readonly cast: number; readonly blank: number };
  /** Best first. */
  readonly standings: readonly { readonly candidate: string; readonly approvals: number }[];
  /** Fewer than the seats where fewer have an approval, or where a tie was refused. */
  readonly winners: readonly string[];
  readonly tie: Tie | null;
}

/**
 * Approval voting (Brams and Fishburn 1978): whoever is approved of by the most ballots. Nobody without an approval
 * wins. A blank ballot approves of nobody. Tie rule: the lot. O(approvals).
 */
export function countApproval(
  { candidates, ballots }: ApprovalProfile,
  seats: number,
  lot: LotOrder | null,
): ApprovalResult {
  const places = placesOf(candidates);
  const approvals = candidates.map(() => 0);
  let blank = 0;
  for (const { approve, count } of ballots) {
    if (approve.length === 0) blank += count;
    for (const candidate of new Set(approve)) {
      const place = placeIn(places, candidate);
      approvals[place] = (approvals[place] ?? 0) + count;
    }
  }
  const classes = inClasses(
    candidates.map((candidate, place) => ({ candidate, approvals: approvals[place] ?? 0 })),
    (a, b) => b.approvals - a.approvals,
  );
  const electable = classes.filter((equal) => equal.some((standing) => standing.approvals > 0));
  return {
    rule: "approval",
    seats,
    ballots: { cast: countBallots(ballots), blank },
    standings: classes.flat(),
    ...fillSeats(electable, seats, lot),
  };
}
