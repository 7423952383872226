import type { Random } from "#app/domain/random.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";
import {
  createReplacementProgram,
  missesOf,
  type QuotaBounds,
} from "#app/domain/sortition/substitutes/best-replacement.ts";

/** A panel, what it has to keep, and how likely its members are to leave it. */
export interface PanelAtRisk {
  readonly bounds: readonly QuotaBounds[];
  /** Seats of the panel. */
  readonly size: number;
  readonly members: readonly {
    /** The quotas the member counts towards, by index; one per feature, in one order. */
    readonly quotas: readonly number[];
    readonly dropOut: number;
  }[];
}

/** How the panel would fare with the alternates added so far, over all scenarios. */
interface ScenarioSummary {
  /** Mean number of seats by which quotas are missed, empty seats included, after replacement. */
  readonly misses: number;
  /** Share of scenarios after which the panel is as complete and as true to its quotas as now. */
  readonly covered: number;
}

/** Possible futures of a panel, each with its own drop-outs. */
export interface Scenarios {
  /** In how many futures the members drop out, on average. */
  readonly meanDropOuts: number;
  /**
   * Misses saved, over all scenarios together, by one more alternate who counts towards these
   * quotas and can be asked where `available`, taking an empty seat or that of another alternate.
   * O(scenarios · alternates in use · features).
   */
  saved(quotas: readonly number[], available: Uint8Array): number;
  /** Adds such an alternate and replaces anew, with the fewest misses, wherever that may help. */
  add(kind: number, quotas: readonly number[], available: Uint8Array): void;
  summary(): ScenarioSummary;
  dispose(): void;
}

interface Scenario {
  /** Panel members per quota, alternates who took a seat included. */
  counts: number[];
  readonly staying: readonly number[];
  readonly vacated: number;
  open: number;
  misses: number;
  /** By kind. */
  readonly available: number[];
  taken: number[];
}

/** Samples `count` futures: each member drops out or stays, independently of the others. */
export function sampleScenarios(
  { bounds, size, members }: PanelAtRisk,
  count: number,
  random: Random,
  solver: Solver,
): Scenarios {
  const all = countOf(members);
  const now = missesOf(bounds, all) + Math.max(0, size - members.length);
  const scenarios = Array.from({ length: count }, (): Scenario => {
    const staying = members.filter(({ dropOut }) => random.next() >= dropOut);
    const counts = countOf(staying);
    const open = Math.max(0, size - staying.length);
    return {
      ...{ counts, staying: counts, open, vacated: open },
      misses: missesOf(bounds, counts) + open,
      available: [],
      taken: [],
    };
  });
  const kinds: { readonly kind: number; readonly quotas: readonly number[] }[] = [];
  const program = createReplacementProgram(solver, bounds);
  const vacated = scenarios.reduce((sum, { open }) => sum + open, 0);

  function countOf(people: PanelAtRisk["members"]): number[] {
    const counts = bounds.map(() => 0);
    for (const { quotas } of people) for (const row of quotas) counts[row] = (counts[row] ?? 0) + 1;
    return counts;
  }

  /** The change of misses at a quota when its count changes by `step`. */
  function change({ counts }: Scenario, row: number, step: 1 | -1): number {
    const { min, max } = bounds[row] ?? { min: 0, max: 0 };
    const count = counts[row] ?? 0;
    if (step === 1) return count >= max ? 1 : count < min ? -1 : 0;
    return count <= min ? 1 : count > max ? -1 : 0;
  }

  function savedIn(scenario: Scenario, quotas: readonly number[]): number {
    let least = 0;
    if (scenario.open > 0) {
      let sum = -1;
      for (const row of quotas) sum += change(scenario, row, 1);
      least = Math.min(least, sum);
    }
    for (const [index, kind] of kinds.entries()) {
      if ((scenario.taken[index] ?? 0) === 0) continue;
      let sum = 0;
      for (const [feature, row] of quotas.entries()) {
        const other = kind.quotas[feature] ?? row;
        if (other !== row) sum += change(scenario, row, 1) + change(scenario, other, -1);
      }
      least = Math.min(least, sum);
    }
    return -least;
  }

  function replaceAnew(scenario: Scenario): void {
    const { staying, vacated: open, available } = scenario;
    const panel = { counts: staying, open, available: kinds.map((_, k) => available[k] ?? 0) };
    const better = program.improve(panel, scenario.misses);
    if (better === null) return;
    const counts = [...staying];
    for (const [index, { quotas }] of kinds.entries()) {
      for (const row of quotas) counts[row] = (counts[row] ?? 0) + (better.taken[index] ?? 0);
    }
    scenario.counts = counts;
    scenario.open = open - better.taken.reduce((sum, taken) => sum + taken, 0);
    scenario.misses = better.misses;
    scenario.taken = [...better.taken];
  }

  return {
    meanDropOuts: vacated / count - Math.max(0, size - members.length),
    saved(quotas, available) {
      let sum = 0;
      for (const [index, scenario] of scenarios.entries()) {
        if (scenario.misses > 0 && available[index] === 1) sum += savedIn(scenario, quotas);
      }
      return sum;
    },
    add(kind, quotas, available) {
      let index = kinds.findIndex((known) => known.kind === kind);
      if (index < 0) {
        index = kinds.push({ kind, quotas }) - 1;
        program.addKind(quotas);
      }
      for (const [position, scenario] of scenarios.entries()) {
        if (available[position] !== 1) continue;
        scenario.available[index] = (scenario.available[index] ?? 0) + 1;
        if (scenario.misses > 0) replaceAnew(scenario);
      }
    },
    summary() {
      let misses = 0;
      let covered = 0;
      for (const scenario of scenarios) {
        misses += scenario.misses;
        if (scenario.misses <= now) covered++;
      }
      return { misses: misses / count, covered: covered / count };
    },
    dispose: () => program.dispose(),
  };
}
