/** The way of a process, in the order in which its steps are taken. */
export const PROCESS_STEPS = [
  "texts",
  "translations",
  "publish",
  "quotas",
  "pool",
  "commit",
  "draw",
  "close",
] as const;
export type ProcessStep = (typeof PROCESS_STEPS)[number];

export type ProcessProgress = Readonly<Record<ProcessStep, boolean>>;

/**
 * The first step that is still to be taken; null for a process that is closed. Missing
 * translations hinder nobody: they are named, never the next step.
 */
export function nextStep(progress: ProcessProgress): ProcessStep | null {
  if (progress.close) return null;
  return PROCESS_STEPS.find((step) => step !== "translations" && !progress[step]) ?? null;
}
