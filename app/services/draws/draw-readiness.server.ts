import { and, count, eq, isNotNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { poolImports, poolPeople, processes, quotas } from "#db/schema/index.ts";
import { isDrawn } from "./is-drawn.server.ts";

export interface DrawReadiness {
  readonly panelSize: number;
  readonly people: number;
  readonly quotas: number;
  /** A completed draw exists: another one is a repetition. */
  readonly drawn: boolean;
  /** The process is closed: nothing is drawn any more. */
  readonly closed: boolean;
}

/** What a draw of this process would start from. Fails with `process_missing`. */
export function drawReadiness(
  context: ServiceContext,
  processId: string,
): Result<DrawReadiness, Problem<"process_missing", object>> {
  authorise(context.actor, "draw.read");
  const { database } = context;
  const process = database
    .select({ panelSize: processes.panelSize, status: processes.status })
    .from(processes)
    .where(eq(processes.id, processId))
    .get();
  if (process === undefined) return problem("process_missing", {});
  const people = database
    .select({ count: count() })
    .from(poolPeople)
    .innerJoin(poolImports, eq(poolImports.id, poolPeople.importId))
    .where(and(eq(poolPeople.processId, processId), isNotNull(poolImports.completedAt)))
    .get();
  const quotaRows = database
    .select({ count: count() })
    .from(quotas)
    .where(eq(quotas.processId, processId))
    .get();
  return ok({
    panelSize: process.panelSize,
    people: people?.count ?? 0,
    quotas: quotaRows?.count ?? 0,
    drawn: isDrawn(database, processId),
    closed: process.status === "closed",
  });
}
