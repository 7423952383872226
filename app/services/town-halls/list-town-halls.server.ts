import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { agendaItems, townHalls, townHallTexts } from "#db/schema/index.ts";

export interface TownHallListing {
  readonly id: string;
  /** In German. */
  readonly title: string;
  readonly place: string;
  readonly beginsAt: Date | null;
  readonly status: TownHallStatus;
  /** Items on the agenda. */
  readonly items: number;
}

export type TownHallStatus = "draft" | "published" | "cancelled";

/** All town halls: those without a date first, then the latest. */
export function listTownHalls(context: ServiceContext): TownHallListing[] {
  authorise(context.actor, "townHall.read");
  return context.database
    .select({
      id: townHalls.id,
      title: townHallTexts.title,
      place: townHallTexts.place,
      beginsAt: townHalls.beginsAt,
      publishedAt: townHalls.publishedAt,
      cancelledAt: townHalls.cancelledAt,
      items: sql<number>`(${context.database
        .select({ items: sql`count(*)` })
        .from(agendaItems)
        .where(and(eq(agendaItems.townHallId, townHalls.id), isNull(agendaItems.removedAt)))})`,
    })
    .from(townHalls)
    .innerJoin(
      townHallTexts,
      and(eq(townHallTexts.townHallId, townHalls.id), eq(townHallTexts.language, "de")),
    )
    .orderBy(
      sql`${townHalls.beginsAt} is not null`,
      desc(townHalls.beginsAt),
      desc(townHalls.createdAt),
    )
    .all()
    .map(({ publishedAt, cancelledAt, ...row }) => ({
      ...row,
      status: townHallStatus({ publishedAt, cancelledAt }),
    }));
}

export function townHallStatus(townHall: {
  readonly publishedAt: Date | null;
  readonly cancelledAt: Date | null;
}): TownHallStatus {
  if (townHall.cancelledAt !== null) return "cancelled";
  return townHall.publishedAt === null ? "draft" : "published";
}
