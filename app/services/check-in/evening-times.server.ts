import { eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { townHalls } from "#db/schema/index.ts";

/** When an announced evening begins and whether it takes place; null for one that was not announced. */
export function eveningTimes(
  context: ServiceContext,
  townHallId: string,
): { readonly beginsAt: Date | null; readonly cancelled: boolean } | null {
  authorise(context.actor, "public");
  const row = context.database
    .select({
      beginsAt: townHalls.beginsAt,
      publishedAt: townHalls.publishedAt,
      cancelledAt: townHalls.cancelledAt,
    })
    .from(townHalls)
    .where(eq(townHalls.id, townHallId))
    .get();
  if (row === undefined || row.publishedAt === null) return null;
  return { beginsAt: row.beginsAt, cancelled: row.cancelledAt !== null };
}
