import { asc, eq, inArray, sql } from "drizzle-orm";
import type { AgendaItem } from "#app/domain/agenda/agenda-item.ts";
import type { ItemSettings } from "#app/domain/floor/floor-events.ts";
import { type TranslatedTexts, translatedTexts } from "#app/services/texts/translations.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  agendaAttachments,
  agendaItems,
  agendaItemTexts,
  type ItemKind,
} from "#db/schema/index.ts";
import { datasetsOfItems, type LinkedFigures, scenariosOfItems } from "./linked-figures.server.ts";

/** An item without its place in the order. */
export interface StoredItem extends AgendaItem {
  readonly kind: ItemKind;
  readonly presenter: string;
  /** For the run-sheet; never published. */
  readonly internalNotes: string;
  readonly settings: ItemSettings;
  readonly texts: TranslatedTexts<{ readonly title: string; readonly text: string }>;
  readonly datasets: readonly LinkedFigures[];
  readonly scenarios: readonly LinkedFigures[];
  readonly attachments: readonly Attachment[];
}

/** A file that belongs to an item, without its content. */
interface Attachment {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** All items of a town hall in no order, those that were removed among them. */
export function loadItems(
  database: Queryable,
  id: string,
): (StoredItem & { readonly removedAt: Date | null })[] {
  const items = database.select().from(agendaItems).where(eq(agendaItems.townHallId, id)).all();
  const ids = items.map((item) => item.id);
  const texts = database
    .select()
    .from(agendaItemTexts)
    .where(inArray(agendaItemTexts.itemId, ids))
    .all();
  const linkedDatasets = datasetsOfItems(database, ids);
  const linkedScenarios = scenariosOfItems(database, ids);
  const attachments = attachmentsOf(database, ids);
  return items.map((item) => ({
    id: item.id,
    parentId: item.parentId,
    position: item.position,
    minutes: item.minutes,
    kind: item.kind,
    presenter: item.presenter,
    internalNotes: item.internalNotes,
    removedAt: item.removedAt,
    settings: {
      speakingSeconds: item.speakingSeconds,
      pointOfOrderSeconds: item.pointOfOrderSeconds,
      firstTimeSpeakersFirst: item.firstTimeSpeakersFirst,
      alternate: item.alternate,
    },
    texts: translatedTexts<{ title: string; text: string }, (typeof texts)[number]>(
      texts.filter(({ itemId }) => itemId === item.id),
    ),
    datasets: linkedDatasets.get(item.id) ?? [],
    scenarios: linkedScenarios.get(item.id) ?? [],
    attachments: attachments.get(item.id) ?? [],
  }));
}

function attachmentsOf(
  database: Queryable,
  itemIds: readonly string[],
): ReadonlyMap<string, readonly Attachment[]> {
  const rows = database
    .select({
      itemId: agendaAttachments.itemId,
      id: agendaAttachments.id,
      fileName: agendaAttachments.fileName,
      mediaType: agendaAttachments.mediaType,
      bytes: sql<number>`length(${agendaAttachments.content})`,
    })
    .from(agendaAttachments)
    .where(inArray(agendaAttachments.itemId, [...itemIds]))
    .orderBy(asc(agendaAttachments.addedAt), asc(agendaAttachments.fileName))
    .all();
  const byItem = new Map<string, Attachment[]>();
  for (const { itemId, ...attachment } of rows) {
    byItem.set(itemId, [...(byItem.get(itemId) ?? []), attachment]);
  }
  return byItem;
}
