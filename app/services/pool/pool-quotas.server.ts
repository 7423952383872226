import { asc, eq } from "drizzle-orm";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import type { Queryable } from "#db/connection.server.ts";
import { quotas } from "#db/schema/index.ts";

/** The quotas a list of people is held against; null while the process has none. */
export function quotasForList(database: Queryable, processId: string): readonly Quota[] | null {
  const rows = database
    .select({
      feature: quotas.feature,
      value: quotas.value,
      min: quotas.min,
      max: quotas.max,
    })
    .from(quotas)
    .where(eq(quotas.processId, processId))
    .orderBy(asc(quotas.position))
    .all();
  return rows.length === 0 ? null : rows;
}
