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
import { answerFills, EDGE, MOST_ANSWERS } from "./series-styles.server.ts";

const BAR = 24;
const ROW_GAP = 12;

interface Segment {
  readonly answer: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The answers of each group as parts of one bar, in the order of the source, so that the middle answer of an
 * odd scale stands in the middle of the picture and an even scale parts there. It is a list and
 * begins where the reader's lines begin. A group of which an answer is not known has no bar, but its signs.
 *
 * @returns null without a scale of 2 to 7 answers, or without any group whose answers are known
 */
export function likertChart(
  dataset: ChartedDataset,
  language: Language,
  width: number,
  id: string,
): string | null {
  const { observations } = dataset;
  const dimensions = dimensionsOf(observations);
  const scale = answersOf(observations, dimensions);
  if (scale === null || scale.labels.length > MOST_ANSWERS) return null;
  const outer = dimensions.filter((dimension) => dimension !== scale);
  const names = [...new Set(observations.map((each) => nameBy(each, outer)))];
  const writer = figureWriter(language);
  const rows = names.map((name) => {
    const group = observations.filter((each) => nameBy(each, outer) === name);
    const segments = segmentsOf(group, scale, writer.observation);
    return { name, segments, signs: group.map(writer.observation).join(" · ") };
  });
  const all = rows.flatMap(({ segments }) => segments ?? []);
  if (all.length === 0) return null;
  const fills = answerFills(id, scale.labels.length);
  const key = scale.labels.map((name, index) => ({ name, draw: fills.swatch(index) }));
  const sheet = sheetFor(dataset, language, width, key);
  const { rightToLeft } = sheet;
  const [from, to] = [
    Math.min(...all.map((each) => each.from)),
    Math.max(...all.map((each) => each.to)),
  ];
  const place = (at: number) => {
    const x = ((at - from) / (to - from)) * (width - 2) + 1;
    return rightToLeft ? width - x : x;
  };
  let y = sheet.above.height;
  const placed = rows.map(({ name, segments, signs }) => {
    const lines = name === "" ? [] : textLines(name, width);
    const top = y + lines.length * LINE_HEIGHT + 3;
    y = top + BAR + ROW_GAP;
    return { lines, top, segments: segments ?? [], signs: segments === null ? signs : null };
  });
  const below = sheet.below(y, meaningsOf(observations, language));
  return decorativePlot({
    width,
    height: y + below.height,
    margin: 0,
    x: { type: "identity", axis: null },
    y: { type: "identity", axis: null },
    marks: [
      fills.patterns,
      Plot.rect(
        placed.flatMap(({ segments, top }) => segments.map((segment) => ({ ...segment, top }))),
        {
          x1: ({ from }) => place(from),
          x2: ({ to }) => place(to),
          y1: "top",
          y2: ({ top }) => top + BAR,
          fill: ({ answer }) => fills.fill(answer),
          stroke: EDGE,
          strokeWidth: 0.75,
        },
      ),
      penMark((pen) => {
        const anchor = rightToLeft ? "end" : "start";
        const edge = rightToLeft ? width : 0;
        for (const { lines, top, segments, signs } of placed) {
          for (const [index, line] of lines.entries()) {
            const y = top - 3 - (lines.length - index - 0.5) * LINE_HEIGHT;
            pen.text(line, { x: edge, y, anchor });
          }
          for (const { answer, from, to, text } of segments) {
            if (Math.abs(place(to) - place(from)) < textWidth(text) + 6) continue;
            const dark = fills.dark(answer);
            pen.text(text, {
              x: (place(from) + place(to)) / 2,
              y: top + BAR / 2,
              anchor: "middle",
              fill: dark ? "white" : INK,
              rim: !dark,
            });
          }
          if (signs !== null) pen.text(signs, { x: edge, y: top + BAR / 2, anchor, fill: MUTED });
          // The middle is marked at the edges of a bar, clear of the figure that stands there.
          pen.element("path", {
            d: `M${place(0)},${top - 4} v6 M${place(0)},${top + BAR - 2} v6`,
            stroke: INK,
            "stroke-width": 1.5,
          });
        }
      }),
      sheet.above.mark,
      below.mark,
    ],
  });
}

/** The parts of a bar around 0, where the middle of the scale is; null when one is not known. */
function segmentsOf(
  group: readonly ChartedObservation[],
  scale: Dimension,
  write: (observation: ChartedObservation) => string,
): Segment[] | null {
  const parts = scale.labels.map((label) => {
    const found = group.find((each) => scale.of(each) === label);
    const value = found === undefined ? null : drawnValue(found);
    return found === undefined || value === null ? null : { found, value };
  });
  const known = parts.filter((part) => part !== null);
  const total = known.reduce((sum, { value }) => sum + value, 0);
  if (known.length < parts.length || total <= 0) return null;
  const middle = (parts.length - 1) / 2;
  const before = known.reduce((sum, { value }, index) => {
    if (index === middle) return sum + value / 2;
    return index < middle ? sum + value : sum;
  }, 0);
  let at = -before / total;
  return known.map(({ found, value }, answer) => {
    const from = at;
    at += value / total;
    return { answer, from, to: at, text: write(found) };
  });
}

/**
 * Which groups are the answers: those that add up to a hundred everywhere, otherwise an odd number of them,
 * otherwise the innermost.
 */
function answersOf(
  observations: readonly ChartedObservation[],
  dimensions: readonly Dimension[],
): Dimension | null {
  const groups = dimensions.filter(({ kind }) => kind === "group");
  const whole = groups.findLast((dimension) => {
    const outer = dimensions.filter((each) => each !== dimension);
    const sums = new Map<string, number>();
    for (const each of observations) {
      const name = nameBy(each, outer);
      sums.set(name, (sums.get(name) ?? 0) + (drawnValue(each) ?? 0));
    }
    return [...sums.values()].every((sum) => Math.abs(sum - 100) <= 2);
  });
  return whole ?? groups.findLast(({ labels }) => labels.length % 2 === 1) ?? groups.at(-1) ?? null;
}
