import type { Language } from "#app/i18n/languages.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { TownHall } from "./load-town-hall.server.ts";
import { newestRevision } from "./revisions.server.ts";

/** What a town hall and its items are called, and what its rules say. */
interface AnnouncedTitles {
  readonly title: (reader: Language) => TownText | null;
  readonly ruleText: (ruleId: string, reader: Language) => TownText | null;
  readonly itemTitle: (itemId: string | null, reader: Language) => TownText | null;
}

/**
 * The titles and rules as they were announced, whatever the drafts and their translations say since. An item that
 * was added afterwards has the title of its draft.
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
    itemTitle(itemId, reader) {
      const texts = items.get(itemId ?? "");
      return texts === undefined ? null : fieldInLanguage(texts, "title", reader);
    },
  };
}
