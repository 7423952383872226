import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { composeAnnouncement } from "./compose-announcement.server.ts";
import { loadTownHall } from "./load-town-hall.server.ts";
import { type PublicRevision, withWhatCameAfter } from "./read-public-town-halls.server.ts";
import { newestRevision } from "./revisions.server.ts";

/**
 * The next revision as its drafts stand now, for whoever prepares it: to be read as everyone would read it.
 * It is nowhere in the audit log, so its head is empty. Null where there is no such town hall, or where a
 * date, the host, the chair or the holder of the house right is missing.
 */
export function previewAnnouncement(
  context: ServiceContext,
  townHallId: string,
): PublicRevision | null {
  authorise(context.actor, "townHall.read");
  const townHall = loadTownHall(context.database, townHallId);
  const announcement = townHall === null ? null : composeAnnouncement(context.database, townHall);
  if (announcement === null) return null;
  const newest = newestRevision(context.database, townHallId);
  const revision = {
    townHallId,
    number: (newest?.number ?? 0) + 1,
    publishedAt: context.now,
    auditHead: "",
    announcement,
  };
  return withWhatCameAfter(context.database, revision);
}
