import { eq, inArray } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import { type TranslatedTexts, translatedTexts } from "#app/services/texts/translations.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  agendaItemDatasets,
  agendaItemScenarios,
  datasets,
  datasetTexts,
  scenarioModels,
  scenarioTexts,
} from "#db/schema/index.ts";

/** A dataset or a scenario that an item is about. */
export interface LinkedFigures {
  readonly id: string;
  /** What is not published is shown to nobody outside. */
  readonly published: boolean;
  readonly texts: TranslatedTexts<{ readonly title: string }>;
}

/** The datasets of each of these items. */
export function datasetsOfItems(database: Queryable, itemIds: readonly string[]): FiguresByItem {
  const links = database
    .select({
      itemId: agendaItemDatasets.itemId,
      id: datasets.id,
      publishedAt: datasets.publishedAt,
    })
    .from(agendaItemDatasets)
    .innerJoin(datasets, eq(datasets.id, agendaItemDatasets.datasetId))
    .where(inArray(agendaItemDatasets.itemId, [...itemIds]))
    .all();
  const titles = database
    .select({
      owner: datasetTexts.datasetId,
      language: datasetTexts.language,
      title: datasetTexts.title,
      revision: datasetTexts.revision,
      basedOn: datasetTexts.basedOn,
    })
    .from(datasetTexts)
    .where(inArray(datasetTexts.datasetId, idsOf(links)))
    .all();
  return byItem(links, titles);
}

/** The scenarios of each of these items. */
export function scenariosOfItems(database: Queryable, itemIds: readonly string[]): FiguresByItem {
  const links = database
    .select({
      itemId: agendaItemScenarios.itemId,
      id: scenarioModels.id,
      publishedAt: scenarioModels.publishedAt,
    })
    .from(agendaItemScenarios)
    .innerJoin(scenarioModels, eq(scenarioModels.id, agendaItemScenarios.modelId))
    .where(inArray(agendaItemScenarios.itemId, [...itemIds]))
    .all();
  const titles = database
    .select({
      owner: scenarioTexts.modelId,
      language: scenarioTexts.language,
      title: scenarioTexts.title,
      revision: scenarioTexts.revision,
      basedOn: scenarioTexts.basedOn,
    })
    .from(scenarioTexts)
    .where(inArray(scenarioTexts.modelId, idsOf(links)))
    .all();
  return byItem(links, titles);
}

type FiguresByItem = ReadonlyMap<string, readonly LinkedFigures[]>;

interface Link {
  readonly itemId: string;
  readonly id: string;
  readonly publishedAt: Date | null;
}

interface Title {
  /** The dataset or scenario whose title it is. */
  readonly owner: string;
  readonly language: Language;
  readonly title: string;
  readonly revision: number;
  readonly basedOn: number;
}

function idsOf(links: readonly Link[]): string[] {
  return [...new Set(links.map(({ id }) => id))];
}

function byItem(links: readonly Link[], titles: readonly Title[]): FiguresByItem {
  const figures = new Map<string, LinkedFigures[]>();
  for (const { itemId, id, publishedAt } of links) {
    const texts = translatedTexts<{ title: string }, Title>(
      titles.filter(({ owner }) => owner === id),
    );
    const linked = { id, published: publishedAt !== null, texts };
    figures.set(itemId, [...(figures.get(itemId) ?? []), linked]);
  }
  return figures;
}
