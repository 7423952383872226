import { and, eq, isNotNull } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { draws } from "#db/schema/index.ts";

/** Whether a completed draw exists: pool, quotas and panel size of the process are then final. */
export function isDrawn(database: Queryable, processId: string): boolean {
  const completed = database
    .select({ id: draws.id })
    .from(draws)
    .where(and(eq(draws.processId, processId), isNotNull(draws.completedAt)))
    .limit(1)
    .get();
  return completed !== undefined;
}
