import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import { computeLottery } from "#app/domain/sortition/compute-lottery.ts";
import { constraintsOf } from "#app/domain/sortition/constraints.ts";
import { OBJECTIVES, type Objective } from "#app/domain/sortition/objectives.ts";
import { groupIntoProfiles } from "#app/domain/sortition/people.ts";
import { quotaFeatures, sortQuotas } from "#app/domain/sortition/quotas.ts";
import { roundLottery } from "#app/domain/sortition/rounding/uniform-lottery.ts";
import { selectionFromFiles } from "#app/services/draws/selection-from-files.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";
import { plainColumnGeneration } from "./column-generation-baseline.ts";
import { generateHardPool, generatePool } from "./pool-generator.ts";

/**
 * Draws by leximin, or by `--objective NAME`, leximin against plain column generation in the same process. Prints one line an
 * instance; `docs/performance.md` explains the columns. Instances from files are run where
 * `SHARED_DATA_DIR` (default ../shared/data) holds them. `--only NAME` runs one instance,
 * `--no-baseline` leaves the comparison out.
 */
const BASELINE_LIMIT_SECONDS = 300;

const GENERATED = {
  "generated 150/22": { people: 150, size: 22, values: [2, 5, 4, 3, 3], slack: 1 },
  "generated 219/60 exact": { people: 219, size: 60, values: [2, 4, 5, 4], slack: 0 },
  "generated 360/30 exact": { people: 360, size: 30, values: [2, 4, 5, 4, 3, 4, 2], slack: 0 },
  "generated 1727/110": { people: 1727, size: 110, values: [2, 5, 6, 4, 4, 5, 3], slack: 2 },
} as const;

const HARD = {
  "hard 250/30 exact": { people: 250, size: 30, slack: 0 },
  "hard 200/24 ± 1": { people: 200, size: 24, slack: 1 },
  "hard 300/30 ± 1": { people: 300, size: 30, slack: 1 },
} as const;

const FILES = [
  ["sf_strat_fixture 150/22", "sf_strat_fixture", "features.csv", "candidates.csv", 22],
  ["opendlp 100/30", "opendlp_monitoring", "categories.csv", "respondents.csv", 30],
  [
    "diversimax wide 219/60",
    "diversimax_60",
    "categories_wide_ranges.csv",
    "participants_pool.csv",
    60,
  ],
  [
    "diversimax exact 219/60",
    "diversimax_60",
    "categories_exact_ranges.csv",
    "participants_pool.csv",
    60,
  ],
  ["sa_bench 150/22", "sa_bench_150_22", "categories.csv", "respondents.csv", 22],
  ["sa_bench 500/75", "sa_bench_500_75", "categories.csv", "respondents.csv", 75],
  ["example 2000/200", "example_large_200", "categories.csv", "respondents.csv", 200],
] as const;

const only = argument("--only");
const objective = OBJECTIVES.find((name) => name === (argument("--objective") ?? "leximin"));
if (objective === undefined) throw new Error(`Objectives are ${OBJECTIVES.join(", ")}.`);
const withBaseline = objective === "leximin" && !process.argv.includes("--no-baseline");
const solver = await loadHighsSolver();
console.log(
  "instance                    n     k  profiles  seconds  baseline   ratio  deviation  proof" +
    "               rounding    change",
);
for (const [name, input] of instances()) {
  if (only === null || name.includes(only)) run(name, input, objective);
}

function* instances(): Generator<readonly [string, SelectionInput]> {
  const folder = join(process.env.SHARED_DATA_DIR ?? "../shared/data", "sortition");
  if (existsSync(folder)) {
    for (const [name, place, quotas, people, size] of FILES) {
      const selection = selectionFromFiles({
        quotas: readFileSync(join(folder, place, quotas)),
        people: readFileSync(join(folder, place, people)),
        idColumn: null,
        size,
      });
      if (!selection.ok) throw new Error(`${name} cannot be read.`);
      yield [name, { people: selection.value.people, quotas: selection.value.quotas, size }];
    }
  }
  for (const [name, shape] of Object.entries(GENERATED)) {
    yield [name, generatePool({ ...shape, seed: name })];
  }
  for (const [name, shape] of Object.entries(HARD)) yield [name, generateHardPool(shape)];
}

function run(name: string, input: SelectionInput, objective: Objective): void {
  const profiles = groupIntoProfiles(input.people, quotaFeatures(input.quotas));
  const started = performance.now();
  const lottery = computeLottery(input, objective, { solver });
  const seconds = (performance.now() - started) / 1000;
  if (!lottery.ok) throw new Error(`${name} cannot be drawn: ${lottery.problem.code}.`);
  const ours = lottery.value.probabilities;
  const baseline = withBaseline ? runBaseline(input) : null;
  const { proved, by } = lottery.value.optimality;
  const roundingStarted = performance.now();
  const { rounding } = roundLottery(lottery.value, { solver, seed: "benchmark" });
  const roundingSeconds = (performance.now() - roundingStarted) / 1000;
  console.log(
    [
      name.padEnd(25),
      String(input.people.length).padStart(4),
      String(input.size).padStart(5),
      String(profiles.length).padStart(9),
      seconds.toFixed(2).padStart(8),
      baselineSeconds(baseline).padStart(9),
      ratio(seconds, baseline).padStart(7),
      (baseline?.probabilities ? deviation(ours, baseline.probabilities) : "–").padStart(10),
      ` ${(proved ? by : "not proved").padEnd(18)}`,
      roundingSeconds.toFixed(2).padStart(9),
      ` ${rounding.deviation.toFixed(6)}${rounding.proved ? "" : ` (at least ${rounding.lowerBound.toFixed(6)})`}`,
    ].join(" "),
  );
}

interface Baseline {
  readonly seconds: number;
  /** Null when it was stopped. */
  readonly probabilities: readonly number[] | null;
}

function runBaseline(input: SelectionInput): Baseline {
  const quotas = sortQuotas(input.quotas);
  const profiles = groupIntoProfiles(input.people, quotaFeatures(quotas));
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  const stop = new Error("stopped");
  try {
    const probabilities = plainColumnGeneration(
      solver,
      constraintsOf(profiles, quotas, input.size),
      () => {
        if (elapsed() > BASELINE_LIMIT_SECONDS) throw stop;
      },
    );
    return { seconds: elapsed(), probabilities };
  } catch (error) {
    if (error !== stop) throw error;
    return { seconds: elapsed(), probabilities: null };
  }
}

function baselineSeconds(baseline: Baseline | null): string {
  if (baseline === null) return "–";
  return baseline.probabilities === null
    ? `> ${BASELINE_LIMIT_SECONDS}`
    : baseline.seconds.toFixed(2);
}

function ratio(seconds: number, baseline: Baseline | null): string {
  if (baseline === null) return "–";
  const factor = (baseline.seconds / seconds).toFixed(1);
  return baseline.probabilities === null ? `> ${factor}` : factor;
}

function deviation(ours: readonly number[], theirs: readonly number[]): string {
  return ours
    .reduce((greatest, p, index) => Math.max(greatest, Math.abs(p - (theirs[index] ?? 0))), 0)
    .toExponential(1);
}

function argument(name: string): string | null {
  const index = process.argv.indexOf(name);
  return index < 0 ? null : (process.argv[index + 1] ?? "");
}
