import type { Language } from "#app/i18n/languages.ts";
import type { ReadDataset } from "#app/services/facts/dataset-in-language.ts";
import { type ChartWords, chartWords } from "#app/ui/charts/chart-words.server.ts";
import type { DatasetChartKind } from "#app/ui/charts/charted-dataset.ts";
import { type DatasetChart, datasetChart } from "#app/ui/charts/dataset-chart.server.ts";
import { type ChartTable, datasetTable } from "#app/ui/charts/dataset-table.server.ts";

/** What `ChartFigure` needs of a dataset, for loaders of public and staff pages. */
export interface DatasetFigure {
  /** Null for a dataset without a chart, or one that its chart cannot show. */
  readonly chart: DatasetChart | null;
  readonly table: ChartTable;
  readonly words: ChartWords;
}

/** Draws a dataset as a reader of this language gets it. */
export function datasetFigure(
  { unit, facts }: Pick<ReadDataset, "unit" | "facts">,
  kind: DatasetChartKind | null,
  language: Language,
): DatasetFigure {
  const observations = facts.map(({ id: _, ...observation }) => observation);
  return {
    chart: kind === null ? null : datasetChart({ kind, unit, observations }, language),
    table: datasetTable({ kind: kind ?? "bar", unit, observations }, language),
    words: chartWords(language),
  };
}
