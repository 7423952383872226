import type { ServiceContext } from "#app/services/context.ts";
import { authorise, may } from "#app/services/permissions.ts";
import type { JobKind, JobStatus } from "#db/schema/index.ts";
import { JOB_PERMISSIONS } from "./job-permissions.ts";
import { readJob } from "./job-state.server.ts";
import { type JobSubject, subjectOf } from "./job-subject.server.ts";

export interface JobView extends JobSubject {
  readonly id: string;
  readonly kind: JobKind;
  readonly status: JobStatus;
  readonly phase: string | null;
  readonly done: number;
  /** Null while no bound is known. */
  readonly total: number | null;
  readonly problem: { readonly code: string; readonly params: object } | null;
  /** The draw or import the job works on. */
  readonly subjectId: string;
  /** Whether the reader may cancel it or start it again. */
  readonly mayControl: boolean;
}

/** How far a job is; null when there is none with this id that the actor may read about. */
export function viewJob(context: ServiceContext, jobId: string): JobView | null {
  authorise(context.actor, "process.read");
  const job = readJob(context.database, jobId);
  if (job === null) return null;
  const { read, control } = JOB_PERMISSIONS[job.kind];
  if (!may(context.actor, read)) return null;
  return {
    id: job.id,
    kind: job.kind,
    status: job.status,
    phase: job.phase,
    done: job.done,
    total: job.total,
    problem: job.problem,
    subjectId: job.subjectId,
    ...subjectOf(context.database, job),
    mayControl: control !== null && may(context.actor, control),
  };
}
