import type { TownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import { newestRevision } from "#app/services/town-halls/revisions.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { MinutesPlan } from "./minutes-content.ts";
import { picked } from "./picked-texts.ts";

/**
 * What was to happen: what was announced last, and the items that are on the agenda without having been
 * announced. Where nothing was announced the agenda as it stands counts as announced.
 */
export function planOf(database: Queryable, townHall: TownHall): MinutesPlan {
  const announcement = newestRevision(database, townHall.id)?.announcement ?? null;
  const person = (id: string | null) => {
    const found = townHall.people.find((each) => each.id === id);
    return found === undefined ? null : official(found);
  };
  const announced =
    announcement?.items ??
    townHall.items.map((item) => ({
      ...item,
      begins: item.beginsAt?.getTime() ?? null,
      ends: item.endsAt?.getTime() ?? null,
    }));
  const known = new Set(announced.map(({ id }) => id));
  const others = [...townHall.items, ...townHall.removedItems].filter(({ id }) => !known.has(id));
  return {
    texts: picked(announcement?.texts ?? townHall.texts, ["title", "place"]),
    begins: announcement?.begins ?? townHall.beginsAt?.getTime() ?? null,
    ends: announcement?.ends ?? townHall.endsAt?.getTime() ?? null,
    host: announcement === null ? person(townHall.hostId) : official(announcement.host),
    chair: announcement === null ? person(townHall.chairId) : official(announcement.chair),
    items: [
      ...announced.map(({ id, number, depth, kind, presenter, texts, begins, ends }) => ({
        ...{ id, number, depth, kind, presenter, begins, ends },
        texts: picked(texts, ["title"]),
      })),
      ...others.map(({ id, kind, presenter, texts }) => ({
        ...{ id, number: null, depth: 0, kind, presenter, begins: null, ends: null },
        texts: picked(texts, ["title"]),
      })),
    ],
    rules: (announcement?.rules ?? townHall.rules).map(({ id, texts }) => ({
      id,
      texts: picked(texts, ["text"]),
    })),
  };
}

function official({ name, description }: { readonly name: string; readonly description: string }) {
  return { name, description };
}
