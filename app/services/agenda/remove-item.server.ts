import { eq, inArray } from "drizzle-orm";
import { floorAfter } from "#app/domain/floor/floor-state.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { contentMark } from "#app/services/content-mark.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { readFloorEvents } from "#app/services/floor/floor-store.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { keepAnnouncedFiles } from "#app/services/publications/announced-files.server.ts";
import {
  changeTownHall,
  type NotEditable,
} from "#app/services/town-halls/change-town-hall.server.ts";
import { loadTownHall, type TownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { agendaItems, floorQuestions } from "#db/schema/index.ts";
import { orderMark } from "./move-item.server.ts";
import { type ItemPlace, itemMark } from "./save-item.server.ts";

/** What goes with an item; numbers. */
export interface ItemLosses {
  readonly parts: number;
  readonly translations: number;
  readonly attachments: number;
  /** Items that stay for the minutes, since something happened in them: this one, or parts of it. */
  readonly kept: number;
  /** Whether it is under way on the floor, or one of its parts is. */
  readonly running: boolean;
  /** The mark of all this, for the form that asks. */
  readonly mark: string;
}

type OwnProblem =
  | Problem<"item_not_found", object>
  | Problem<"item_running", object>
  | Problem<"changed_meanwhile", object>;

/** What removing this item would lose; null when there is none with this id. */
export function itemLosses(
  context: ServiceContext,
  { townHallId, itemId }: ItemPlace,
): ItemLosses | null {
  authorise(context.actor, "townHall.write");
  const townHall = loadTownHall(context.database, townHallId);
  return townHall === null ? null : lossesOf(context.database, townHall, itemId);
}

/**
 * Takes an item with its parts off the agenda. Those in which something happened on the floor, or about which
 * something was asked, stay in the database for the minutes; the others are deleted.
 *
 * @param seen the mark of the losses that the editor was told
 *
 * Fails with `town_hall_not_found`, `town_hall_cancelled`, `item_not_found`, `item_running` (it is under way:
 * whoever speaks in it would lose the floor without a word; the chair ends it first), `changed_meanwhile`.
 */
export function removeItem(
  context: ServiceContext,
  { townHallId, itemId }: ItemPlace,
  seen: string,
): Result<null, NotEditable | OwnProblem> {
  authorise(context.actor, "townHall.write");
  return changeTownHall(
    context,
    townHallId,
    ({ transaction, townHall, record }): Result<null, OwnProblem> => {
      const losses = lossesOf(transaction, townHall, itemId);
      if (losses === null) return problem("item_not_found", {});
      if (losses.running) return problem("item_running", {});
      if (losses.mark !== seen) return problem("changed_meanwhile", {});
      const { kept, gone } = fate(transaction, townHall, itemId);
      if (kept.length > 0) {
        transaction
          .update(agendaItems)
          .set({ removedAt: context.now })
          .where(inArray(agendaItems.id, kept))
          .run();
      }
      const files = townHall.items
        .filter(({ id }) => gone.includes(id))
        .flatMap(({ attachments }) => attachments);
      keepAnnouncedFiles(
        transaction,
        townHallId,
        files.map(({ id }) => id),
      );
      for (const id of gone) transaction.delete(agendaItems).where(eq(agendaItems.id, id)).run();
      record({ action: "agenda_item_removed", objectKind: "agenda_item", objectId: itemId });
      return ok(null);
    },
  );
}

function lossesOf(database: Queryable, townHall: TownHall, itemId: string): ItemLosses | null {
  const item = townHall.items.find(({ id }) => id === itemId);
  if (item === undefined) return null;
  const all = withParts(townHall, itemId);
  const running = floorAfter(readFloorEvents(database, townHall.id)).item?.id;
  const kept = fate(database, townHall, itemId).kept.length;
  return {
    parts: all.length - 1,
    translations: all
      .flatMap(({ texts }) => Object.values(texts.translations))
      .filter((translation) => translation !== null).length,
    attachments: all.reduce((sum, { attachments }) => sum + attachments.length, 0),
    kept,
    running: all.some(({ id }) => id === running),
    mark: contentMark([orderMark(townHall), all.map(itemMark), kept]),
  };
}

/** Which of an item and its parts stay for the minutes. An item stays with any part of it. */
function fate(database: Queryable, townHall: TownHall, itemId: string) {
  const happened = new Set(
    readFloorEvents(database, townHall.id).flatMap((event) =>
      event.kind === "item_begun" ? [event.itemId] : [],
    ),
  );
  for (const { itemId: asked } of database
    .select({ itemId: floorQuestions.itemId })
    .from(floorQuestions)
    .where(eq(floorQuestions.townHallId, townHall.id))
    .all()) {
    if (asked !== null) happened.add(asked);
  }
  const all = withParts(townHall, itemId).map(({ id }) => id);
  const stays = townHall.removedItems.some(({ parentId }) => parentId === itemId);
  const any = stays || all.some((id) => happened.has(id));
  const kept = all.filter((id) => happened.has(id) || (any && id === itemId));
  return { kept, gone: all.filter((id) => !kept.includes(id)) };
}

function withParts({ items }: TownHall, itemId: string) {
  return items.filter(({ id, parentId }) => id === itemId || parentId === itemId);
}
