import { countBallots, placeIn, placesOf, type RankedProfile } from "#app/domain/tally/ballots.ts";

/** Equal ballots on their way from candidate to candidate. */
export interface Paper {
  readonly count: number;
  /** Places of candidates, best rank first. */
  readonly ranks: readonly (readonly number[])[];
  /** The rank the papers have come to. */
  rank: number;
}

export interface SortedPapers {
  readonly papers: readonly Paper[];
  readonly ballots: RankedBallotTotals;
}

export interface RankedBallotTotals {
  readonly cast: number;
  /** With a first preference for one candidate. */
  readonly valid: number;
  /** Nobody is ranked. */
  readonly blank: number;
  /** Several candidates share the first rank. */
  readonly unclear: number;
}

/** The papers of a count that follows preferences; blank and unclear ballots are counted and left out. */
export function sortPapers({ candidates, ballots }: RankedProfile): SortedPapers {
  const places = placesOf(candidates);
  const papers: Paper[] = [];
  let blank = 0;
  let unclear = 0;
  for (const { count, ranking } of ballots) {
    const ranks = ranking
      .filter((rank) => rank.length > 0)
      .map((rank) => rank.map((candidate) => placeIn(places, candidate)));
    const first = ranks[0];
    if (first === undefined) blank += count;
    else if (first.length > 1) unclear += count;
    else papers.push({ count, ranks, rank: 0 });
  }
  const cast = countBallots(ballots);
  return { papers, ballots: { cast, valid: cast - blank - unclear, blank, unclear } };
}

/**
 * The place of the next continuing candidate, to whom the papers now go; -1 where none is left, or where several
 * continuing candidates share the rank: nobody can tell then for whom the papers count.
 */
export function nextPreference(paper: Paper, continues: (place: number) => boolean): number {
  for (; paper.rank < paper.ranks.length; paper.rank += 1) {
    let found = -1;
    for (const place of paper.ranks[paper.rank] ?? []) {
      if (!continues(place)) continue;
      if (found >= 0) return -1;
      found = place;
    }
    if (found >= 0) return found;
  }
  return -1;
}
