import { type Constraints, type Counts, isPanel } from "#app/domain/sortition/constraints.ts";
import { createBoundedProgram } from "#app/domain/sortition/optimisation/bounded-program.ts";
import type {
  Panel,
  SearchBox,
  ValueRow,
} from "#app/domain/sortition/optimisation/panel-search.ts";

export interface SearchEffort {
  /** Numbers computed at most until a first panel is found; some 10^9 take a second. */
  readonly first: number;
  /** Numbers computed at most after that, to find better ones. */
  readonly better: number;
}

export interface BoundedTask {
  readonly constraints: Constraints;
  readonly box: SearchBox;
  readonly values: ArrayLike<number>;
  /** Only panels worth more are looked for. */
  readonly above: number;
  readonly effort: SearchEffort;
  /** Further rows that all panels looked for keep. */
  readonly learned?: readonly ValueRow[];
  readonly onStep?: () => void;
}

export interface BoundedResult {
  /** Each worth more than the one before. */
  readonly panels: readonly Panel[];
  /** No panel in the box is worth more than the last of these, or than `above` where there is none. */
  readonly exhausted: boolean;
}

/** Operations between two reports. */
const STEP = 5e7;
/** Values this close, relative to their size above 1, are no better. */
const NO_BETTER = 1e-9;

/**
 * Looks for panels inside the box worth more than `above`: depth-first branch and bound over
 * profile counts with a limit on its work, over linear programs of a few dozen rows that a dense
 * dual simplex method solves anew from one node to the next. Each panel is checked in whole
 * numbers. A node is left only by a bound or a contradiction that is recomputed from the original
 * coefficients; where all are, the search is exhausted and proves its answer.
 * The limit counts operations, never time: the same call does the same on every machine.
 */
export function searchBounded(task: BoundedTask): BoundedResult {
  const { constraints, box, values, above, effort, learned = [], onStep = () => {} } = task;
  const base = constraints.sizes.map((_, t) => box.lower[t] ?? 0);
  const free = base.flatMap((lower, t) => ((box.upper[t] ?? 0) > lower ? [t] : []));
  const program = createBoundedProgram(constraints, box, values, base, free, learned);
  const fixedValue = base.reduce((sum, lower, t) => sum + lower * (values[t] ?? 0), 0);
  const panels: Panel[] = [];
  let worth = above;
  let limit = effort.first;
  let reported = 0;
  let exhausted = true;

  function record(): void {
    const counts: Counts = program.counts();
    if (!isPanel(constraints, counts)) return;
    const value = counts.reduce((sum, count, t) => sum + count * (values[t] ?? 0), 0);
    if (value <= worth) return;
    panels.push({ counts, value });
    worth = value;
    if (panels.length === 1) limit = program.work() + effort.better;
  }

  /** How much a bound may exceed the worth of the best and still promise nothing. */
  function margin(): number {
    return Number.isFinite(worth) ? NO_BETTER * Math.max(1, Math.abs(worth)) : 0;
  }

  function leave(): void {
    if (fixedValue + program.safeBound() > worth + 2 * margin()) exhausted = false;
  }

  function visit(): void {
    if (program.work() >= limit) {
      exhausted = false;
      return;
    }
    if (program.work() - reported > STEP) {
      reported = program.work();
      onStep();
    }
    const state = program.solve();
    if (state !== "optimal") {
      if (state === "given up" || !program.isContradiction()) exhausted = false;
      return;
    }
    const column = program.fractional();
    const promising = fixedValue + program.objective() > worth + margin();
    if (promising && column < 0) record();
    if (!promising || column < 0) {
      leave();
      return;
    }
    const value = program.value(column);
    const [lower, upper] = program.bounds(column);
    const down = Math.floor(value);
    const upFirst = value - down >= 0.5;
    for (const up of [upFirst, !upFirst]) {
      program.setBounds(column, up ? down + 1 : lower, up ? upper : down);
      visit();
    }
    program.setBounds(column, lower, upper);
  }

  visit();
  return { panels, exhausted };
}
