import type { SolverModel, SolverSolution } from "#app/domain/sortition/solver.ts";

/**
 * Where a long computation stands. `phase` is a code; `total` is null where no bound on the
 * number of steps is known.
 */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number | null;
}

/** Called before each linear or integer program and many times a second while a long one runs. */
export type ReportProgress = (progress: Progress) => void;

/** Reports, and says the latest again: for programs that cannot know more than that they go on. */
export function repeatable(
  report: ReportProgress,
  start: Progress,
): { readonly report: ReportProgress; readonly again: () => void } {
  let latest = start;
  return {
    report(progress) {
      latest = progress;
      report(progress);
    },
    again: () => report(latest),
  };
}

/** Solves a program under one report, made before it and repeated during it. */
export function solveReporting(
  model: SolverModel,
  report: ReportProgress,
  progress: Progress,
): SolverSolution {
  report(progress);
  return model.solve(() => report(progress));
}
