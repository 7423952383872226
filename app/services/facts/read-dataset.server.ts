import { eq, sql } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { agendaItemDatasets, agendaItems, townHallRevisions } from "#db/schema/index.ts";
import { type DatasetDetails, loadDataset } from "./load-dataset.server.ts";

/** One dataset with its figures, texts and corrections; null when there is none with this id. */
export function readDataset(context: ServiceContext, id: string): DatasetDetails | null {
  authorise(context.actor, "facts.read");
  return loadDataset(context.database, id);
}

/** What relies on a dataset, so that it cannot be deleted. */
export interface DatasetUse {
  /** Agenda items that are linked to it. */
  readonly agendaItems: number;
  /** Published announcements of town halls in which it stands. */
  readonly announcements: number;
}

/** For services and pages that ask before a dataset is deleted. */
export function datasetUse(database: Queryable, id: string): DatasetUse {
  const items = database
    .select({ id: agendaItems.id })
    .from(agendaItemDatasets)
    .innerJoin(agendaItems, eq(agendaItems.id, agendaItemDatasets.itemId))
    .where(eq(agendaItemDatasets.datasetId, id))
    .all();
  const revisions = database
    .select({ id: townHallRevisions.townHallId })
    .from(townHallRevisions)
    .where(sql`instr(${townHallRevisions.content}, ${id}) > 0`)
    .all();
  return {
    agendaItems: items.length,
    announcements: new Set(revisions.map((revision) => revision.id)).size,
  };
}

/** The same for a page. */
export function readDatasetUse(context: ServiceContext, id: string): DatasetUse {
  authorise(context.actor, "facts.read");
  return datasetUse(context.database, id);
}
