import type { Lottery } from "#app/domain/sortition/lottery.ts";
import type { ReportProgress } from "#app/domain/sortition/progress.ts";
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

/**
 * Rounds a lottery to equally likely panels so that the largest change of anyone's probability is
 * as small as can be. Each panel keeps every quota and holds one person of each household at most,
 * and members of a profile differ by at most one appearance. The same lottery and seed give the
 * same panels. Never fails: a lottery has panels.
 */
export function roundLottery(lottery: Lottery, options: RoundLotteryOptions): UniformLottery {
  throw new Error(`Not rounded: ${lottery.algorithm}, ${options.seed}.`);
}
