import { seededRandom } from "#app/domain/random.ts";
import {
  type Constraints,
  type Counts,
  closeProfiles,
  constraintsOf,
} from "#app/domain/sortition/constraints.ts";
import { type Lottery, seedFor } from "#app/domain/sortition/lottery.ts";
import { createPanelSearch } from "#app/domain/sortition/optimisation/panel-search.ts";
import type { WeightedPanel } from "#app/domain/sortition/optimisation/peeling.ts";
import { type ReportProgress, repeatable } from "#app/domain/sortition/progress.ts";
import { dealMembers } from "#app/domain/sortition/rounding/deal-members.ts";
import {
  exchangePanels,
  roundWeights,
  totalsOf,
} from "#app/domain/sortition/rounding/nearest-panels.ts";
import {
  type RoundingTargets,
  roundingTargets,
} from "#app/domain/sortition/rounding/rounding-targets.ts";
import { peelWhole, type RepeatedPanel } from "#app/domain/sortition/rounding/whole-peeling.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";

/** Panels of a public draw: 000 to 999. */
export const NUMBERED_PANELS = 1000;

/** How near the numbered panels come to the lottery that was rounded, in probability. */
export interface RoundingRecord {
  /** The largest difference of anyone's appearances / panels from their probability. */
  readonly deviation: number;
  /** No rounding to as many panels has a smaller deviation. */
  readonly lowerBound: number;
  /** Whether the deviation is the lower bound, up to 1e-9. */
  readonly proved: boolean;
}

/** A lottery of numbered panels, each as likely as the others. */
export interface UniformLottery {
  /** Ids of people in canonical order, per panel; the position is the number of the panel. */
  readonly panels: readonly (readonly string[])[];
  /** By id of everyone in the pool: on how many panels they are. */
  readonly appearances: ReadonlyMap<string, number>;
  readonly rounding: RoundingRecord;
}

export interface RoundLotteryOptions {
  readonly solver: Solver;
  /** Secret until the draw; decides who of equal people is on which panel, and the numbering. */
  readonly seed: string;
  /** Panels, from 1. */
  readonly panels?: number;
  /** Called before each linear or integer program and during long ones. To cancel, throw from it. */
  readonly onProgress?: ReportProgress;
}

/** How many of the last panels are given back, in turn, where some could not be filled. */
const GIVEN_BACK = [2, 3, 4, 6, 8, 12];
/** How often that is done; in each further turn twice as many are given back. */
const TURNS = 5;
/** Differences in appearances up to this count as none: 1e-9 in probability. */
const NOTHING = 1e-6;

/**
 * Rounds a lottery to equally likely panels so that the largest change of anyone's probability is
 * as small as can be. Each panel keeps every quota and holds one person of each household at most,
 * and members of a profile differ by at most one appearance. The same lottery and seed give the
 * same panels, up to the version of the solver. Never fails: a lottery has panels.
 *
 * Source of the aim: Flanigan, Kehne, Procaccia, NeurIPS 2021; see the README for the method and
 * what is proved.
 */
export function roundLottery(
  lottery: Lottery,
  { solver, seed, panels = NUMBERED_PANELS, onProgress = () => {} }: RoundLotteryOptions,
): UniformLottery {
  if (!Number.isSafeInteger(panels) || panels < 1) {
    throw new RangeError(`A lottery cannot be rounded to ${panels} panels.`);
  }
  const constraints = reachableConstraints(lottery);
  const targets = roundingTargets(solver, constraints, lottery.probabilities, panels, onProgress);
  let rounded: readonly RepeatedPanel[];
  try {
    rounded =
      peelTargets(solver, constraints, targets, panels, onProgress) ??
      nearestPanels(solver, constraints, lottery, panels, onProgress);
  } finally {
    targets.dispose();
  }
  const random = seededRandom(seedFor(lottery.inputHash, seed, "numbered panels"));
  const numbered = random.shuffle(
    rounded.flatMap(({ counts, times }) => Array.from({ length: times }, () => counts)),
  );
  const dealt = dealMembers(lottery.profiles, numbered, random);
  const appearances = countAppearances(lottery, dealt);
  const deviation = largestDeviation(lottery, appearances, panels);
  const lowerBound = Math.min(deviation, targets.bound / panels);
  const proved = deviation - lowerBound <= NOTHING / NUMBERED_PANELS;
  return { panels: dealt, appearances, rounding: { deviation, lowerBound, proved } };
}

