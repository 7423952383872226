import * as Plot from "@observablehq/plot";
import type { Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { isolated } from "../figures.ts";
import { GRID, LINE_HEIGHT, MUTED, penMark, textLines, textWidth } from "./chart-pen.server.ts";
import { drawnValue, figureWriter, meaningsOf, sheetFor } from "./chart-sheet.server.ts";
import { type ChartedDataset, dimensionsOf, nameBy } from "./charted-dataset.ts";
import { decorativePlot } from "./decorative-plot.server.ts";
import { EDGE } from "./series-styles.server.ts";
import { valueAxis } from "./value-axis.ts";

const PLOT_HEIGHT = 320;
const AXIS_HEIGHT = 44;
const DOT = 5;

/** Names of dots stand in as many columns as have this much room. */
const NAME_COLUMN = 300;

/**
 * A dot for each matter: to the right the first of two measures (satisfaction), upwards the second (priority).
 * Dashed lines at the means part the picture into four, which say what they mean. Dots have numbers, whose
 * names stand in a list below: names beside dots would run into each other. A matter of which one measure is
 * not known has no dot and stands in the list with its sign.
 *
 * @returns null without a group of exactly two measures, or without any matter that has both
 */
export function satisfactionPriorityChart(
  dataset: ChartedDataset,
  language: Language,
  width: number,
): string | null {
  const { t } = publicTranslation(language);
  const writer = figureWriter(language);
  const { observations } = dataset;
  const dimensions = dimensionsOf(observations);
  const measures = dimensions.findLast(
    ({ kind, labels }) => kind === "group" && labels.length === 2,
  );
  const outer = dimensions.filter((dimension) => dimension !== measures);
  if (measures === undefined || outer.length === 0) return null;
  const names = [...new Set(observations.map((each) => nameBy(each, outer)))];
  const matters = names.map((name, index) => {
    const own = observations.filter((each) => nameBy(each, outer) === name);
    const [x, y] = measures.labels.map((label) => {
      const found = own.find((each) => measures.of(each) === label);
      return found === undefined ? null : drawnValue(found);
    });
    const figures = own.map(writer.observation).join(" · ");
    const qualified = own.some((each) => each.qualified);
    return { name, number: index + 1, x: x ?? null, y: y ?? null, figures, qualified };
  });
  const dots = matters.flatMap(({ x, y, ...rest }) =>
    x === null || y === null ? [] : [{ ...rest, x, y }],
  );
  if (dots.length === 0) return null;
  const [across, up] = [valueAxis(dots.map(({ x }) => x)), valueAxis(dots.map(({ y }) => y))];
  const means = { x: mean(dots.map(({ x }) => x)), y: mean(dots.map(({ y }) => y)) };
  const sheet = sheetFor(dataset, language, width, []);
  const upName = textLines(`↑ ${measures.labels[1] ?? ""}`, width);
  const top = sheet.above.height + upName.length * LINE_HEIGHT + 4;
  const left = Math.ceil(Math.max(...up.ticks.map((tick) => textWidth(writer.number(tick)))) + 12);
  const right = 20;
  const bottom = top + PLOT_HEIGHT;
  const pixelX = (x: number) =>
    left + ((x - across.from) / (across.to - across.from)) * (width - left - right);
  const pixelY = (y: number) => bottom - ((y - up.from) / (up.to - up.from)) * PLOT_HEIGHT;
  const placed = dots.map((dot) => ({ ...dot, px: pixelX(dot.x), py: pixelY(dot.y) }));
  const list = nameList(matters, width, bottom + AXIS_HEIGHT, sheet.rightToLeft);
  const below = sheet.below(list.bottom, [
    t("public:charts.meanLines"),
    ...meaningsOf(observations, language),
  ]);
  return decorativePlot({
    width,
    height: list.bottom + below.height,
    marginTop: top,
    marginBottom: AXIS_HEIGHT + (list.bottom - bottom - AXIS_HEIGHT) + below.height,
    marginLeft: left,
    marginRight: right,
    x: { type: "linear", domain: [across.from, across.to], axis: null },
    y: { type: "linear", domain: [up.from, up.to], axis: null },
    marks: [
      Plot.ruleY(up.ticks, { stroke: GRID }),
      Plot.ruleX(across.ticks, { stroke: GRID }),
      Plot.axisY(up.ticks, { tickSize: 0, label: null, tickFormat: writer.number }),
      Plot.axisX(across.ticks, { tickSize: 0, label: null, tickFormat: writer.number }),
      Plot.ruleX([means.x], { stroke: MUTED, strokeDasharray: "5,4" }),
      Plot.ruleY([means.y], { stroke: MUTED, strokeDasharray: "5,4" }),
      penMark((pen) => {
        for (const [index, line] of upName.entries()) {
          pen.text(line, { x: 0, y: sheet.above.height + (index + 0.5) * LINE_HEIGHT });
        }
        const acrossName = `${isolated(measures.labels[0] ?? "")} →`;
        pen.text(acrossName, { x: width - right, y: bottom + 32, anchor: "end" });
        const columns = [
          { side: "Low", x: left + 4, anchor: "start", room: pixelX(means.x) - left - 8 },
          {
            side: "High",
            x: width - right - 4,
            anchor: "end",
            room: width - right - pixelX(means.x) - 8,
          },
        ] as const;
        for (const { side, x, anchor, room } of columns) {
          const upper = textLines(t(`public:charts.quadrants.high${side}`), room);
          for (const [index, line] of upper.entries()) {
            pen.text(line, {
              x,
              y: top + 10 + index * LINE_HEIGHT,
              anchor,
              fill: MUTED,
              rim: true,
            });
          }
          const lower = textLines(t(`public:charts.quadrants.low${side}`), room);
          for (const [index, line] of lower.reverse().entries()) {
            const y = bottom - 10 - index * LINE_HEIGHT;
            pen.text(line, { x, y, anchor, fill: MUTED, rim: true });
          }
        }
      }),
      Plot.dot(dots, {
        x: "x",
        y: "y",
        r: DOT,
        fill: ({ qualified }) => (qualified ? "white" : EDGE),
        stroke: EDGE,
        strokeWidth: 1.5,
      }),
      penMark((pen) => {
        for (const { text, x, y } of numberPlaces(placed, width)) {
          pen.text(text, { x, y, anchor: "middle", bold: true, rim: true });
        }
        list.draw(pen);
      }),
      sheet.above.mark,
      below.mark,
    ],
  });
}

/** Where a number may stand beside its dot, the best first. */
const BESIDE = [
  [13, 0],
  [-13, 0],
  [0, -14],
  [0, 14],
  [11, -11],
  [-11, -11],
  [11, 11],
  [-11, 11],
  [24, 0],
  [-24, 0],
] as const;

/** Numbers beside their dots, clear of other dots and numbers as far as there is room. */
function numberPlaces(
  dots: readonly { readonly number: number; readonly px: number; readonly py: number }[],
  width: number,
): { text: string; x: number; y: number }[] {
  const placed: { text: string; x: number; y: number }[] = [];
  for (const dot of dots) {
    const candidates = BESIDE.map(([dx, dy]) => ({ x: dot.px + dx, y: dot.py + dy }));
    const hits = ({ x, y }: { x: number; y: number }) =>
      dots.filter(({ px, py }) => Math.abs(px - x) < 13 && Math.abs(py - y) < 12).length +
      placed.filter((other) => Math.abs(other.x - x) < 17 && Math.abs(other.y - y) < 14).length +
      (x < 8 || x > width - 8 ? 5 : 0);
    const best = candidates.reduce((a, b) => (hits(b) < hits(a) ? b : a));
    placed.push({ text: `${dot.number}`, ...best });
  }
  return placed;
}

function nameList(
  matters: readonly {
    readonly name: string;
    readonly number: number;
    readonly x: number | null;
    readonly y: number | null;
    readonly figures: string;
  }[],
  width: number,
  top: number,
  rightToLeft: boolean,
) {
  const columns = Math.max(1, Math.floor(width / NAME_COLUMN));
  const room = width / columns - 12;
  const inColumn = Math.ceil(matters.length / columns);
  const lines = Array.from({ length: columns }, (_none, column) =>
    matters.slice(column * inColumn, (column + 1) * inColumn).flatMap((matter) => {
      const missing = matter.x === null || matter.y === null ? `: ${matter.figures}` : "";
      return textLines(`${matter.name}${missing}`, room - 26).map((text, index) => ({
        text,
        number: index === 0 ? `${matter.number}` : "",
      }));
    }),
  );
  const bottom = top + Math.max(...lines.map(({ length }) => length)) * LINE_HEIGHT + 6;
  const side = (x: number) => (rightToLeft ? width - x : x);
  return {
    bottom,
    draw: (pen: Parameters<Parameters<typeof penMark>[0]>[0]) => {
      for (const [column, own] of lines.entries()) {
        const start = column * (room + 12);
        for (const [index, { text, number }] of own.entries()) {
          const y = top + (index + 0.5) * LINE_HEIGHT;
          const anchor = rightToLeft ? "end" : "start";
          if (number !== "") pen.text(number, { x: side(start), y, anchor, bold: true });
          pen.text(text, { x: side(start + 26), y, anchor });
        }
      }
    },
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
