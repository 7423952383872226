import type { RankedProfile } from "#app/domain/tally/ballots.ts";
import { continuingOf, exclude, startCount } from "#app/domain/tally/contenders.ts";
import type { LotOrder } from "#app/domain/tally/lot.ts";
import { type RankedBallotTotals, sortPapers } from "#app/domain/tally/papers.ts";
import { type Tie, turnOf } from "#app/domain/tally/ties.ts";

interface RunoffRound {
  /** The continuing candidates, most votes first. */
  readonly standings: readonly { readonly candidate: string; readonly votes: number }[];
  /** Ballots that count for nobody any more. */
  readonly exhausted: number;
  /** Null in the last round. */
  readonly excluded: string | null;
  /** Who of several with the fewest votes is excluded, where there were several. */
  readonly tie: Tie | null;
  /** Where the ballots of the excluded candidate go; those that go nowhere count as exhausted. */
  readonly transfers: readonly { readonly to: string; readonly votes: number }[];
}

export interface InstantRunoffResult {
  readonly rule: "irv";
  readonly ballots: RankedBallotTotals;
  readonly rounds: readonly RunoffRound[];
  /** One candidate; nobody where no ballot is valid or a tie was refused. */
  readonly winners: readonly string[];
}

/**
 * Instant run-off: whoever has more than half of the ballots that count in a round wins; as long as nobody has, the
 * candidate with the fewest votes is excluded and the ballots go to the next continuing candidate ranked on them.
 * Blank ballots, and those on which several candidates share the first rank, are not valid. A ballot whose turn
 * comes to a rank that several continuing candidates share is exhausted. Tie rule: of those with the fewest
 * votes, who had the fewest at the most recent round at which they differed is excluded; if they never differed, the
 * last in the lot. O(rounds × ballots).
 */
export function countInstantRunoff(
  profile: RankedProfile,
  lot: LotOrder | null,
): InstantRunoffResult {
  const { papers, ballots } = sortPapers(profile);
  const { contenders } = startCount(profile.candidates, papers, 1);
  const history: (readonly number[])[] = [];
  const rounds: RunoffRound[] = [];
  const result = { rule: "irv" as const, ballots, rounds };
  for (;;) {
    history.push(contenders.map(({ votes }) => votes));
    const standings = contenders
      .filter(({ state }) => state === "continuing")
      .map(({ candidate, votes }) => ({ candidate, votes }))
      .sort((a, b) => b.votes - a.votes);
    const counting = standings.reduce((sum, { votes }) => sum + votes, 0);
    const round = { standings, exhausted: ballots.valid - counting };
    const leader = standings[0];
    if (leader === undefined || counting === 0 || 2 * leader.votes > counting) {
      rounds.push({ ...round, excluded: null, tie: null, transfers: [] });
      return { ...result, winners: leader && counting > 0 ? [leader.candidate] : [] };
    }
    const continuing = continuingOf(contenders);
    const { place, tie } = turnOf("fewest", continuing, profile.candidates, history, lot);
    const contender = place === null ? undefined : contenders[place];
    if (contender === undefined) {
      rounds.push({ ...round, excluded: null, tie, transfers: [] });
      return { ...result, winners: [] };
    }
    const { transfers } = exclude(contenders, contender);
    rounds.push({
      ...{ ...round, excluded: contender.candidate, tie },
      transfers: transfers.map(({ to, votes }) => ({ to, votes })),
    });
  }
}
