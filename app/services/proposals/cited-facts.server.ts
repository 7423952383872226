import { asc, desc, eq } from "drizzle-orm";
import { type FigureSign, signText } from "#app/domain/facts/special-signs.ts";
import type { Language } from "#app/i18n/languages.ts";
import { sourceDateInWords } from "#app/i18n/moments.ts";
import { datasetInLanguage, factName } from "#app/services/facts/dataset-in-language.ts";
import {
  type DatasetDetails,
  loadDataset,
  sourcesOf,
} from "#app/services/facts/load-dataset.server.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import type { Queryable } from "#db/connection.server.ts";
import { corrections, proposalFacts } from "#db/schema/index.ts";

/** What a figure says: a number, or the sign that stands in its place. */
export interface SaidFigure {
  readonly value: number | null;
  readonly sign: string | null;
}

/** A figure to which a proposal points, in a reader's words. */
export interface CitedFact {
  readonly id: string;
  readonly datasetId: string;
  readonly title: TownText;
  /** What the figure is about: place, groups and time. */
  readonly name: string;
  readonly unit: string;
  readonly cited: SaidFigure;
  readonly citedAt: Date;
  /** What it says since it was corrected; null where it still says what was cited. */
  readonly corrected: (SaidFigure & { readonly at: Date }) | null;
  readonly source: string;
  /** In the reader's words. */
  readonly sourceDate: string;
  readonly synthetic: boolean;
}

/** The figures that a proposal cites, in the order in which they were chosen. For services that have asked. */
export function citedFacts(
  database: Queryable,
  proposalId: string,
  language: Language,
): readonly CitedFact[] {
  const loaded = new Map<string, DatasetDetails | null>();
  return database
    .select()
    .from(proposalFacts)
    .where(eq(proposalFacts.proposalId, proposalId))
    .orderBy(asc(proposalFacts.citedAt), asc(proposalFacts.id))
    .all()
    .flatMap(({ id, datasetId, observationId, citedValue, citedSign, citedAt }) => {
      const dataset = loaded.get(datasetId) ?? loadDataset(database, datasetId);
      loaded.set(datasetId, dataset);
      if (dataset === null || dataset.publishedAt === null) return [];
      const read = datasetInLanguage(dataset, language);
      const now = dataset.facts.find((fact) => fact.id === observationId);
      const fact = read.facts.find((each) => each.id === observationId);
      const same = now === undefined || (now.value === citedValue && now.sign === citedSign);
      return [
        {
          ...{ id, datasetId, citedAt },
          title: read.title,
          name: fact === undefined ? "" : factName(fact),
          unit: read.unit,
          cited: said(citedValue, citedSign as FigureSign | null),
          corrected: same
            ? null
            : { ...said(now.value, now.sign), at: lastCorrection(database, now.id) ?? citedAt },
          source: sourcesOf(dataset),
          sourceDate: sourceDateInWords(dataset.sourceDate, language),
          synthetic: dataset.synthetic,
        },
      ];
    });
}

function said(value: number | null, sign: FigureSign | null): SaidFigure {
  return sign === null ? { value, sign: null } : { value: null, sign: signText(sign) };
}

function lastCorrection(database: Queryable, observationId: string): Date | null {
  const row = database
    .select({ at: corrections.correctedAt })
    .from(corrections)
    .where(eq(corrections.observationId, observationId))
    .orderBy(desc(corrections.correctedAt))
    .limit(1)
    .get();
  return row?.at ?? null;
}
