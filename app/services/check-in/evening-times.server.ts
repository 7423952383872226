import { eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { newestRevision } from "#app/services/town-halls/revisions.server.ts";
import { townHalls } from "#db/schema/index.ts";

/** When an evening begins, as it was announced, and whether it takes place; null for one that was not announced. */
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
  const announced = newestRevision(context.database, townHallId)?.announcement.begins;
  const beginsAt = announced === undefined ? row.beginsAt : new Date(announced);
  return { beginsAt, cancelled: row.cancelledAt !== null };
}
