import type { JobContext } from "#app/services/jobs/job-context.ts";
import type { Job } from "#app/services/jobs/job-state.server.ts";

export function drawPanelJob(_context: JobContext, job: Job): void {
  throw new Error(`Draw ${job.subjectId} has no runner yet.`);
}
