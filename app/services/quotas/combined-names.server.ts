import { eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { combinedFeatures, drawCombinedFeatures, draws } from "#db/schema/index.ts";

/**
 * The names of all quotas over several features that the process or one of its draws has: what
 * stands in the place of a feature there is no feature.
 */
export function combinedNames(context: ServiceContext, processId: string): string[] {
  authorise(context.actor, "quotas.read");
  const { database } = context;
  const own = database
    .select({ name: combinedFeatures.name })
    .from(combinedFeatures)
    .where(eq(combinedFeatures.processId, processId))
    .all();
  const drawn = database
    .selectDistinct({ name: drawCombinedFeatures.name })
    .from(drawCombinedFeatures)
    .innerJoin(draws, eq(draws.id, drawCombinedFeatures.drawId))
    .where(eq(draws.processId, processId))
    .all();
  return [...new Set([...own, ...drawn].map(({ name }) => name))];
}
