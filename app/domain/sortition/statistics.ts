import { compensatedSum } from "#app/domain/sortition/marginals.ts";

/** Measures of how equal probabilities are, over the people who can be on a panel. */
export interface LotteryStatistics {
  /** The smallest probability, in [0, 1]. */
  readonly min: number;
  /** 0 where all are equal, towards 1 where few have all the chance. */
  readonly gini: number;
  /** 0 as soon as one probability is 0. */
  readonly geometricMean: number;
  /** People who can be on a panel. */
  readonly reachable: number;
}

/** What the statistics need of a lottery. */
export interface LotteryProbabilities {
  readonly profiles: readonly { readonly members: readonly string[] }[];
  readonly probabilities: readonly number[];
  readonly unreachable: readonly { readonly id: string }[];
}

/** Minimum, Gini coefficient and geometric mean of a lottery. O(profiles · log profiles + n). */
export function lotteryStatistics(lottery: LotteryProbabilities): LotteryStatistics {
  const unreachable = new Set(lottery.unreachable.map(({ id }) => id));
  const groups = lottery.profiles
    .map(({ members }, t) => ({
      p: lottery.probabilities[t] ?? 0,
      people: members.filter((id) => !unreachable.has(id)).length,
    }))
    .filter(({ people }) => people > 0)
    .sort((a, b) => a.p - b.p);
  const reachable = groups.reduce((sum, { people }) => sum + people, 0);
  const total = compensatedSum(groups.map(({ p, people }) => p * people));
  let below = 0;
  const ranked = groups.map(({ p, people }) => {
    // Ranks below+1..below+people add up; each counts twice its rank minus n minus 1.
    const ranks = people * (2 * below + people - reachable);
    below += people;
    return p * ranks;
  });
  const min = groups[0]?.p ?? 0;
  const logs = min > 0 ? groups.map(({ p, people }) => people * Math.log(p)) : [];
  return {
    min,
    gini: total > 0 ? Math.max(0, compensatedSum(ranked) / (reachable * total)) : 0,
    geometricMean: min > 0 ? Math.exp(compensatedSum(logs) / reachable) : 0,
    reachable,
  };
}
