import * as Plot from "@observablehq/plot";
import type { Language } from "#app/i18n/languages.ts";
import { INK, LINE_HEIGHT, MUTED, penMark, textLines, textWidth } from "./chart-pen.server.ts";
import { drawnValue, figureWriter, meaningsOf, sheetFor } from "./chart-sheet.server.ts";
import {
  type ChartedDataset,
  type ChartedObservation,
  type Dimension,
  dimensionsOf,
  nameBy,
} from "./charted-dataset.ts";
import { decorativePlot } from "./decorative-plot.server.ts";
import { MOST_FILLS, seriesFills } from "./series-styles.server.ts";

const GROUP_GAP = 12;

interface Bar {
  readonly observation: ChartedObservation;
  readonly value: number | null;
  readonly series: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * A bar for each observation, its name above it, so that long names fit on a phone. The last thing by which
 * observations differ tells the bars of a group apart when `grouped`. Bars are a list and begin where the
 * reader's lines begin: on the right in Arabic. A sign stands where a bar would begin; a figure of limited
 * value is an open bar with its number in brackets.
 *
 * @returns null without any figure, or with more bars in a group than can be told apart
 */
export function barChart(
  dataset: ChartedDataset,
  language: Language,
  width: number,
  { grouped, id }: { readonly grouped: boolean; readonly id: string },
): string | null {
  const { observations } = dataset;
  const values = observations.map(drawnValue).filter((value) => value !== null);
  if (values.length === 0) return null;
  const writer = figureWriter(language);
  const fills = seriesFills(id);
  const dimensions = dimensionsOf(observations);
  const inner = grouped && dimensions.length > 1 ? dimensions.at(-1) : undefined;
  if (inner !== undefined && inner.labels.length > MOST_FILLS) return null;
  const outer = dimensions.filter((dimension) => dimension !== inner);
  const key = (inner?.labels ?? []).map((name, index) => ({ name, draw: fills.swatch(index) }));
  const sheet = sheetFor(dataset, language, width, key);
  const { bars, labels, height } = layOut(observations, outer, inner, width, sheet.above.height);
  const below = sheet.below(height, meaningsOf(observations, language));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const number = (bar: Bar) => writer.observation(bar.observation);
  const room = Math.max(...bars.map((bar) => textWidth(number(bar)))) + 12;
  const [left, right] = [low < 0 ? room : 1, high > 0 ? room : 1];
  const { rightToLeft } = sheet;
  const edge = rightToLeft ? width : 0;
  const known = bars.filter(({ value }) => value !== null);
  const side = ({ value }: Bar) => ((value ?? 0) < 0 !== rightToLeft ? "end" : "start");
  return decorativePlot({
    width,
    height: height + below.height,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: rightToLeft ? right : left,
    marginRight: rightToLeft ? left : right,
    x: {
      type: "linear",
      domain: [low, high === low ? low + 1 : high],
      axis: null,
      reverse: rightToLeft,
    },
    y: { type: "identity", axis: null },
    marks: [
      fills.patterns,
      Plot.rect(known, {
        x1: () => 0,
        x2: "value",
        y1: "top",
        y2: "bottom",
        fill: ({ observation, series }: Bar) =>
          observation.qualified ? "white" : fills.fill(series),
        stroke: "#14306b",
        strokeDasharray: "none",
      }),
      ...(["start", "end"] as const).map((textAnchor) =>
        Plot.text(
          bars.filter((bar) => side(bar) === textAnchor),
          {
            x: (bar: Bar) => bar.value ?? 0,
            y: (bar: Bar) => (bar.top + bar.bottom) / 2,
            text: number,
            textAnchor,
            dx: textAnchor === "start" ? 6 : -6,
            fill: INK,
          },
        ),
      ),
      // The line of zero runs beside the bars only, not through the names above them.
      Plot.ruleX(bars, {
        x: () => 0,
        y1: ({ top }: Bar) => top - 2,
        y2: ({ bottom }: Bar) => bottom + 2,
        stroke: MUTED,
      }),
      penMark((pen) => {
        for (const { text, y } of labels) {
          pen.text(text, { x: edge, y, anchor: rightToLeft ? "end" : "start", rim: true });
        }
      }),
      sheet.above.mark,
      below.mark,
    ],
  });
}

/** Names and bars from top to bottom, in pixels. */
function layOut(
  observations: readonly ChartedObservation[],
  outer: readonly Dimension[],
  inner: Dimension | undefined,
  width: number,
  above: number,
): { bars: Bar[]; labels: { text: string; y: number }[]; height: number } {
  const names = [...new Set(observations.map((each) => nameBy(each, outer)))];
  const thickness = inner === undefined ? 18 : 15;
  const bars: Bar[] = [];
  const labels: { text: string; y: number }[] = [];
  let y = above;
  for (const name of names) {
    for (const text of name === "" ? [] : textLines(name, width)) {
      labels.push({ text, y: y + LINE_HEIGHT / 2 });
      y += LINE_HEIGHT;
    }
    y += 3;
    for (const observation of observations.filter((each) => nameBy(each, outer) === name)) {
      bars.push({
        observation,
        value: drawnValue(observation),
        series: inner?.labels.indexOf(inner.of(observation)) ?? 0,
        top: y,
        bottom: y + thickness - 1,
      });
      y += thickness;
    }
    y += GROUP_GAP;
  }
  return { bars, labels, height: y };
}
