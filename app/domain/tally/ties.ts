import type { LotOrder } from "#app/domain/tally/lot.ts";

/** A tie that had to be decided, and how it was. */
export interface Tie {
  /** All who were equal, in the order of the profile. */
  readonly between: readonly string[];
  /** `refused`: only a lot could decide, and none was given. */
  readonly decidedBy: "earlier-stage" | "lot" | "refused";
  /** The stage, from 1, at which those differed who are equal now; null where no stage settled it. */
  readonly stage: number | null;
  /** Who was taken: elected, transferred first or excluded, as the course says. Empty if refused. */
  readonly chosen: readonly string[];
}

/** Takes `seats` of the tied candidates: those who come first in the lot. */
export function decideByLot(tied: readonly string[], seats: number, lot: LotOrder | null): Tie {
  if (lot === null) return { between: tied, decidedBy: "refused", stage: null, chosen: [] };
  return {
    between: tied,
    decidedBy: "lot",
    stage: null,
    chosen: inLotOrder(tied, lot).slice(0, seats),
  };
}

/** The votes of every candidate, by place, at the end of each stage so far; the last is that of now. */
export type StageVotes = readonly (readonly number[])[];

/** A candidate whose turn it is, and the tie that had to be decided; null where one was refused. */
export interface Turn {
  readonly place: number | null;
  readonly tie: Tie | null;
}

/**
 * Whose turn it is: of the candidates at these places the one with the most votes now (to be transferred) or with the
 * fewest (to be excluded). If several have, those with the most (fewest) at the most recent stage at which they differed;
 * if they never differed, who comes first (last) in the lot. O(places × stages).
 */
export function turnOf(
  wanted: "most" | "fewest",
  places: readonly number[],
  candidates: readonly string[],
  stages: StageVotes,
  lot: LotOrder | null,
): Turn {
  const tied = extremes(wanted, places, stages.at(-1) ?? []);
  if (tied.length === 1) return { place: tied[0] ?? null, tie: null };
  const between = tied.map((place) => candidates[place] ?? "");
  let left = tied;
  for (let stage = stages.length - 1; stage >= 1; stage -= 1) {
    left = extremes(wanted, left, stages[stage - 1] ?? []);
    const place = left[0];
    if (left.length > 1 || place === undefined) continue;
    const chosen = [candidates[place] ?? ""];
    return { place, tie: { between, decidedBy: "earlier-stage", stage, chosen } };
  }
  if (lot === null) {
    return { place: null, tie: { between, decidedBy: "refused", stage: null, chosen: [] } };
  }
  const order = inLotOrder(
    left.map((place) => candidates[place] ?? ""),
    lot,
  );
  const chosen = order.slice(...(wanted === "most" ? [0, 1] : [-1]));
  const place = left.find((other) => candidates[other] === chosen[0]) ?? null;
  return { place, tie: { between, decidedBy: "lot", stage: null, chosen } };
}

/** The places with the most, or with the fewest, votes. */
function extremes(
  wanted: "most" | "fewest",
  places: readonly number[],
  votes: readonly number[],
): readonly number[] {
  const held = places.map((place) => votes[place] ?? 0);
  const best = wanted === "most" ? Math.max(...held) : Math.min(...held);
  return places.filter((_, at) => held[at] === best);
}

function inLotOrder(tied: readonly string[], lot: LotOrder): readonly string[] {
  const order = lot.filter((candidate) => tied.includes(candidate));
  if (order.length < tied.length) throw new RangeError("The lot lacks a candidate.");
  return order;
}
