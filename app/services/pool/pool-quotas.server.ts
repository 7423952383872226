import { asc, eq } from "drizzle-orm";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import type { Queryable } from "#db/connection.server.ts";
import { combinedFeatures, quotas } from "#db/schema/index.ts";

/** The features that quotas over several features ask for. */
export function conditionFeatures(database: Queryable, processId: string): string[] {
  return database
    .select({ conditions: combinedFeatures.conditions })
    .from(combinedFeatures)
    .where(eq(combinedFeatures.processId, processId))
    .all()
    .flatMap(({ conditions }) => conditions.map(({ feature }) => feature));
}

/**
 * The quotas a list of people is held against; null while the process has none. Features made from
 * others are no columns of a list.
 */
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
  const made = database
    .select({ name: combinedFeatures.name })
    .from(combinedFeatures)
    .where(eq(combinedFeatures.processId, processId))
    .all()
    .map(({ name }) => name);
  const own = rows.filter(({ feature }) => !made.includes(feature));
  return own.length === 0 ? null : own;
}
