import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import { computeLottery } from "#app/domain/sortition/compute-lottery.ts";
import { drawPanel, type Lottery } from "#app/domain/sortition/lottery.ts";
import { quotaFeatures } from "#app/domain/sortition/quotas.ts";
import { lotteryStatistics } from "#app/domain/sortition/statistics.ts";
import { verifyLottery } from "#app/domain/sortition/verify-lottery.ts";
import { readTable, type Table } from "#app/services/files/delimited-text.ts";
import { readPeople } from "#app/services/files/read-people.ts";
import { readQuotas } from "#app/services/files/read-quotas.ts";
import { matchFeatures } from "#app/services/files/suggest-mapping.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";

const folder = join(process.env.SHARED_DATA_DIR ?? "../shared/data", "sortition");

interface Instance {
  readonly quotas: string;
  readonly people: string;
  readonly size: number;
  readonly reference: string;
  /** Figures of the provenance note; the Gini coefficient there counts the unreachable as 0. */
  readonly n: number;
  readonly min: number;
  readonly gini: number;
  readonly geometricMean?: number;
  readonly profiles: number;
  readonly stages?: number;
  readonly unreachable: number;
}

const instances: Instance[] = [
  {
    quotas: "sf_strat_fixture/features.csv",
    people: "sf_strat_fixture/candidates.csv",
    size: 22,
    reference: "sf_fixture_22.json",
    ...{ n: 150, min: 0.090909, gini: 0.1404, geometricMean: 0.14121 },
    ...{ profiles: 122, stages: 11, unreachable: 0 },
  },
  {
    quotas: "opendlp_monitoring/categories.csv",
    people: "opendlp_monitoring/respondents.csv",
    size: 30,
    reference: "opendlp_monitoring_30.json",
    ...{ n: 100, min: 0.296703, gini: 0.01, geometricMean: 0.29983 },
    ...{ profiles: 64, unreachable: 0 },
  },
  {
    quotas: "diversimax_60/categories_wide_ranges.csv",
    people: "diversimax_60/participants_pool.csv",
    size: 60,
    reference: "diversimax_60_wide.json",
    ...{ n: 219, min: 0.186047, gini: 0.2786, profiles: 131, unreachable: 1 },
  },
  {
    quotas: "diversimax_60/categories_exact_ranges.csv",
    people: "diversimax_60/participants_pool.csv",
    size: 60,
    reference: "diversimax_60_exact.json",
    ...{ n: 219, min: 0.108108, gini: 0.4772, profiles: 131, unreachable: 1 },
  },
  {
    quotas: "example_small_20/categories.csv",
    people: "example_small_20/respondents.csv",
    size: 20,
    reference: "example_small_20.json",
    ...{ n: 200, min: 0.1, gini: 0, geometricMean: 0.1, profiles: 3, unreachable: 0 },
  },
  {
    quotas: "example_large_200/categories.csv",
    people: "example_large_200/respondents.csv",
    size: 200,
    reference: "example_large_200.json",
    ...{ n: 2000, min: 0.1, gini: 0, geometricMean: 0.1, profiles: 3, unreachable: 0 },
  },
  {
    quotas: "sa_bench_150_22/categories.csv",
    people: "sa_bench_150_22/respondents.csv",
    size: 22,
    reference: "sa_bench_150_22.json",
    ...{ n: 150, min: 0.146667, gini: 0, profiles: 81, unreachable: 0 },
  },
  {
    quotas: "sa_bench_500_75/categories.csv",
    people: "sa_bench_500_75/respondents.csv",
    size: 75,
    reference: "sa_bench_500_75.json",
    ...{ n: 500, min: 0.15, gini: 0, profiles: 119, unreachable: 0 },
  },
];

