import { channel } from "node:diagnostics_channel";

/** That something happened on the floor of a town hall, in this database. */
interface FloorNews {
  readonly database: object;
  readonly townHallId: string;
}

/**
 * Pages and server are built as two bundles, each with modules of its own: what one of them says the
 * other hears through a channel that Node knows by its name.
 */
const news = channel("losrunde:floor");

/** Tells those who show a floor that it changed. What they show they read anew. */
export function announceFloor(database: { readonly $client: object }, townHallId: string): void {
  news.publish({ database: database.$client, townHallId } satisfies FloorNews);
}

/** Calls back after each change on a floor of this database. Returns how to stop that. */
export function onFloorNews(
  database: { readonly $client: object },
  hear: (townHallId: string) => void,
): () => void {
  const listener = (message: unknown) => {
    const { database: where, townHallId } = message as FloorNews;
    if (where === database.$client) hear(townHallId);
  };
  news.subscribe(listener);
  return () => {
    news.unsubscribe(listener);
  };
}
