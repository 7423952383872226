import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { drawRevocations, draws, jobs } from "#db/schema/index.ts";

export interface StandingDraw {
  readonly drawId: string;
  /** Its place among the real draws of the process, from 1. */
  readonly number: number;
  /** When its number is to be obtained, as announced. */
  readonly numberAt: Date;
  /** The number of the panel, 0 to 999; null while it is awaited. */
  readonly drawnNumber: number | null;
  readonly drawn: boolean;
}

/**
 * The real draw of a process that is committed to and was neither withdrawn nor repeated: pool,
 * quotas and panel size stay as they are for it. Test draws never stand.
 */
export function standingDraw(database: Queryable, processId: string): StandingDraw | null {
  const standing = database
    .select({
      drawId: draws.id,
      number: draws.number,
      numberAt: draws.numberAt,
      drawnNumber: draws.drawnNumber,
    })
    .from(draws)
    .leftJoin(drawRevocations, eq(drawRevocations.drawId, draws.id))
    .where(
      and(
        eq(draws.processId, processId),
        isNotNull(draws.committedAt),
        isNull(drawRevocations.drawId),
      ),
    )
    .get();
  if (standing === undefined) return null;
  const { drawId, number, numberAt, drawnNumber } = standing;
  if (number === null || numberAt === null) {
    throw new Error(`Draw ${drawId} is committed to without an announcement.`);
  }
  return { drawId, number, numberAt, drawnNumber, drawn: drawnNumber !== null };
}

/** The real draw of a process that is prepared and not committed to; null while there is none. */
export function preparedDraw(database: Queryable, processId: string): string | null {
  const prepared = database
    .select({ id: draws.id })
    .from(draws)
    .where(
      and(eq(draws.processId, processId), isNotNull(draws.preparedAt), isNull(draws.committedAt)),
    )
    .get();
  return prepared?.id ?? null;
}

/** The job of a draw that waits or runs: pool, quotas and panel size stay as they are for it. */
export function drawUnderWay(database: Queryable, processId: string): { jobId: string } | null {
  const drawing = database
    .select({ jobId: jobs.id })
    .from(draws)
    .innerJoin(jobs, eq(jobs.id, draws.jobId))
    .where(and(eq(draws.processId, processId), inArray(jobs.status, ["queued", "running"])))
    .get();
  return drawing ?? null;
}
