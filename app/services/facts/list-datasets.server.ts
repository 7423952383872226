import { and, count, desc, eq, isNotNull } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { type TownText, townText } from "#app/services/texts/town-text.ts";
import { datasets, datasetTexts, observations } from "#db/schema/index.ts";

export interface DatasetListing {
  readonly id: string;
  /** In German. */
  readonly title: string;
  readonly source: string;
  readonly sourceDate: string;
  readonly published: boolean;
  readonly synthetic: boolean;
  readonly figures: number;
}

/** All datasets, newest first; those of one import in the order of the file reversed. */
export function listDatasets(context: ServiceContext): DatasetListing[] {
  authorise(context.actor, "facts.read");
  const { database } = context;
  const figures = new Map(
    database
      .select({ id: observations.datasetId, figures: count() })
      .from(observations)
      .groupBy(observations.datasetId)
      .all()
      .map((row) => [row.id, row.figures]),
  );
  return database
    .select({
      id: datasets.id,
      title: datasetTexts.title,
      source: datasets.source,
      sourceDate: datasets.sourceDate,
      publishedAt: datasets.publishedAt,
      synthetic: datasets.synthetic,
    })
    .from(datasets)
    .innerJoin(
      datasetTexts,
      and(eq(datasetTexts.datasetId, datasets.id), eq(datasetTexts.language, "de")),
    )
    .orderBy(desc(datasets.createdAt), datasetTexts.title)
    .all()
    .map(({ publishedAt, ...dataset }) => ({
      ...dataset,
      published: publishedAt !== null,
      figures: figures.get(dataset.id) ?? 0,
    }));
}

export interface PublicDatasetListing {
  readonly id: string;
  readonly title: TownText;
  readonly sentence: TownText;
  readonly source: string;
  readonly sourceDate: string;
}

/** What is public, in the reader's language where it is translated, and in its alphabet. */
export function listPublicDatasets(
  context: ServiceContext,
  language: Language,
): PublicDatasetListing[] {
  authorise(context.actor, "public");
  const { database } = context;
  const texts = database.select().from(datasetTexts).all();
  return database
    .select()
    .from(datasets)
    .where(isNotNull(datasets.publishedAt))
    .all()
    .map(({ id, source, sourceDate }) => {
      const own = texts.filter(({ datasetId }) => datasetId === id);
      const field = (name: "title" | "sentence") =>
        townText(language, (wanted) => own.find((text) => text.language === wanted)?.[name]) ?? {
          text: "",
          language: "de" as const,
        };
      return { id, title: field("title"), sentence: field("sentence"), source, sourceDate };
    })
    .sort((one, other) => one.title.text.localeCompare(other.title.text, LOCALES[language]));
}
