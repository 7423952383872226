import type { Constraints } from "#app/domain/sortition/constraints.ts";
import type { SolverModel, SolverSolution } from "#app/domain/sortition/solver.ts";

/** The smallest and the greatest probability of a lottery. */
export interface Spread {
  readonly smallest: number;
  readonly greatest: number;
}

/**
 * The chance everyone has where all are equal: seats per reachable person. `constraints` are those
 * of the reachable.
 */
export function equalChance({ sizes, size }: Constraints): number {
  return size / sizes.reduce((sum, people) => sum + people, 0);
}

/**
 * What goldilocks minimises, with n reachable people and k seats: (n/k)·greatest + (k/n)/smallest;
 * 2 where all chances are equal (Baharav and Flanigan, Fair, Manipulation-Robust, and Transparent
 * Sortition, 2024; Goldilocks with weight 1).
 */
export function goldilocksValue({ smallest, greatest }: Spread, equal: number): number {
  return greatest / equal + equal / smallest;
}

/** Of probabilities per profile; profiles of size zero are left out. */
export function spreadOf(probabilities: readonly number[], sizes: readonly number[]): Spread {
  const own = probabilities.filter((_, t) => (sizes[t] ?? 0) > 0);
  return { smallest: Math.min(...own), greatest: Math.max(...own) };
}

/** How far below the truth tangents may leave the value. */
const SETTLED = 1e-11;
const ROUNDS = 100;
/** Powers of two below the equal chance, where the first tangents touch. */
const FIRST_TANGENTS = 10;

/**
 * Columns of a linear program for smallest, greatest and a lower bound on equal / smallest, which
 * is convex, so that tangents bound it from below. The caller adds the rows that hold every
 * probability between the two. The value is convex in `smallest` alone: a search in one dimension.
 */
export function addSpread(model: SolverModel, equal: number) {
  const infinity = Number.POSITIVE_INFINITY;
  const smallest = model.addColumn(0, 0, 1);
  const greatest = model.addColumn(1 / equal, 0, 1);
  const reciprocal = model.addColumn(1, 0, infinity);

  function addTangent(at: number): void {
    model.addRow((2 * equal) / at, infinity, {
      indices: [reciprocal, smallest],
      values: [1, equal / at ** 2],
    });
  }

  for (let halved = 0; halved < FIRST_TANGENTS; halved++) addTangent(equal / 2 ** halved);

  return {
    smallest,
    greatest,
    /** Adds tangents until the value of the program is true. */
    minimise(onStep: (round: number) => void): Spread & { readonly solution: SolverSolution } {
      for (let round = 1; ; round++) {
        const step = () => onStep(round);
        step();
        const solution = model.solve(step);
        if (solution.status !== "optimal") throw new Error("The spread has no minimum.");
        const spread = {
          smallest: solution.values[smallest] ?? 0,
          greatest: solution.values[greatest] ?? 1,
        };
        const left = goldilocksValue(spread, equal) - solution.objective;
        if (left <= SETTLED || round >= ROUNDS) return { ...spread, solution };
        addTangent(Math.max(spread.smallest, equal / 2 ** (FIRST_TANGENTS + round)));
      }
    },
  };
}
