import type { Language } from "#app/i18n/languages.ts";
import { scenarioView } from "#app/routes/public/scenarios/scenario-view.server.ts";
import type { FigurePen } from "#app/services/publications/agenda-annex.ts";
import { defaultValues } from "#app/services/scenarios/scenario-inputs.ts";
import type { AnnouncedDataset } from "#app/services/town-halls/announcement.ts";
import { announcedFigures } from "#app/services/town-halls/announcement-view.ts";
import { type DatasetChart, datasetChart } from "#app/ui/charts/dataset-chart.server.ts";
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

/** What of a scenario is drawn on paper; the table before it has all of them, the page too. */
const PRINTED: ReadonlySet<string> = new Set(["residents", "water"]);

/** Figures for prints: the chart of a phone has letters large enough for large print. */
export const paperPen: FigurePen = {
  dataset(dataset, language, size) {
    const { chart, table } = drawnFigures(dataset, language);
    return { chart: onPaper(chart, size), table };
  },
  scenario({ document, run }, language, size) {
    const { summary, figures } = scenarioView(run, defaultValues(document), language);
    return [
      { title: summary.caption, sentence: null, chart: null, table: summary },
      ...figures
        .filter(({ key }) => PRINTED.has(key))
        .map(({ title, sentence, chart, table }) => ({
          ...{ title, sentence, table },
          chart: onPaper(chart, size),
        })),
    ];
  },
};

function onPaper(chart: DatasetChart | null, size: "wide" | "narrow") {
  if (chart === null) return null;
  const { svg, narrowSvg, description } = chart;
  return { svg: paperChart(size === "wide" ? svg : narrowSvg), description };
}
