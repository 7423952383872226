/**
 * Where a long computation stands. `phase` is a code; `total` is null where no bound on the
 * number of steps is known.
 */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number | null;
}

/** Called before each linear or integer program, so at most one solve lies between two calls. */
export type ReportProgress = (progress: Progress) => void;
