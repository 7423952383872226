import { desc, eq } from "drizzle-orm";
import type { Objective } from "#app/domain/sortition/objectives.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { type DrawKind, drawRevocations, draws, type JobStatus, jobs } from "#db/schema/index.ts";

export interface DrawListing {
  readonly id: string;
  readonly kind: DrawKind;
  /** Null for an attempt without a result. */
  readonly number: number | null;
  readonly objective: Objective;
  readonly requestedAt: Date;
  readonly preparedAt: Date | null;
  readonly committedAt: Date | null;
  readonly completedAt: Date | null;
  /** 0 to 999; null for a test and while it is awaited. */
  readonly drawnNumber: number | null;
  /** Whether it was withdrawn or is repeated; null while it stands. */
  readonly revoked: "withdrawn" | "repeated" | null;
  readonly jobId: string | null;
  readonly jobStatus: JobStatus | null;
}

/** All draws of a process and all attempts at one, newest first: none can be hidden. */
export function listDraws(context: ServiceContext, processId: string): DrawListing[] {
  authorise(context.actor, "draw.read");
  return context.database
    .select({
      id: draws.id,
      kind: draws.kind,
      number: draws.number,
      objective: draws.objective,
      requestedAt: draws.requestedAt,
      preparedAt: draws.preparedAt,
      committedAt: draws.committedAt,
      completedAt: draws.completedAt,
      drawnNumber: draws.drawnNumber,
      revoked: drawRevocations.kind,
      jobId: draws.jobId,
      jobStatus: jobs.status,
    })
    .from(draws)
    .leftJoin(jobs, eq(jobs.id, draws.jobId))
    .leftJoin(drawRevocations, eq(drawRevocations.drawId, draws.id))
    .where(eq(draws.processId, processId))
    .orderBy(desc(draws.requestedAt))
    .all();
}
