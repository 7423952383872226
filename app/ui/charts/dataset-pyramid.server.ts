import * as Plot from "@observablehq/plot";
import type { Language } from "#app/i18n/languages.ts";
import { GRID, LINE_HEIGHT, MUTED, penMark, textWidth } from "./chart-pen.server.ts";
import { drawnValue, figureWriter, meaningsOf, sheetFor } from "./chart-sheet.server.ts";
import { type ChartedDataset, dimensionsOf } from "./charted-dataset.ts";
import { decorativePlot } from "./decorative-plot.server.ts";
import { EDGE, seriesFills } from "./series-styles.server.ts";
import { valueAxis } from "./value-axis.ts";

const LOWEST_HEIGHT = 280;
const AXIS_HEIGHT = 24;
const SIDE_NAMES = 22;

/** Single years of age stand closer than their labels; every tenth or so is named. */
const LABEL_STEPS = [1, 2, 5, 10, 20, 50];

/**
 * How many there are of each age, the first of two groups on the left and the second on the right, the first
 * age at the bottom. Of several times the last is filled and the first is drawn as an outline over it. The
 * sides keep their places in every language.
 *
 * @returns null without a group of exactly two (sexes) and a group of ages, or without any figure
 */
export function pyramidChart(
  dataset: ChartedDataset,
  language: Language,
  width: number,
  id: string,
): string | null {
  const { observations } = dataset;
  const dimensions = dimensionsOf(observations);
  const groups = dimensions.filter(({ kind }) => kind === "group");
  const sexes = groups.find(({ labels }) => labels.length === 2);
  const ages = groups.find((dimension) => dimension !== sexes);
  const values = observations.map(drawnValue).filter((value) => value !== null);
  if (sexes === undefined || ages === undefined || values.length === 0) return null;
  const writer = figureWriter(language);
  const times = dimensions.find(({ kind }) => kind === "time");
  const [first, last] = [times?.labels[0], times?.labels.at(-1)];
  const fills = seriesFills(id);
  const key =
    first === undefined || last === undefined
      ? []
      : [
          { name: last, draw: fills.swatch(1) },
          { name: first, draw: outlineSwatch },
        ];
  const sheet = sheetFor(dataset, language, width, key);
  const rowHeight = Math.max(LOWEST_HEIGHT / ages.labels.length, 3.6);
  const step = LABEL_STEPS.find((each) => each * rowHeight >= LINE_HEIGHT - 1) ?? 100;
  const named = ages.labels.flatMap((label, index) =>
    index % step === 0 ? [{ label, index }] : [],
  );
  const gutter = Math.max(...named.map(({ label }) => textWidth(label))) + 14;
  const axis = valueAxis([0, ...values]);
  const edge = textWidth(writer.number(axis.to)) / 2;
  const reach = (width - gutter) / 2 - edge;
  const top = sheet.above.height + SIDE_NAMES;
  const bottom = top + ages.labels.length * rowHeight;
  const place = (side: number, value: number) =>
    width / 2 + (side === 0 ? -1 : 1) * (gutter / 2 + (value / axis.to) * reach);
  const rowsOf = (time: string | undefined) =>
    observations
      .filter((each) => time === undefined || times?.of(each) === time)
      .map((observation) => {
        const side = sexes.labels.indexOf(sexes.of(observation));
        const y = bottom - (ages.labels.indexOf(ages.of(observation)) + 1) * rowHeight;
        return { observation, side, y, value: drawnValue(observation) };
      });
  const rows = rowsOf(last);
  const ticks = axis.ticks.filter((tick) => tick % (axis.to / 2) === 0);
  const below = sheet.below(bottom + AXIS_HEIGHT, meaningsOf(observations, language));
  return decorativePlot({
    width,
    height: bottom + AXIS_HEIGHT + below.height,
    margin: 0,
    x: { type: "identity", axis: null },
    y: { type: "identity", axis: null },
    marks: [
      fills.patterns,
      Plot.ruleX(
        axis.ticks.flatMap((tick) => [place(0, tick), place(1, tick)]),
        { y1: top, y2: bottom, stroke: GRID },
      ),
      Plot.rect(
        rows.filter(({ value }) => value !== null),
        {
          x1: ({ side }) => place(side, 0),
          x2: ({ side, value }) => place(side, value ?? 0),
          y1: "y",
          y2: ({ y }) => y + rowHeight,
          fill: ({ observation }) => (observation.qualified ? "white" : fills.fill(1)),
          stroke: EDGE,
          strokeWidth: rowHeight < 8 ? 0.25 : 0.75,
        },
      ),
      penMark((pen) => {
        for (const { label, index } of named) {
          const y = bottom - (index + 0.5) * rowHeight;
          pen.text(label, { x: width / 2, y, anchor: "middle" });
        }
        for (const [side, name] of sexes.labels.entries()) {
          const x = (place(side, 0) + place(side, axis.to)) / 2;
          pen.text(name, { x, y: top - SIDE_NAMES / 2, anchor: "middle", bold: true });
          for (const tick of ticks.length > 1 ? ticks : [0, axis.to]) {
            const place2 = { x: place(side, tick), y: bottom + AXIS_HEIGHT / 2 };
            pen.text(writer.number(tick), { ...place2, anchor: "middle", fill: MUTED });
          }
        }
        for (const { observation, side, y, value } of rows) {
          if (value !== null || rowHeight < 12) continue;
          const text = writer.observation(observation);
          const anchor = side === 0 ? "end" : "start";
          const x = place(side, 0) + (side === 0 ? -4 : 4);
          pen.text(text, { x, y: y + rowHeight / 2, anchor, fill: MUTED });
        }
        if (first === undefined) return;
        for (const side of [0, 1]) {
          const outline = rowsOf(first).filter((row) => row.side === side && row.value !== null);
          const d = outline
            .sort((a, b) => b.y - a.y)
            .map(({ y, value }) => {
              const x = place(side, value ?? 0);
              return `L${x},${y + rowHeight} L${x},${y}`;
            })
            .join(" ")
            .replace("L", "M");
          if (d !== "") pen.element("path", { d, ...OUTLINE });
        }
      }),
      sheet.above.mark,
      below.mark,
    ],
  });
}

const OUTLINE = { fill: "none", stroke: "#8a2d00", "stroke-width": 2 } as const;

const outlineSwatch: Parameters<typeof sheetFor>[3][number]["draw"] = (pen, x, y) =>
  pen.element("path", { d: `M${x - 9},${y} h18`, ...OUTLINE });
