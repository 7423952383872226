import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { drawRevocations, draws } from "#db/schema/index.ts";

/** A panel that was drawn for real, and when. */
export interface DrawnPanel {
  readonly drawId: string;
  readonly drawnAt: Date;
}

/** The panels of a process that can speak as a body, the newest first; none whose draw was set aside. */
export function panelsOfProcess(context: ServiceContext, processId: string): readonly DrawnPanel[] {
  authorise(context.actor, "proposals.write");
  return drawnPanels(context.database, processId);
}

/** The same, for a service that has asked. */
export function drawnPanels(database: Queryable, processId: string): readonly DrawnPanel[] {
  return database
    .select({ drawId: draws.id, drawnAt: draws.completedAt })
    .from(draws)
    .leftJoin(drawRevocations, eq(drawRevocations.drawId, draws.id))
    .where(
      and(
        eq(draws.processId, processId),
        eq(draws.kind, "real"),
        isNotNull(draws.completedAt),
        isNull(drawRevocations.drawId),
      ),
    )
    .orderBy(desc(draws.completedAt))
    .all()
    .flatMap(({ drawId, drawnAt }) => (drawnAt === null ? [] : [{ drawId, drawnAt }]));
}
