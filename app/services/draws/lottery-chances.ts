import type { PublicLottery } from "#app/domain/public-draw/public-lottery.ts";
import { type ProbabilityStep, probabilitySteps } from "#app/domain/sortition/probability-steps.ts";
import { lotteryStatistics } from "#app/domain/sortition/statistics.ts";

/** How equal the chances are, without anything that points at a person. */
interface Chances {
  readonly min: number;
  readonly gini: number;
  readonly geometricMean: number;
  /** Sorted probabilities as steps: how many people share which chance. */
  readonly steps: readonly ProbabilityStep[];
}

export interface LotteryChances {
  /** In the lottery before it was rounded. */
  readonly exact: Chances;
  /** By the numbered panels: what counts. */
  readonly numbered: Chances;
  /** People who can be on a panel. */
  readonly reachable: number;
}

/** The chances that a public file gives before and after rounding. O(rows · log rows). */
export function lotteryChances({ rows, panels }: PublicLottery): LotteryChances {
  const unreachable = rows.filter((row) => row.probability === 0 && row.appearances === 0);
  const profiles = rows.map(({ id }) => ({ members: [id] }));
  function chances(probabilities: readonly number[]): Chances {
    const { min, gini, geometricMean } = lotteryStatistics({
      profiles,
      probabilities,
      unreachable,
    });
    return { min, gini, geometricMean, steps: probabilitySteps(probabilities) };
  }
  return {
    exact: chances(rows.map(({ probability }) => probability)),
    numbered: chances(rows.map(({ appearances }) => appearances / panels.length)),
    reachable: rows.length - unreachable.length,
  };
}
