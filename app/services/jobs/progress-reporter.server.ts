import type { Progress } from "#app/domain/sortition/progress.ts";
import type { JobContext } from "./job-context.ts";
import { reportProgress } from "./job-state.server.ts";

const INTERVAL_MILLISECONDS = 300;

/** Stores progress a few times a second at most: a new phase at once, its steps when due. */
export function progressReporter(context: JobContext, jobId: string) {
  let phase = "";
  let stored = Number.NEGATIVE_INFINITY;
  return function report(progress: Progress): void {
    const now = context.clock().getTime();
    if (progress.phase === phase && now - stored < INTERVAL_MILLISECONDS) return;
    phase = progress.phase;
    stored = now;
    reportProgress(context.database, jobId, progress);
  };
}
