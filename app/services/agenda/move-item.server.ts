import { eq } from "drizzle-orm";
import {
  type Move,
  moveItem,
  type NewPlace,
  placeAfterMove,
} from "#app/domain/agenda/agenda-item.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { contentMark } from "#app/services/content-mark.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import {
  changeTownHall,
  type NotEditable,
} from "#app/services/town-halls/change-town-hall.server.ts";
import type { TownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import { agendaItems } from "#db/schema/index.ts";
import type { ItemPlace } from "./save-item.server.ts";

type OwnProblem =
  | Problem<"item_not_found", object>
  | Problem<"order_changed_meanwhile", object>
  | Problem<"no_such_place", object>;

/** The mark of the order of the items, whatever is in them. */
export function orderMark({ items }: TownHall): string {
  return contentMark(items.map(({ id, number }) => [id, number]));
}

/**
 * Moves an item with its parts: a step (`up`, `down`, `in`, `out`), or to a place. There are two levels: items
 * and their parts.
 *
 * @param seen the mark of the order that the editor had before them
 *
 * Fails with `town_hall_not_found`, `town_hall_cancelled`, `item_not_found`, `order_changed_meanwhile`,
 * `no_such_place` (above the first, below the last, a third level).
 */
export function moveAgendaItem(
  context: ServiceContext,
  { townHallId, itemId }: ItemPlace,
  to: Move | NewPlace,
  seen: string,
): Result<null, NotEditable | OwnProblem> {
  authorise(context.actor, "townHall.write");
  return changeTownHall(
    context,
    townHallId,
    ({ transaction, townHall, record }): Result<null, OwnProblem> => {
      const { items } = townHall;
      if (!items.some(({ id }) => id === itemId)) return problem("item_not_found", {});
      if (orderMark(townHall) !== seen) return problem("order_changed_meanwhile", {});
      const place = typeof to === "string" ? placeAfterMove(items, itemId, to) : to;
      if (place === null || !exists(items, itemId, place)) return problem("no_such_place", {});
      for (const { id, parentId, position } of moveItem(items, itemId, place)) {
        transaction
          .update(agendaItems)
          .set({ parentId, position })
          .where(eq(agendaItems.id, id))
          .run();
      }
      record({ action: "agenda_item_moved", objectKind: "agenda_item", objectId: itemId });
      return ok(null);
    },
  );
}

/** Parts have no parts: an item with parts stays an item, and its parent is no part. */
function exists(items: TownHall["items"], itemId: string, { parentId }: NewPlace): boolean {
  if (parentId === null) return true;
  const parent = items.find(({ id }) => id === parentId);
  const hasParts = items.some((item) => item.parentId === itemId);
  return parent !== undefined && parent.depth === 0 && parentId !== itemId && !hasParts;
}
