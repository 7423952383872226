/** Whether and how it was shown that no lottery does better in the sense of the objective. */
export interface Optimality {
  readonly proved: boolean;
  readonly by: "relaxation" | "column-generation" | "none";
  /** `deviation` and `gap` are at most this where optimality is proved. */
  readonly tolerance: number;
  /**
   * The values of the leximin stages, ascending; of maximin the first alone; of goldilocks those
   * of leximin under its greatest probability; of nash none.
   */
  readonly stages: readonly number[];
  /**
   * The greatest difference between anyone's probability and the optimum of the relaxation, which
   * bounds every lottery; null where the proof does not rest on it.
   */
  readonly deviation: number | null;
  /**
   * How much better a lottery could still be. leximin and maximin: in the probability of a stage;
   * null where the relaxation proves that. nash: as a share of the geometric mean. goldilocks: as
   * a share of its value.
   */
  readonly gap: number | null;
}

/** Differences up to this count as none. */
export const TOLERANCE = 1e-6;
