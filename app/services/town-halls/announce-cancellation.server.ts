import type { ServiceContext } from "#app/services/context.ts";
import type { Queryable } from "#db/connection.server.ts";
import { cancellationOf } from "./compose-announcement.server.ts";
import { loadTownHall } from "./load-town-hall.server.ts";
import { newestRevision, storeRevision } from "./revisions.server.ts";

/**
 * Announces that a town hall does not take place, and why: what is in force stays as it is, with the reason
 * before it, whatever the drafts say meanwhile. Announces nothing of a town hall that never was. Call it
 * inside the immediate transaction that cancels.
 */
export function announceCancellation(
  transaction: Queryable,
  context: Pick<ServiceContext, "actor" | "now">,
  townHallId: string,
): void {
  const townHall = loadTownHall(transaction, townHallId);
  const newest = newestRevision(transaction, townHallId);
  if (townHall === null || newest === null) return;
  const cancelled = cancellationOf(townHall);
  storeRevision(transaction, context, townHallId, { ...newest.announcement, cancelled });
}
