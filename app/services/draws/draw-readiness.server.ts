import { count, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { poolKnowsHouseholds } from "#app/services/pool/households.server.ts";
import { inPool } from "#app/services/pool/read-pool.server.ts";
import { poolImports, poolPeople, processes, quotas } from "#db/schema/index.ts";
import { preparedDraw, type StandingDraw, standingDraw } from "./standing-draw.server.ts";

export interface DrawReadiness {
  readonly panelSize: number;
  readonly people: number;
  readonly quotas: number;
  /** At most one person of each household is drawn: then it can start without quotas. */
  readonly onePerHousehold: boolean;
  /** The real draw that is committed to and stands; null while there is none. */
  readonly standing: StandingDraw | null;
  /** The real draw that is prepared and not committed to; null while there is none. */
  readonly preparedId: string | null;
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
    .select({
      panelSize: processes.panelSize,
      onePerHousehold: processes.onePerHousehold,
      status: processes.status,
    })
    .from(processes)
    .where(eq(processes.id, processId))
    .get();
  if (process === undefined) return problem("process_missing", {});
  const people = database
    .select({ count: count() })
    .from(poolPeople)
    .innerJoin(poolImports, eq(poolImports.id, poolPeople.importId))
    .where(inPool(processId))
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
    onePerHousehold: process.onePerHousehold && poolKnowsHouseholds(context, processId),
    standing: standingDraw(database, processId),
    preparedId: preparedDraw(database, processId),
    closed: process.status === "closed",
  });
}
