import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { datasetCsv } from "./dataset-csv.server.ts";
import { datasetInLanguage, type ReadDataset, type ReadFact } from "./dataset-in-language.ts";
import {
  type Addition,
  type Correction,
  type DatasetDetails,
  loadDataset,
  sourcesOf,
} from "./load-dataset.server.ts";

export interface PublicDataset
  extends ReadDataset,
    Pick<
      DatasetDetails,
      "id" | "source" | "sourceAddress" | "sourceDate" | "licence" | "chart" | "synthetic"
    > {
  readonly publishedAt: Date;
  /** Newest first, with the figure that was corrected. */
  readonly corrections: readonly (Correction & { readonly fact: ReadFact })[];
  /** Newest first, with the figures that were added. */
  readonly additions: readonly (Addition & { readonly facts: readonly ReadFact[] })[];
}

/** A dataset as everyone may see it; null for a draft and for an unknown id. */
export function readPublicDataset(
  context: ServiceContext,
  id: string,
  language: Language,
): PublicDataset | null {
  authorise(context.actor, "public");
  const dataset = loadDataset(context.database, id);
  if (dataset === null || dataset.publishedAt === null) return null;
  const { sourceAddress, sourceDate, licence, chart, synthetic, publishedAt } = dataset;
  const read = datasetInLanguage(dataset, language);
  const facts = new Map(read.facts.map((fact) => [fact.id, fact]));
  return {
    ...read,
    ...{
      id,
      source: sourcesOf(dataset),
      sourceAddress,
      sourceDate,
      licence,
      chart,
      synthetic,
      publishedAt,
    },
    corrections: dataset.corrections.flatMap((correction) => {
      const fact = facts.get(correction.factId);
      return fact === undefined ? [] : [{ ...correction, fact }];
    }),
    additions: dataset.additions.map((addition) => ({
      ...addition,
      facts: dataset.facts.flatMap(({ id: factId, additionId }) =>
        additionId === addition.id ? (facts.get(factId) ?? []) : [],
      ),
    })),
  };
}

/** The figures of a published dataset as a file; null for a draft and for an unknown id. */
export function exportPublicDataset(
  context: ServiceContext,
  id: string,
  language: Language,
): ReturnType<typeof datasetCsv> | null {
  authorise(context.actor, "public");
  const dataset = loadDataset(context.database, id);
  return dataset === null || dataset.publishedAt === null ? null : datasetCsv(dataset, language);
}
