import * as Plot from "@observablehq/plot";
import type { Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { isolated } from "../figures.ts";
import { GRID, LINE_HEIGHT, MUTED, textWidth } from "./chart-pen.server.ts";
import { drawnValue, figureWriter, meaningsOf, sheetFor } from "./chart-sheet.server.ts";
import {
  type ChartedDataset,
  type ChartedObservation,
  dimensionsOf,
  nameBy,
} from "./charted-dataset.ts";
import { decorativePlot } from "./decorative-plot.server.ts";
import { LINE_STYLES, lineSwatch } from "./series-styles.server.ts";
import { extent, valueAxis } from "./value-axis.ts";

const PLOT_HEIGHT = 260;
const AXIS_HEIGHT = 28;

/** Points of a series carry symbols while there are no more of them. */
const MOST_SYMBOLS = 12;

interface LinePoint {
  readonly at: number;
  readonly time: string;
  readonly value: number | null;
  readonly observation: ChartedObservation;
}

/**
 * A line for each place and group over time. Time runs from left to right in every language, as the digits
 * of its years do. A figure that is not known interrupts the line and leaves its sign on the axis; one of
 * limited value is an open point. Years stand at their distance, other times one after the other.
 *
 * @returns null without any figure or time, or with more lines than can be told apart
 */
export function lineChart(
  dataset: ChartedDataset,
  language: Language,
  width: number,
): string | null {
  const { t } = publicTranslation(language);
  const writer = figureWriter(language);
  const { observations } = dataset;
  const dimensions = dimensionsOf(observations).filter(({ kind }) => kind !== "time");
  const names = [...new Set(observations.map((each) => nameBy(each, dimensions)))];
  const places = timePlaces(observations.map(({ time }) => time));
  const values = observations.map(drawnValue).filter((value) => value !== null);
  if (values.length === 0 || places.size < 2 || names.length > LINE_STYLES.length) return null;
  const series = names.map((name, index) => ({
    name,
    style: LINE_STYLES[index] ?? LINE_STYLES[0],
    points: observations
      .filter((each) => nameBy(each, dimensions) === name)
      .map(
        (each): LinePoint => ({
          at: places.get(each.time) ?? 0,
          time: each.time,
          value: drawnValue(each),
          observation: each,
        }),
      )
      .sort((a, b) => a.at - b.at),
  }));
  const axis = valueAxis(values);
  const ticks = axis.ticks.map(writer.number);
  const key =
    names.length > 1 ? series.map(({ name, style }) => ({ name, draw: lineSwatch(style) })) : [];
  const sheet = sheetFor(dataset, language, width, key);
  const notes = [
    ...(axis.cut ? [t("public:charts.cutAxis", { start: writer.number(axis.from) })] : []),
    ...meaningsOf(observations, language),
  ];
  const top = sheet.above.height + LINE_HEIGHT / 2;
  const below = sheet.below(top + PLOT_HEIGHT + AXIS_HEIGHT, notes);
  const marginLeft = Math.ceil(Math.max(...ticks.map(textWidth)) + 12);
  const marginRight = 24;
  const shown = spacedTimes(places, width - marginLeft - marginRight);
  return decorativePlot({
    width,
    height: top + PLOT_HEIGHT + AXIS_HEIGHT + below.height,
    marginTop: top,
    marginBottom: AXIS_HEIGHT + below.height,
    marginLeft,
    marginRight,
    x: { type: "linear", domain: extent([...places.values()]), axis: null, inset: 8 },
    y: { type: "linear", domain: [axis.from, axis.to], axis: null },
    marks: [
      Plot.ruleY(axis.ticks, { stroke: GRID }),
      Plot.axisY(axis.ticks, { tickSize: 0, tickFormat: writer.number, label: null }),
      Plot.axisX(
        shown.map(([, at]) => at),
        {
          tickSize: 4,
          label: null,
          tickFormat: (at: number) => isolated(shown.find(([, each]) => each === at)?.[0] ?? ""),
        },
      ),
      Plot.ruleY([axis.from], { stroke: MUTED }),
      ...series.flatMap(({ style, points }) => lineMarks(style, points)),
      Plot.text(
        series.flatMap(({ points }) => points.filter(({ value }) => value === null)),
        {
          x: "at",
          y: () => axis.from,
          dy: -10,
          text: ({ observation }: LinePoint) => writer.observation(observation),
          fontWeight: 600,
          stroke: "white",
          strokeWidth: 4,
          fill: MUTED,
        },
      ),
      sheet.above.mark,
      below.mark,
    ],
  });
}

function lineMarks(style: (typeof LINE_STYLES)[number], points: readonly LinePoint[]) {
  const place = { x: "at", y: "value", stroke: style.stroke, strokeWidth: 2 } as const;
  const known = points.filter(({ value }) => value !== null);
  const step = Math.ceil(known.length / MOST_SYMBOLS);
  const marked = known.filter(
    ({ observation }, index) => observation.qualified || (known.length - 1 - index) % step === 0,
  );
  return [
    Plot.line(points, {
      ...place,
      y: ({ value }: LinePoint) => value ?? Number.NaN,
      strokeDasharray: style.dash,
    }),
    Plot.dot(marked, {
      ...place,
      symbol: style.symbol,
      r: 4,
      fill: ({ observation }: LinePoint) => (observation.qualified ? "white" : style.stroke),
    }),
  ];
}

/** Where each time stands: years at their distance, other times one after the other as the source has them. */
function timePlaces(times: readonly string[]): ReadonlyMap<string, number> {
  const distinct = [...new Set(times)];
  if (distinct.every((time) => /^\d{4}$/.test(time))) {
    return new Map(distinct.sort().map((time) => [time, Number(time)]));
  }
  if (distinct.every((time) => /^\d{4}-\d{2}-\d{2}$/.test(time))) {
    return new Map(distinct.sort().map((time) => [time, Date.parse(time)]));
  }
  return new Map(distinct.map((time, index) => [time, index]));
}

/** As many times as have room beside each other, the first and the last among them. */
function spacedTimes(places: ReadonlyMap<string, number>, room: number): [string, number][] {
  const all = [...places].sort((a, b) => a[1] - b[1]);
  const [from, to] = extent(all.map(([, at]) => at));
  const pixels = ([, at]: [string, number]) => ((at - from) / (to - from)) * room;
  const gap = (a: [string, number], b: [string, number]) =>
    pixels(b) - pixels(a) - (textWidth(a[0]) + textWidth(b[0])) / 2 - 10;
  const last = all.at(-1);
  const shown: [string, number][] = [];
  for (const time of all) {
    const before = shown.at(-1);
    const fits = before === undefined || gap(before, time) >= 0;
    if (time === last || (fits && last !== undefined && gap(time, last) >= 0)) shown.push(time);
  }
  return shown;
}