describe.each(instances)("$quotas, $size of $n", (instance) => {
  let input: SelectionInput;
  let lottery: Lottery;
  beforeAll(async () => {
    input = readInstance(instance);
    const result = computeLottery(input, "leximin", { solver: await loadHighsSolver() });
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    lottery = result.value;
  }, 60_000);

  test("the sorted probabilities are the exact ones", () => {
    const { sorted_probs } = JSON.parse(readShared(join("reference", instance.reference)));
    const sorted = everyProbability(lottery);
    expect(sorted_probs).toHaveLength(instance.n);
    expect(sorted).toHaveLength(instance.n);
    const differences = sorted.map((p, index) => Math.abs(p - sorted_probs[index]));
    expect(Math.max(...differences)).toBeLessThanOrEqual(1e-5);
  });

  test("optimality is proved, and the lottery verifies", () => {
    expect(lottery.optimality.proved).toBe(true);
    expect(verifyLottery(lottery)).toEqual([]);
  });

  test("the figures are those known of the instance", () => {
    const { min, geometricMean, reachable } = lotteryStatistics(lottery);
    const everyone = lotteryStatistics({ ...lottery, unreachable: [] });
    expect(min).toBeCloseTo(instance.min, 5);
    expect(Math.abs(everyone.gini - instance.gini)).toBeLessThan(1e-4);
    if (instance.geometricMean !== undefined) {
      expect(geometricMean).toBeCloseTo(instance.geometricMean, 4);
    }
    expect(lottery.profiles).toHaveLength(instance.profiles);
    expect(lottery.unreachable).toHaveLength(instance.unreachable);
    expect(reachable).toBe(instance.n - instance.unreachable);
    if (instance.stages !== undefined) {
      expect(lottery.optimality.stages).toHaveLength(instance.stages);
    }
  });

  test("probabilities sum to the size and are the same for identical people", () => {
    expect(everyProbability(lottery).reduce((sum, p) => sum + p, 0)).toBeCloseTo(instance.size, 6);
    const byId = new Map(
      lottery.profiles.flatMap(({ members }, t) =>
        members.map((id): [string, number] => [id, lottery.probabilities[t] ?? Number.NaN]),
      ),
    );
    const seen = new Map<string, number>();
    for (const { id, values } of input.people) {
      const key = quotaFeatures(input.quotas)
        .map((feature) => values[feature])
        .join("|");
      const p = byId.get(id) ?? Number.NaN;
      expect(seen.get(key) ?? p).toBe(p);
      seen.set(key, p);
    }
    expect(seen.size).toBe(instance.profiles);
  });

  test("panels drawn from it keep every quota", () => {
    for (let draw = 0; draw < 50; draw++) {
      const members = new Set(drawPanel(lottery, `draw ${draw}`).members);
      expect(members.size).toBe(instance.size);
      const drawn = input.people.filter(({ id }) => members.has(id));
      for (const { feature, value, min, max } of input.quotas) {
        const count = drawn.filter(({ values }) => values[feature] === value).length;
        expect(count).toBeGreaterThanOrEqual(min);
        expect(count).toBeLessThanOrEqual(max);
      }
    }
  });
});

function readInstance({
  quotas: quotaFile,
  people: peopleFile,
  size,
  n,
}: Instance): SelectionInput {
  const { quotas, faults: quotaFaults } = readQuotas(tableOf(quotaFile));
  expect(quotaFaults).toEqual([]);
  const table = tableOf(peopleFile);
  const featureColumns = matchFeatures(table.header, quotaFeatures(quotas));
  const mapping = { idColumn: null, featureColumns, carriedColumns: [] };
  const { people, faults } = readPeople(table, mapping, quotas);
  expect(faults).toEqual([]);
  expect(people).toHaveLength(n);
  return { people: people.map(({ id, values }) => ({ id, values })), quotas, size };
}

function tableOf(file: string): Table {
  const result = readTable(readFileSync(join(folder, file)));
  if (!result.ok) throw new Error(`${file}: ${result.problem.code}`);
  return result.value;
}

function readShared(file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

function everyProbability({ profiles, probabilities }: Lottery): number[] {
  return profiles
    .flatMap(({ members }, t) => members.map(() => probabilities[t] ?? Number.NaN))
    .sort((a, b) => a - b);
}
