import type { JobView } from "#app/services/jobs/view-job.server.ts";

interface JobLink {
  readonly to: string;
  readonly label: "toPool" | "toDraw" | "toDraws" | "toUpload";
}

/** Where to go from a job that has ended, the most useful place first. */
export function jobLinks(job: JobView): JobLink[] {
  if (job.processId === null) return [];
  const process = `/staff/processes/${job.processId}`;
  if (job.kind === "draw_panel") {
    return job.status === "succeeded"
      ? [{ to: `${process}/draws/${job.subjectId}`, label: "toDraw" }]
      : [{ to: `${process}/draws`, label: "toDraws" }];
  }
  const pool: JobLink = { to: `${process}/pool`, label: "toPool" };
  if (job.status === "succeeded" || job.uploadId === null) return [pool];
  return [{ to: `${process}/pool/uploads/${job.uploadId}`, label: "toUpload" }, pool];
}
