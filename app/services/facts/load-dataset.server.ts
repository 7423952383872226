import { asc, eq } from "drizzle-orm";
import type { Fact } from "#app/domain/facts/facts-of-table.ts";
import type { FigureSign } from "#app/domain/facts/special-signs.ts";
import { sourceDateInWords } from "#app/i18n/moments.ts";
import {
  type TranslatedTexts,
  type TranslationLanguage,
  type TranslationState,
  translatedTexts,
  translationState,
} from "#app/services/texts/translations.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  type ChartKind,
  corrections,
  datasetAdditions,
  datasets,
  datasetTexts,
  observations,
} from "#db/schema/index.ts";
import { type AdditionOrigin, DATASET_TEXT_FIELDS, type DatasetText } from "./dataset-fields.ts";

/** A figure as it is stored. */
export interface StoredFact extends Fact {
  readonly id: string;
  /** With which addition it came; null for what was there at first. */
  readonly additionId: string | null;
}

/** When figures were added to a published dataset, and where they come from. */
export interface Addition extends AdditionOrigin {
  readonly id: string;
  readonly addedAt: Date;
}

/** What a figure said before, when and why it was changed. */
export interface Correction {
  readonly id: string;
  readonly factId: string;
  readonly before: Pick<Fact, "value" | "sign" | "qualified">;
  readonly after: Pick<Fact, "value" | "sign" | "qualified">;
  readonly reason: string;
  readonly correctedAt: Date;
}

export interface DatasetDetails extends TranslatedTexts<DatasetText> {
  readonly id: string;
  readonly unit: string;
  readonly source: string;
  readonly sourceAddress: string;
  readonly sourceDate: string;
  readonly licence: string;
  readonly chart: ChartKind | null;
  readonly synthetic: boolean;
  /** Of everything but the texts. */
  readonly revision: number;
  readonly publishedAt: Date | null;
  /** In the order of the source. */
  readonly facts: readonly StoredFact[];
  /** Newest first. */
  readonly corrections: readonly Correction[];
  /** Newest first. */
  readonly additions: readonly Addition[];
}

/** A dataset as it is stored; null when there is none. For services, which authorise for what they do with it. */
export function loadDataset(database: Queryable, id: string): DatasetDetails | null {
  const dataset = database.select().from(datasets).where(eq(datasets.id, id)).get();
  if (dataset === undefined) return null;
  const texts = database.select().from(datasetTexts).where(eq(datasetTexts.datasetId, id)).all();
  const { createdAt: _, ...frame } = dataset;
  return {
    ...frame,
    ...translatedTexts<DatasetText, (typeof texts)[number]>(texts),
    facts: database
      .select()
      .from(observations)
      .where(eq(observations.datasetId, id))
      .orderBy(asc(observations.position))
      .all()
      .map(({ datasetId: _dataset, position: _position, sign, ...fact }) => ({
        ...fact,
        sign: sign as FigureSign | null,
      })),
    corrections: database
      .select()
      .from(corrections)
      .where(eq(corrections.datasetId, id))
      .orderBy(asc(corrections.correctedAt))
      .all()
      .reverse()
      .map((row) => ({
        id: row.id,
        factId: row.observationId,
        before: {
          value: row.valueBefore,
          sign: row.signBefore as FigureSign | null,
          qualified: row.qualifiedBefore,
        },
        after: {
          value: row.valueAfter,
          sign: row.signAfter as FigureSign | null,
          qualified: row.qualifiedAfter,
        },
        reason: row.reason,
        correctedAt: row.correctedAt,
      })),
    additions: database
      .select()
      .from(datasetAdditions)
      .where(eq(datasetAdditions.datasetId, id))
      .orderBy(asc(datasetAdditions.addedAt))
      .all()
      .reverse()
      .map(({ datasetId: _dataset, addedBy: _clerk, ...addition }) => addition),
  };
}

/** Who says so: the source of the dataset, and of what was added to it from elsewhere, with its date. */
export function sourcesOf({
  source,
  additions,
}: Pick<DatasetDetails, "source" | "additions">): string {
  const added = additions.map(
    (addition) => `${addition.source} (${sourceDateInWords(addition.sourceDate, "de")})`,
  );
  return [...new Set([source, ...added.reverse()])].join("; ");
}

/** The words of a dataset that a reader of another language needs: its unit, places and groups. */
export function wordsOf({
  unit,
  facts,
}: {
  readonly unit: string;
  readonly facts: readonly Fact[];
}): string[] {
  const words = facts.flatMap(({ place, groups, time }) => [place, ...groups, time]);
  return [...new Set([unit, ...words])].filter((word) => /\p{L}/u.test(word));
}

/** How the translation of a dataset stands; a word without translation leaves it incomplete. */
export function datasetState(
  dataset: DatasetDetails,
  language: TranslationLanguage,
): TranslationState {
  const translation = dataset.translations[language];
  const state = translationState(translation, dataset.original, DATASET_TEXT_FIELDS);
  if (state !== "current") return state;
  const lacks = wordsOf(dataset).some((word) => (translation?.labels[word] ?? "") === "");
  return lacks ? "incomplete" : "current";
}
