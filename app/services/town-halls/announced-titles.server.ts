import type { Language } from "#app/i18n/languages.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { TownHall } from "./load-town-hall.server.ts";
import { newestRevision } from "./revisions.server.ts";

interface ItemPlace {
  readonly number: string | null;
  readonly minutes: number;
}

/** What a town hall and its items are called, and what its rules say. */
interface AnnouncedTitles {
  readonly title: (reader: Language) => TownText | null;
  readonly ruleText: (ruleId: string, reader: Language) => TownText | null;
  readonly itemTitle: (itemId: string | null, reader: Language) => TownText | null;
  /** As it is read out, and how long it is planned for; no number where it was taken off the agenda. */
  readonly itemPlace: (itemId: string) => ItemPlace;
}

/**
 * The titles, rules and places of items as they were announced, whatever the drafts and their translations say
 * since. An item that was added afterwards has title and place of its draft.
 */
export function announcedTitles(database: Queryable, hall: TownHall): AnnouncedTitles {
  const announced = newestRevision(database, hall.id)?.announcement;
  const items = new Map(
    [...hall.items, ...hall.removedItems, ...(announced?.items ?? [])].map(
      ({ id, texts }) => [id, texts] as const,
    ),
  );
  return {
    title: (reader) => fieldInLanguage(announced?.texts ?? hall.texts, "title", reader),
    ruleText(ruleId, reader) {
      const rule = (announced?.rules ?? hall.rules).find(({ id }) => id === ruleId);
      return rule === undefined ? null : fieldInLanguage(rule.texts, "text", reader);
    },
    itemPlace(itemId) {
      const told = announced?.items.find(({ id }) => id === itemId);
      if (told !== undefined) {
        const { number, begins, ends } = told;
        return { number, minutes: (ends - begins) / 60_000 };
      }
      const placed = hall.items.find(({ id }) => id === itemId);
      const item = placed ?? hall.removedItems.find(({ id }) => id === itemId);
      return { number: placed?.number ?? null, minutes: item?.minutes ?? 0 };
    },
    itemTitle(itemId, reader) {
      const texts = items.get(itemId ?? "");
      return texts === undefined ? null : fieldInLanguage(texts, "title", reader);
    },
  };
}
