import type { RankedProfile } from "#app/domain/tally/ballots.ts";
import {
  type Contender,
  continuingOf,
  exclude,
  type Movement,
  passOn,
  startCount,
} from "#app/domain/tally/contenders.ts";
import type { LotOrder } from "#app/domain/tally/lot.ts";
import { type RankedBallotTotals, sortPapers } from "#app/domain/tally/papers.ts";
import { type Tie, turnOf } from "#app/domain/tally/ties.ts";

/** All votes and transfer values are whole numbers of this part of a vote: five decimals. */
export const VOTE = 100_000;

interface StvStage extends Movement {
  readonly kind: "first-preferences" | "surplus" | "exclusion";
  /** Whose papers move; null at the first stage. */
  readonly candidate: string | null;
  /** The tie that decided whose they are. */
  readonly tie: Tie | null;
  /** What was lost at this stage, as transfer values have five decimals. */
  readonly lost: number;
  /** All candidates at the end of the stage, in the order of the profile. */
  readonly standings: readonly Pick<Contender, "candidate" | "votes" | "state">[];
  /** What is non-transferable, and what was lost, up to the end of the stage. */
  readonly totals: { readonly nonTransferable: number; readonly lost: number };
  /** Who is elected at the end of the stage, most votes first. */
  readonly elected: readonly {
    readonly candidate: string;
    readonly by: "quota" | "last-vacancies";
  }[];
}

export interface ScottishStvResult {
  readonly rule: "scottish-stv";
  readonly seats: number;
  readonly ballots: RankedBallotTotals;
  /** In whole votes. */
  readonly quota: number;
  readonly stages: readonly StvStage[];
  /**
   * In the order of their election. Fewer than the seats with fewer candidates, or where a tie was refused; nobody where
   * no ballot is valid.
   */
  readonly elected: readonly string[];
  /** The tie that ended the count, where only a lot could decide it and none was given. */
  readonly refused: Tie | null;
}

/**
 * Single transferable vote by the Scottish Local Government Elections Order 2007 (SSI 2007/42, schedule 1, rules 45 to
 * 52; weighted inclusive Gregory method). All votes in hundred-thousandths (`VOTE`).
 *
 * Quota: valid ÷ (seats + 1) without remainder, plus 1. At the end of every stage whoever has it is elected; where as
 * many candidates continue as seats are open, they are too, and the count ends. Otherwise the largest surplus is
 * transferred, all papers of the candidate at (surplus × value when received) ÷ votes, to five decimals, the
 * remainder ignored; without a surplus the candidate with the fewest votes is excluded, all papers at their values.
 * The papers of the last who is excluded are still transferred, which elects nobody else.
 *
 * Blank ballots, and those on which several candidates share the first rank, are not valid; papers whose turn comes to
 * a rank that several continuing candidates share are non-transferable. Tie rule: of equal surpluses the candidate
 * who had more votes, of those with the fewest votes who had fewer, at the most recent stage at which they differed; if
 * they never differed, the lot. O(stages × papers).
 */
export function countScottishStv(
  profile: RankedProfile,
  seats: number,
  lot: LotOrder | null,
): ScottishStvResult {
  if (!Number.isSafeInteger(seats) || seats < 1)
    throw new RangeError(`${seats} is no number of seats.`);
  const { papers, ballots } = sortPapers(profile);
  const quota = Math.floor(ballots.valid / (seats + 1)) + 1;
  const { contenders, first } = startCount(profile.candidates, papers, VOTE);
  const history: (readonly number[])[] = [];
  const stages: StvStage[] = [];
  const elected: string[] = [];
  const result = { rule: "scottish-stv" as const, seats, ballots, quota, stages, elected };
  // Without a valid ballot there is nothing but a lot to choose by, and no vote for anybody.
  if (ballots.valid === 0) return { ...result, refused: null };

  let moved: Omit<StvStage, "standings" | "totals" | "elected"> = {
    ...{ kind: "first-preferences", candidate: null, tie: null, lost: 0 },
    ...first,
  };
  for (;;) {
    const newly = deemElected(contenders, quota * VOTE, seats - elected.length);
    elected.push(...newly.map(({ candidate }) => candidate));
    history.push(contenders.map(({ votes }) => votes));
    stages.push(closeStage(contenders, moved, stages.at(-1), newly));
    const continuing = continuingOf(contenders);
    if (elected.length === seats || continuing.length === 0) return { ...result, refused: null };

    const inSurplus = [...contenders.keys()].filter(
      (place) => (contenders[place]?.votes ?? 0) > quota * VOTE,
    );
    const kind = inSurplus.length > 0 ? "surplus" : "exclusion";
    const { place, tie } =
      kind === "surplus"
        ? turnOf("most", inSurplus, profile.candidates, history, lot)
        : turnOf("fewest", continuing, profile.candidates, history, lot);
    const contender = place === null ? undefined : contenders[place];
    if (contender === undefined) return { ...result, refused: tie };
    moved = {
      ...{ kind, candidate: contender.candidate, tie },
      ...(kind === "surplus"
        ? transferSurplus(contenders, contender, quota * VOTE)
        : { ...exclude(contenders, contender), lost: 0 }),
    };
  }
}

/** What the end of a stage shows, and the sums over it and those `before`. */
function closeStage(
  contenders: readonly Contender[],
  moved: Omit<StvStage, "standings" | "totals" | "elected">,
  before: StvStage | undefined,
  elected: StvStage["elected"],
): StvStage {
  return {
    ...moved,
    standings: contenders.map(({ candidate, votes, state }) => ({ candidate, votes, state })),
    totals: {
      nonTransferable: (before?.totals.nonTransferable ?? 0) + moved.nonTransferable.votes,
      lost: (before?.totals.lost ?? 0) + moved.lost,
    },
    elected,
  };
}

/** Elects whoever has the quota; then, if no more continue than seats are open, everybody who continues. */
function deemElected(
  contenders: readonly Contender[],
  quota: number,
  open: number,
): StvStage["elected"] {
  const continuing = contenders
    .filter(({ state }) => state === "continuing")
    .sort((a, b) => b.votes - a.votes);
  const byQuota = continuing.filter(({ votes }) => votes >= quota);
  const all = continuing.length <= open;
  const newly = all ? continuing : byQuota;
  for (const contender of newly) contender.state = "elected";
  return newly.map(({ candidate, votes }) => ({
    candidate,
    by: votes >= quota ? "quota" : "last-vacancies",
  }));
}

function transferSurplus(
  contenders: readonly Contender[],
  from: Contender,
  quota: number,
): Movement & Pick<StvStage, "lost"> {
  const { votes } = from;
  const surplus = votes - quota;
  const moved = passOn(contenders, from, quota, (value) => transferValue(surplus, value, votes));
  const credited = moved.transfers.reduce((sum, transfer) => sum + transfer.votes, 0);
  return { ...moved, lost: surplus - credited - moved.nonTransferable.votes };
}

/** Surplus × value ÷ votes, all in hundred-thousandths, any remainder ignored. */
function transferValue(surplus: number, value: number, votes: number): number {
  return Number((BigInt(surplus) * BigInt(value)) / BigInt(votes));
}