/** The panels of a lottery, without the profiles that are on none. */
function reachableConstraints({ profiles, quotas, size, unreachable }: Lottery): Constraints {
  const ids = new Set(unreachable.map(({ id }) => id));
  const closed = profiles.flatMap(({ members }, t) => (ids.has(members[0] ?? "") ? [t] : []));
  return closeProfiles(constraintsOf(profiles, quotas, size), new Set(closed));
}

/**
 * Panels with the target totals, or null. Where panels are left over, the last ones taken are
 * given back and others tried, with other totals as good.
 */
function peelTargets(
  solver: Solver,
  constraints: Constraints,
  targets: RoundingTargets,
  panels: number,
  onProgress: ReportProgress,
): readonly RepeatedPanel[] | null {
  const start = { phase: "rounding", done: 0, total: panels };
  const { report, again } = repeatable(onProgress, start);
  const search = createPanelSearch(solver, constraints, again);
  // Which panels are tried in turn is no matter of chance, but they must not be the same ones.
  const random = seededRandom("other panels");
  const attempts = Array.from({ length: TURNS }, (_, turn) => GIVEN_BACK.map((n) => n * 2 ** turn));
  try {
    let { panels: found, left } = peelWhole(search, constraints, targets.totals, panels, report);
    for (const back of attempts.flat()) {
      if (left === 0) break;
      const kept = found.slice(0, Math.max(0, found.length - back));
      const open = panels - kept.reduce((sum, { times }) => sum + times, 0);
      const costs = Float64Array.from(targets.totals, () => random.next() - 0.5);
      const totals = targets.another(totalsOf(constraints, kept), open, costs);
      if (totals === null) continue;
      const vary = () => 2 * random.next();
      const again = peelWhole(search, constraints, totals, open, report, vary);
      if (again.left >= left) continue;
      found = [...kept, ...again.panels];
      left = again.left;
    }
    return left === 0 ? found : null;
  } finally {
    search.dispose();
  }
}

/** The panels of the lottery itself, repeated and exchanged so that they come near it. */
function nearestPanels(
  solver: Solver,
  constraints: Constraints,
  lottery: Lottery,
  panels: number,
  report: ReportProgress,
): readonly RepeatedPanel[] {
  const weighted = lottery.panels.map(({ weight, counts }): WeightedPanel => {
    const all: number[] = lottery.profiles.map(() => 0);
    for (const [t, count] of counts) all[t] = count;
    return { weight, counts: all };
  });
  const rounded = roundWeights(solver, constraints, weighted, panels, report);
  const known: Counts[] = weighted.map(({ counts }) => counts);
  return exchangePanels(constraints, lottery.probabilities, rounded, known, report);
}

function countAppearances(
  { profiles }: Lottery,
  panels: readonly (readonly string[])[],
): Map<string, number> {
  const appearances = new Map(
    profiles.flatMap(({ members }) => members.map((id): [string, number] => [id, 0])),
  );
  for (const id of panels.flat()) appearances.set(id, (appearances.get(id) ?? 0) + 1);
  return appearances;
}

function largestDeviation(
  { profiles, probabilities }: Lottery,
  appearances: ReadonlyMap<string, number>,
  panels: number,
): number {
  return profiles.reduce((largest, { members }, t) => {
    const p = probabilities[t] ?? 0;
    return members.reduce(
      (most, id) => Math.max(most, Math.abs((appearances.get(id) ?? 0) / panels - p)),
      largest,
    );
  }, 0);
}
