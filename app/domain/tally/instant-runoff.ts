import type { RankedProfile } from "#app/domain/tally/ballots.ts";
import type { LotOrder } from "#app/domain/tally/lot.ts";
import {
  nextPreference,
  type Paper,
  type RankedBallotTotals,
  sortPapers,
} from "#app/domain/tally/papers.ts";
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
  const { candidates } = profile;
  const { papers, ballots } = sortPapers(profile);
  const continuing = new Set(candidates.keys());
  const piles = candidates.map((): Paper[] => []);
  const stages: number[][] = [];
  const rounds: RunoffRound[] = [];
  const votes = candidates.map(() => 0);
  const nameOf = (place: number) => candidates[place] ?? "";

  for (const paper of papers) {
    const first = nextPreference(paper, (place) => continuing.has(place));
    piles[first]?.push(paper);
    votes[first] = (votes[first] ?? 0) + paper.count;
  }
  const result = { rule: "irv" as const, ballots, rounds };
  for (;;) {
    stages.push([...votes]);
    const standings = [...continuing]
      .map((place) => ({ candidate: nameOf(place), votes: votes[place] ?? 0 }))
      .sort((a, b) => b.votes - a.votes);
    const counting = standings.reduce((sum, standing) => sum + standing.votes, 0);
    const round = { standings, exhausted: ballots.valid - counting };
    const leader = standings[0];
    if (leader === undefined || counting === 0 || 2 * leader.votes > counting) {
      rounds.push({ ...round, excluded: null, tie: null, transfers: [] });
      return { ...result, winners: leader && counting > 0 ? [leader.candidate] : [] };
    }
    const { place, tie } = turnOf("fewest", [...continuing], candidates, stages, lot);
    if (place === null) {
      rounds.push({ ...round, excluded: null, tie, transfers: [] });
      return { ...result, winners: [] };
    }
    continuing.delete(place);
    const gained = candidates.map(() => 0);
    for (const paper of piles[place] ?? []) {
      const next = nextPreference(paper, (other) => continuing.has(other));
      if (next < 0) continue;
      piles[next]?.push(paper);
      gained[next] = (gained[next] ?? 0) + paper.count;
      votes[next] = (votes[next] ?? 0) + paper.count;
    }
    votes[place] = 0;
    const transfers = gained
      .map((count, to) => ({ to: nameOf(to), votes: count }))
      .filter((transfer) => transfer.votes > 0);
    rounds.push({ ...round, excluded: nameOf(place), tie, transfers });
  }
}
