import type { JobContext } from "#app/services/jobs/job-context.ts";
import type { Job } from "#app/services/jobs/job-state.server.ts";

export function importPool(_context: JobContext, job: Job): void {
  throw new Error(`Import ${job.subjectId} has no runner yet.`);
}
