import { and, count, eq, isNotNull } from "drizzle-orm";
import { type PublicTotal, publicTotal } from "#app/domain/disclosure.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { poolImports, poolPeople, processes } from "#db/schema/index.ts";

/** How many people said yes, for everyone: rounded; null before any import. */
export type PublicPoolSize = { readonly persons: PublicTotal } | null;

/**
 * The size of the pool of a process that is public; null for a draft and while nothing is
 * imported. Only completed imports count: people enter the total in batches.
 */
export function publicPoolSize(context: ServiceContext, processId: string): PublicPoolSize {
  authorise(context.actor, "public");
  const { database } = context;
  const process = database
    .select({ status: processes.status })
    .from(processes)
    .where(eq(processes.id, processId))
    .get();
  if (process === undefined || process.status === "draft") return null;
  const completed = and(eq(poolImports.processId, processId), isNotNull(poolImports.completedAt));
  const imported = database.select({ id: poolImports.id }).from(poolImports).where(completed).get();
  if (imported === undefined) return null;
  const people = database
    .select({ rows: count() })
    .from(poolPeople)
    .innerJoin(poolImports, eq(poolPeople.importId, poolImports.id))
    .where(completed)
    .get();
  return { persons: publicTotal(people?.rows ?? 0) };
}
