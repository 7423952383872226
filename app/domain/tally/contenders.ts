import { nextPreference, type Paper } from "#app/domain/tally/papers.ts";

/** A candidate of a count in which papers go from candidate to candidate. */
export interface Contender {
  readonly candidate: string;
  votes: number;
  state: "continuing" | "elected" | "excluded";
  /** The papers held, by the value at which each was received. */
  parcels: Map<number, Paper[]>;
}

/** What one movement of papers did. */
export interface Movement {
  readonly transfers: readonly {
    readonly to: string;
    readonly papers: number;
    readonly votes: number;
  }[];
  /** What found no next preference. */
  readonly nonTransferable: { readonly papers: number; readonly votes: number };
}

/** Gives all papers, at this value, to the candidates who come first on them. */
export function startCount(
  candidates: readonly string[],
  papers: readonly Paper[],
  value: number,
): { readonly contenders: readonly Contender[]; readonly first: Movement } {
  const contenders = candidates.map(
    (candidate): Contender => ({ candidate, votes: 0, state: "continuing", parcels: new Map() }),
  );
  const first = move(contenders, new Map([[value, [...papers]]]), (received) => received);
  return { contenders, first };
}

/** The places of those who continue. */
export function continuingOf(contenders: readonly Contender[]): readonly number[] {
  return [...contenders.keys()].filter((place) => contenders[place]?.state === "continuing");
}

/** Excludes a candidate; the papers go on at the values at which they were received. */
export function exclude(contenders: readonly Contender[], from: Contender): Movement {
  from.state = "excluded";
  return passOn(contenders, from, 0, (received) => received);
}

/** Passes on all papers of a candidate, at what their value becomes; `keeps` is what is left of the votes. */
export function passOn(
  contenders: readonly Contender[],
  from: Contender,
  keeps: number,
  valueNow: (received: number) => number,
): Movement {
  const { parcels } = from;
  from.parcels = new Map();
  from.votes = keeps;
  return move(contenders, parcels, valueNow);
}

/** Credits papers to the continuing candidates who come next on them. O(papers). */
function move(
  contenders: readonly Contender[],
  parcels: Contender["parcels"],
  valueNow: (received: number) => number,
): Movement {
  const gained = contenders.map(({ candidate }) => ({ to: candidate, papers: 0, votes: 0 }));
  const nonTransferable = { papers: 0, votes: 0 };
  const continues = (place: number) => contenders[place]?.state === "continuing";
  for (const [received, papers] of parcels) {
    const value = valueNow(received);
    for (const paper of papers) {
      const place = nextPreference(paper, continues);
      const votes = value * paper.count;
      const sum = gained[place] ?? nonTransferable;
      sum.papers += paper.count;
      sum.votes += votes;
      const contender = contenders[place];
      if (contender === undefined) continue;
      contender.votes += votes;
      const held = contender.parcels.get(value);
      if (held === undefined) contender.parcels.set(value, [paper]);
      else held.push(paper);
    }
  }
  return { transfers: gained.filter(({ papers }) => papers > 0), nonTransferable };
}
