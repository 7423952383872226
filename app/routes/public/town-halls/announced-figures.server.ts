import type { Language } from "#app/i18n/languages.ts";
import type { DrawFigures } from "#app/services/publications/agenda-annex.ts";
import type { AnnouncedDataset } from "#app/services/town-halls/announcement.ts";
import { announcedFigures } from "#app/services/town-halls/announcement-view.ts";
import { datasetChart } from "#app/ui/charts/dataset-chart.server.ts";
import { datasetTable } from "#app/ui/charts/dataset-table.server.ts";
import { paperChart } from "#app/ui/charts/paper-chart.server.ts";

/** Chart and table of figures as they were announced, in the reader's language. */
export function drawnFigures(dataset: AnnouncedDataset, language: Language) {
  const { unit, facts, title, sentence } = announcedFigures(dataset, language);
  const charted = { unit, observations: facts };
  return {
    title,
    sentence,
    chart:
      dataset.chart === null ? null : datasetChart({ ...charted, kind: dataset.chart }, language),
    table: datasetTable({ ...charted, kind: dataset.chart ?? "bar" }, language),
  };
}

/** The same for prints: the chart of a phone has letters large enough for large print. */
export const figuresOnPaper: DrawFigures = (dataset, language, size) => {
  const { chart, table } = drawnFigures(dataset, language);
  if (chart === null) return { chart, table };
  const { svg, narrowSvg, description } = chart;
  return { chart: { svg: paperChart(size === "wide" ? svg : narrowSvg), description }, table };
};
