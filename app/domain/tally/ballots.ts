/** Equal ballots are counted together: `count`, a whole number from 1, says how many they are. */
interface Counted {
  readonly count: number;
}

/** Best first; candidates of one inner list are ranked equal. Whoever is not named comes last. */
export interface RankedBallot extends Counted {
  readonly ranking: readonly (readonly string[])[];
}

/** The name of a candidate, `ABSTAIN` or `BLANK`. */
export interface ChoiceBallot extends Counted {
  readonly choice: string;
}

export interface ApprovalBallot extends Counted {
  readonly approve: readonly string[];
}

/** Whole numbers. A candidate without a score was not scored, which is not a score of 0. */
export interface ScoreBallot extends Counted {
  readonly scores: ReadonlyMap<string, number>;
}

export interface Profile<Ballot extends Counted> {
  /** Each once; their order decides nothing. */
  readonly candidates: readonly string[];
  readonly ballots: readonly Ballot[];
}

export type RankedProfile = Profile<RankedBallot>;
export type ChoiceProfile = Profile<ChoiceBallot>;
export type ApprovalProfile = Profile<ApprovalBallot>;
export type ScoreProfile = Profile<ScoreBallot>;

/** Choices that are no candidate. */
export const ABSTAIN = "abstain";
export const BLANK = "blank";

/**
 * What keeps every sum of a tally a whole number that a machine number holds exactly: in hundred-thousandths of a
 * vote, in half points of a Borda count, or as scores.
 */
export const MOST_BALLOTS = 10_000_000_000;
export const MOST_CANDIDATES = 1000;
export const HIGHEST_SCORE = 100_000;

/** The place of each candidate in the profile. Throws where a name occurs twice. */
export function placesOf(candidates: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map(candidates.map((candidate, place) => [candidate, place]));
  if (places.size < candidates.length) throw new RangeError("Two candidates have one name.");
  if (places.size > MOST_CANDIDATES) throw new RangeError("There are too many candidates.");
  return places;
}

/** How many ballots there are. Throws where a count is no whole number from 1, or they are too many. */
export function countBallots(ballots: readonly Counted[]): number {
  let cast = 0;
  for (const { count } of ballots) {
    if (!Number.isSafeInteger(count) || count < 1) {
      throw new RangeError(`${count} is no number of ballots.`);
    }
    cast += count;
  }
  if (cast > MOST_BALLOTS) throw new RangeError(`${cast} ballots are too many.`);
  return cast;
}

/** The place of a candidate whom a ballot names. Throws where there is no such candidate. */
export function placeIn(places: ReadonlyMap<string, number>, candidate: string): number {
  const place = places.get(candidate);
  if (place === undefined) throw new RangeError("A ballot names somebody who is no candidate.");
  return place;
}
