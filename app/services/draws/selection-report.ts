import {
  type CombinedFeature,
  withCombinedFeatures,
} from "#app/domain/sortition/combined-features.ts";
import type { DrawnPanel, Lottery } from "#app/domain/sortition/lottery.ts";
import type { Person } from "#app/domain/sortition/people.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import { lotteryStatistics } from "#app/domain/sortition/statistics.ts";

/** What a draw did, for people and programs to read. */
export interface SelectionReport {
  readonly objective: Lottery["objective"];
  readonly algorithmVersion: string;
  /** People in the pool. */
  readonly n: number;
  /** Seats on the panel. */
  readonly k: number;
  /** Different combinations of values in the pool. */
  readonly profiles: number;
  readonly seed: string;
  readonly inputHash: string;
  readonly seconds: number;
  readonly optimality: Pick<Lottery["optimality"], "proved" | "by">;
  /** By id, from 0 to 1. */
  readonly probabilities: Readonly<Record<string, number>>;
  readonly unreachable: Lottery["unreachable"];
  /** Smallest probability, Gini coefficient and geometric mean, over the reachable. */
  readonly min: number;
  readonly gini: number;
  readonly geometricMean: number;
  readonly quotas: readonly {
    readonly feature: string;
    readonly value: string;
    readonly min: number;
    readonly max: number;
    readonly pool: number;
    readonly selected: number;
  }[];
}

export interface SelectionResult {
  readonly lottery: Lottery;
  readonly draw: Pick<DrawnPanel, "members">;
  readonly seed: string;
  /** In the order in which the report is to name them. */
  readonly people: readonly Person[];
  /** Those over several features under the name of the combined one. */
  readonly quotas: readonly Quota[];
  readonly combined?: readonly CombinedFeature[];
  readonly seconds: number;
}

/** O(people · quotas). */
export function reportSelection(result: SelectionResult): SelectionReport {
  const { lottery, draw, quotas, combined = [] } = result;
  const { people } = withCombinedFeatures({
    people: result.people,
    quotas,
    combined,
    size: lottery.size,
  });
  const statistics = lotteryStatistics(lottery);
  const members = new Set(draw.members);
  const selected = people.filter((person) => members.has(person.id));
  const probabilities = probabilityById(lottery);
  return {
    objective: lottery.objective,
    algorithmVersion: lottery.algorithmVersion,
    n: people.length,
    k: lottery.size,
    profiles: lottery.profiles.length,
    seed: result.seed,
    inputHash: lottery.inputHash,
    seconds: result.seconds,
    optimality: { proved: lottery.optimality.proved, by: lottery.optimality.by },
    probabilities: Object.fromEntries(
      people.map((person) => [person.id, probabilities.get(person.id) ?? 0]),
    ),
    unreachable: lottery.unreachable,
    min: statistics.min,
    gini: statistics.gini,
    geometricMean: statistics.geometricMean,
    quotas: quotas.map(({ feature, value, min, max }) => ({
      ...{ feature, value, min, max },
      pool: countOf(people, feature, value),
      selected: countOf(selected, feature, value),
    })),
  };
}

function probabilityById(lottery: Lottery): Map<string, number> {
  return new Map(
    lottery.profiles.flatMap((profile, position) =>
      profile.members.map((id) => [id, lottery.probabilities[position] ?? 0] as const),
    ),
  );
}

function countOf(people: readonly Person[], feature: string, value: string): number {
  return people.filter((person) => person.values[feature] === value).length;
}
