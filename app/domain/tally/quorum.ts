import { leastOf, type Share } from "#app/domain/tally/shares.ts";
import { ballotsCast, type YesNoTotals } from "#app/domain/tally/yes-no.ts";

/** What must take part or agree, as shares of all who are entitled; null where it is not asked for. */
export interface Quorums {
  /** Ballots cast, abstentions and blank ones included. */
  readonly presence: Share | null;
  /** Ballots of the winning side. */
  readonly approval: Share | null;
}

export interface QuorumResult {
  readonly quorum: keyof Quorums;
  readonly reached: boolean;
  readonly counted: number;
  readonly needed: number;
}

/**
 * The quorums of a question that is answered by yes or no: presence (cast ≥ share of the entitled) and approval (the
 * winning side ≥ share of the entitled) are two things, and both can be asked for. In a room the entitled are
 * those who are checked in.
 */
export function checkQuorums(
  totals: YesNoTotals,
  quorums: Quorums,
  entitled: number,
): readonly QuorumResult[] {
  const counted = {
    presence: ballotsCast(totals),
    approval: Math.max(totals.yes, totals.no),
  };
  return (["presence", "approval"] as const).flatMap((quorum) => {
    const share = quorums[quorum];
    if (share === null) return [];
    const needed = leastOf(share, entitled);
    return [{ quorum, reached: counted[quorum] >= needed, counted: counted[quorum], needed }];
  });
}
