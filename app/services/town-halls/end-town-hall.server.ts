import { and, count, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { floorEvents, townHalls, townHallTexts } from "#db/schema/index.ts";
import { announceCancellation } from "./announce-cancellation.server.ts";
import { changeTownHall, type NotEditable } from "./change-town-hall.server.ts";

type NotDeletable = Problem<"town_hall_published", object> | Problem<"floor_was_open", object>;

/**
 * Deletes a draft with everything in it.
 *
 * Fails with `town_hall_not_found`, `town_hall_cancelled`, `town_hall_published` (what was announced is
 * cancelled, not deleted), `floor_was_open` (something happened on its floor, which is kept).
 */
export function deleteTownHall(
  context: ServiceContext,
  id: string,
): Result<null, NotEditable | NotDeletable> {
  authorise(context.actor, "townHall.write");
  return changeTownHall(
    context,
    id,
    ({ transaction, townHall, record }): Result<null, NotDeletable> => {
      if (townHall.publishedAt !== null) return problem("town_hall_published", {});
      const events = transaction
        .select({ events: count() })
        .from(floorEvents)
        .where(eq(floorEvents.townHallId, id))
        .get();
      if ((events?.events ?? 0) > 0) return problem("floor_was_open", {});
      transaction.delete(townHalls).where(eq(townHalls.id, id)).run();
      record({ action: "town_hall_deleted", objectKind: "town_hall", objectId: id });
      return ok(null);
    },
  );
}

/**
 * Cancels a published town hall. The reason, in German, is public; it can be translated like the other texts,
 * which stay as they are: no translation is outdated by a cancellation.
 *
 * Fails with `town_hall_not_found`, `town_hall_cancelled`, `town_hall_not_published` (a draft is deleted).
 */
export function cancelTownHall(
  context: ServiceContext,
  id: string,
  reason: string,
): Result<null, NotEditable | Problem<"town_hall_not_published", object>> {
  authorise(context.actor, "townHall.write");
  return changeTownHall(context, id, ({ transaction, townHall, record }) => {
    if (townHall.publishedAt === null) return problem("town_hall_not_published", {});
    // The reason joins the German text and changes nothing of it: what is translated stays as good as it was.
    transaction
      .update(townHallTexts)
      .set({ cancellation: reason })
      .where(and(eq(townHallTexts.townHallId, id), eq(townHallTexts.language, "de")))
      .run();
    transaction
      .update(townHalls)
      .set({ cancelledAt: context.now })
      .where(eq(townHalls.id, id))
      .run();
    record({ action: "town_hall_cancelled", objectKind: "town_hall", objectId: id });
    announceCancellation(transaction, context, id);
    return ok(null);
  });
}
