import { createHash } from "node:crypto";
import type { Language } from "#app/i18n/languages.ts";
import { chartDescription } from "./chart-description.server.ts";
import { SHEET_WIDTHS } from "./chart-sheet.server.ts";
import type { ChartedDataset } from "./charted-dataset.ts";
import { barChart } from "./dataset-bars.server.ts";
import { likertChart } from "./dataset-likert.server.ts";
import { lineChart } from "./dataset-line.server.ts";
import { pyramidChart } from "./dataset-pyramid.server.ts";
import { satisfactionPriorityChart } from "./dataset-scatter.server.ts";

/** A chart of a dataset, ready to be put into a page. */
export interface DatasetChart {
  /** SVG markup for a screen or paper, about 640 pixels wide; hidden from screen readers. */
  readonly svg: string;
  /** The same for a phone, about 330 pixels wide. `ChartFigure` shows the one that fits. */
  readonly narrowSvg: string;
  /** What a screen reader says in its place: the kind, and from where to where the figures go. */
  readonly description: string;
}

/**
 * Draws a dataset in the reader's language, for a screen and for a phone; `only` draws one of the two for both, where
 * a page has no room for the other.
 *
 * Lists (bars, answers, keys, notes) begin on the right in Arabic. What has coordinates (lines over time,
 * pyramids, dots) keeps its axes from left to right, as the digits on them.
 *
 * @returns null where this kind of chart cannot show the dataset: without any figure, with more lines or
 *   bars in a group than can be told apart, or without the groups that it compares. The table says it all.
 */
export function datasetChart(
  dataset: ChartedDataset,
  language: Language,
  only?: keyof typeof SHEET_WIDTHS,
): DatasetChart | null {
  const svg = draw(dataset, language, only ?? "wide");
  const narrowSvg = only === undefined ? draw(dataset, language, "narrow") : svg;
  if (svg === null || narrowSvg === null) return null;
  return { svg, narrowSvg, description: chartDescription(dataset, language) };
}

function draw(
  dataset: ChartedDataset,
  language: Language,
  size: keyof typeof SHEET_WIDTHS,
): string | null {
  const width = SHEET_WIDTHS[size];
  // Patterns need names that no other picture on the page has.
  const hash = createHash("sha256")
    .update(JSON.stringify([dataset, language]))
    .digest("hex");
  const id = `chart-${size}-${hash.slice(0, 8)}`;
  switch (dataset.kind) {
    case "line":
      return lineChart(dataset, language, width);
    case "bar":
      return barChart(dataset, language, width, { grouped: false, id });
    case "grouped_bar":
      return barChart(dataset, language, width, { grouped: true, id });
    case "age_pyramid":
      return pyramidChart(dataset, language, width, id);
    case "satisfaction_priority":
      return satisfactionPriorityChart(dataset, language, width);
    case "likert":
      return likertChart(dataset, language, width, id);
  }
}
