import { eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { publishTownHall } from "#app/services/town-halls/publish-town-hall.server.ts";
import {
  agendaItemDatasets,
  datasets,
  datasetTexts,
  observations,
  townHalls,
} from "#db/schema/index.ts";
import { TEST_NOW } from "./database.ts";
import { type StoredTownHall, storeTownHall } from "./town-hall.ts";

/** Publishes a town hall that lacks nothing, and returns the number of the revision. */
export function publishNow(context: ServiceContext, townHallId: string): number {
  const result = publishTownHall(context, townHallId);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.number;
}

/** A complete evening in four languages with figures under its second item, published. */
export function storePublishedTownHall(
  context: ServiceContext,
  options: Parameters<typeof storeTownHall>[1] = {},
): StoredTownHall & { readonly datasetId: string } {
  const stored = storeTownHall(context, { translated: true, ...options });
  const datasetId = storeFigures(context, stored.itemIds.data);
  publishNow(context, stored.id);
  return { ...stored, datasetId };
}

/** Cancels without announcing it: what a clerk does is the matter of other tests. */
export function markCancelled({ database, now }: ServiceContext, townHallId: string): void {
  database.update(townHalls).set({ cancelledAt: now }).where(eq(townHalls.id, townHallId)).run();
}

/** Made-up figures with a source, linked to an agenda item; published unless it is said otherwise. */
export function storeFigures(
  { database }: ServiceContext,
  itemId: string,
  { published = true }: { readonly published?: boolean } = {},
): string {
  const { id } = database
    .insert(datasets)
    .values({
      unit: "Personen",
      source: "Statistisches Amt (erfunden), Tabelle 1",
      sourceAddress: "https://statistik.example.org/tabelle-1",
      sourceDate: "2025-12-31",
      licence: "dl-de/by-2-0",
      chart: "line",
      synthetic: true,
      createdAt: TEST_NOW,
    })
    .returning({ id: datasets.id })
    .get();
  const texts = {
    de: { title: "Einwohnerzahl", sentence: "Die Stadt hat 5.000 Menschen verloren." },
    en: { title: "Residents", sentence: "The town has lost 5,000 people." },
    ar: { title: "عدد السكان", sentence: "فقدت المدينة 5000 شخص." },
  } as const;
  for (const language of ["de", "en", "ar"] as const) {
    database
      .insert(datasetTexts)
      .values({ datasetId: id, language, method: "Fortschreibung", labels: {}, ...texts[language] })
      .run();
  }
  for (const [position, [time, value]] of [
    ["1990", 20_450],
    ["2005", 17_000],
    ["2017", 14_491],
  ].entries() as Iterable<[number, [string, number]]>) {
    database
      .insert(observations)
      .values({ datasetId: id, position, groups: [], time, value })
      .run();
  }
  database.insert(agendaItemDatasets).values({ itemId, datasetId: id }).run();
  if (published) {
    database.update(datasets).set({ publishedAt: TEST_NOW }).where(eq(datasets.id, id)).run();
  }
  return id;
}
