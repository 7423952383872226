import { seededRandom } from "#app/domain/random.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import {
  checkSelectionInput,
  type InputFault,
  type SelectionInput,
} from "#app/domain/sortition/check-input.ts";
import { withCombinedFeatures } from "#app/domain/sortition/combined-features.ts";
import { type Constraints, type Counts, constraintsOf } from "#app/domain/sortition/constraints.ts";
import {
  coverProfiles,
  explainInfeasibility,
  explainUnreachable,
  type Infeasibility,
} from "#app/domain/sortition/feasibility/feasibility.ts";
import {
  hashInput,
  type Lottery,
  type LotteryPanel,
  seedFor,
} from "#app/domain/sortition/lottery.ts";
import { marginals } from "#app/domain/sortition/marginals.ts";
import type { Objective } from "#app/domain/sortition/objectives.ts";
import {
  type OptimisedLottery,
  optimiseLottery,
} from "#app/domain/sortition/optimisation/optimise-lottery.ts";
import {
  createPanelSearch,
  type PanelSearch,
} from "#app/domain/sortition/optimisation/panel-search.ts";
import type { WeightedPanel } from "#app/domain/sortition/optimisation/peeling.ts";
import { sampleLottery } from "#app/domain/sortition/optimisation/random-selection.ts";
import { compareText, groupIntoProfiles } from "#app/domain/sortition/people.ts";
import { type Progress, type ReportProgress, repeatable } from "#app/domain/sortition/progress.ts";
import { quotaFeatures, sortQuotas } from "#app/domain/sortition/quotas.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";
import { verifyLottery } from "#app/domain/sortition/verify-lottery.ts";

const ALGORITHM = "losrunde-profiles";
const ALGORITHM_VERSION = "1.3.0";

export interface ComputeLotteryOptions {
  readonly solver: Solver;
  /** Only for the objective `random`: decides which panels its lottery holds. */
  readonly randomSeed?: string;
  /** Called before each linear or integer program and during long ones. To cancel, throw from it. */
  readonly onProgress?: ReportProgress;
}

export type SelectionProblem =
  | Problem<"bad_input", { readonly faults: readonly InputFault[] }>
  | Problem<"quotas_infeasible", Infeasibility>;

/**
 * The lottery over panels that is fairest in the sense of the objective. Depends on the people,
 * their households, quotas and size alone, not on the order of rows. Problems: `bad_input` with every fault,
 * `quotas_infeasible` with the conflicts and the smallest relaxation. The result has passed
 * `verifyLottery`; a lottery that does not is a broken invariant and throws.
 *
 * Sources: Flanigan et al., Nature 596, 2021 (leximin over panels); see the README for the
 * relaxation and its proof. The work grows with the number of profiles, not of people.
 */
export function computeLottery(
  input: SelectionInput,
  objective: Objective,
  { solver, randomSeed, onProgress = () => {} }: ComputeLotteryOptions,
): Result<Lottery, SelectionProblem> {
  const faults = checkSelectionInput(input);
  if (faults.length > 0) return problem("bad_input", { faults });
  const { people, quotas: unsorted, size } = withCombinedFeatures(input);
  const quotas = sortQuotas(unsorted);
  const profiles = groupIntoProfiles(people, quotaFeatures(quotas));
  const inputHash = hashInput(profiles, quotas, size);
  const constraints = constraintsOf(profiles, quotas, size);
  const start: Progress = { phase: "feasibility", done: 0, total: 1 };
  const { report, again } = repeatable(onProgress, start);
  const search = createPanelSearch(solver, constraints, again);
  try {
    report(start);
    const first = search.best(constraints.sizes.map(() => 0));
    if (first === null) {
      const why = explainInfeasibility(solver, profiles, quotas, size, report);
      return problem("quotas_infeasible", why);
    }
    const seed = seedFor(inputHash, randomSeed ?? "", "random selection");
    const task = { solver, search, constraints, first: first.counts, report };
    const found =
      objective === "random" ? randomLottery(task, seed) : optimiseLottery(objective, task);
    const reasons = explainUnreachable(solver, profiles, quotas, size, found.unreachable, report);
    const lottery: Lottery = {
      algorithm: ALGORITHM,
      algorithmVersion: ALGORITHM_VERSION,
      objective,
      size,
      inputHash,
      quotas,
      profiles,
      panels: orderPanels(found.panels),
      probabilities: marginals(found.panels, constraints.sizes),
      unreachable: found.unreachable
        .flatMap((t, index) => {
          const reason = reasons[index];
          return reason ? (profiles[t]?.members ?? []).map((id) => ({ id, reason })) : [];
        })
        .sort((a, b) => compareText(a.id, b.id)),
      optimality: found.optimality,
    };
    const broken = verifyLottery(lottery);
    if (broken.length > 0) throw new Error(`The lottery does not verify: ${broken[0]?.code}.`);
    return ok(lottery);
  } finally {
    search.dispose();
  }
}

interface RandomTask {
  readonly search: PanelSearch;
  readonly constraints: Constraints;
  readonly first: Counts;
  readonly report: ReportProgress;
}

function randomLottery(
  { search, constraints, first, report }: RandomTask,
  seed: string,
): OptimisedLottery {
  const panels = sampleLottery(search, constraints, seededRandom(seed), report);
  const known = [first, ...panels.map(({ counts }) => counts)];
  const coverage = coverProfiles(search, constraints, known, report);
  return {
    panels: mergeEqual(panels),
    unreachable: coverage?.unreachable ?? [],
    optimality: { proved: false, by: "none", tolerance: 0, stages: [], deviation: null, gap: null },
  };
}

function mergeEqual(panels: readonly WeightedPanel[]): WeightedPanel[] {
  const times = new Map<string, { counts: Counts; times: number }>();
  for (const { counts } of panels) {
    const key = counts.join();
    const seen = times.get(key);
    if (seen) seen.times++;
    else times.set(key, { counts, times: 1 });
  }
  return [...times.values()].map(({ counts, times }) => ({
    counts,
    weight: times / panels.length,
  }));
}

/** By descending weight, ties by counts: an order that any machine arrives at. */
function orderPanels(panels: readonly WeightedPanel[]): LotteryPanel[] {
  return panels
    .map(({ weight, counts }) => ({
      weight,
      counts: counts.flatMap((count, t): [number, number][] => (count > 0 ? [[t, count]] : [])),
    }))
    .sort((a, b) => b.weight - a.weight || compareText(a.counts.join(), b.counts.join()));
}
