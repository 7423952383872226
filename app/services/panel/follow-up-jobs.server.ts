import { and, eq, inArray } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { alternateLists, jobs, substitutions } from "#db/schema/index.ts";

const ACTIVE = ["queued", "running"] as const;

/** The job that works on substitutes or a reserve list of this draw; null when none does. */
export function followUpUnderWay(database: Queryable, drawId: string): { jobId: string } | null {
  const substituting = database
    .select({ jobId: jobs.id })
    .from(substitutions)
    .innerJoin(jobs, eq(jobs.id, substitutions.jobId))
    .where(and(eq(substitutions.drawId, drawId), inArray(jobs.status, [...ACTIVE])))
    .get();
  const ranking = database
    .select({ jobId: jobs.id })
    .from(alternateLists)
    .innerJoin(jobs, eq(jobs.id, alternateLists.jobId))
    .where(and(eq(alternateLists.drawId, drawId), inArray(jobs.status, [...ACTIVE])))
    .get();
  return substituting ?? ranking ?? null;
}
