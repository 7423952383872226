import { createHash } from "node:crypto";
import * as Plot from "@observablehq/plot";
import type { Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import {
  INK,
  LINE_HEIGHT,
  MUTED,
  type Pen,
  penMark,
  textLines,
  textWidth,
} from "../charts/chart-pen.server.ts";
import { SHEET_WIDTHS, sheetFor } from "../charts/chart-sheet.server.ts";
import type { DatasetChart } from "../charts/dataset-chart.server.ts";
import { decorativePlot } from "../charts/decorative-plot.server.ts";
import { EDGE, seriesFills } from "../charts/series-styles.server.ts";

const THICKNESS = 18;
const BAR_GAP = 8;
const GROUP_GAP = 14;

/** What a bar stands for; told apart by lightness and hatching, and by the key. */
const TONES = ["first", "second", "third"] as const;
export type BarTone = (typeof TONES)[number];

export interface ResultBar {
  readonly name: string;
  /** Its length, from 0. */
  readonly value: number;
  /** The value as the reader writes it. */
  readonly text: string;
  readonly tone: BarTone;
}

/** Bars under one heading: a round, a stage, or all there are. */
interface BarGroup {
  readonly title: string | null;
  readonly bars: readonly ResultBar[];
  /** Where enough begins; null where nothing is asked for. */
  readonly needed: number | null;
}

export interface ResultBars {
  readonly unit: string;
  readonly groups: readonly BarGroup[];
  /** What each tone means; tones without a name are not in the key. */
  readonly tones: Partial<Record<BarTone, string>>;
  /** What the dashed line means. */
  readonly neededName: string | null;
}

interface PlacedBar extends ResultBar {
  readonly top: number;
  readonly bottom: number;
}

interface Layout {
  readonly bars: readonly PlacedBar[];
  readonly texts: readonly { readonly text: string; readonly y: number; readonly bold: boolean }[];
  readonly lines: readonly { readonly value: number; readonly y1: number; readonly y2: number }[];
  readonly height: number;
}

/** Draws figures of a result as bars, for a screen and for a phone; null where every bar is empty. */
export function resultBars(chart: ResultBars, language: Language): DatasetChart | null {
  if (chart.groups.every(({ bars }) => bars.every(({ value }) => value === 0))) return null;
  const { t } = publicTranslation(language);
  const hash = createHash("sha256")
    .update(JSON.stringify([chart, language]))
    .digest("hex");
  const draw = (size: keyof typeof SHEET_WIDTHS) =>
    drawBars(chart, language, SHEET_WIDTHS[size], `bars-${size}-${hash.slice(0, 8)}`);
  return {
    svg: draw("wide"),
    narrowSvg: draw("narrow"),
    description: `${t("public:charts.kinds.bar")}, ${chart.unit}. ${t("public:charts.description.table")}`,
  };
}

function drawBars(chart: ResultBars, language: Language, width: number, id: string): string {
  const fills = seriesFills(id);
  const fillOf = (tone: BarTone) => fills.fill(TONES.indexOf(tone));
  const sheet = sheetFor(chart, language, width, [
    ...TONES.flatMap((tone, index) => {
      const name = chart.tones[tone];
      return name === undefined ? [] : [{ name, draw: fills.swatch(index) }];
    }),
    ...(chart.neededName === null ? [] : [{ name: chart.neededName, draw: neededSwatch }]),
  ]);
  const { bars, texts, lines, height } = layOut(chart.groups, width, sheet.above.height);
  const highest = Math.max(
    ...bars.map(({ value }) => value),
    ...chart.groups.map(({ needed }) => needed ?? 0),
  );
  const room = Math.max(...bars.map(({ text }) => textWidth(text))) + 12;
  const { rightToLeft } = sheet;
  const edge = rightToLeft ? width : 0;
  return decorativePlot({
    width,
    height,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: rightToLeft ? room : 1,
    marginRight: rightToLeft ? 1 : room,
    x: { type: "linear", domain: [0, highest], axis: null, reverse: rightToLeft },
    y: { type: "identity", axis: null },
    marks: [
      fills.patterns,
      Plot.rect(bars, {
        x1: () => 0,
        x2: "value",
        y1: "top",
        y2: "bottom",
        fill: ({ tone }: PlacedBar) => fillOf(tone),
        stroke: EDGE,
      }),
      Plot.ruleX(bars, {
        x: () => 0,
        y1: ({ top }: PlacedBar) => top - 2,
        y2: ({ bottom }: PlacedBar) => bottom + 2,
        stroke: MUTED,
      }),
      // A rim of white keeps the dashes to be seen on dark bars.
      ...(["white", NEEDED.stroke] as const).map((stroke, index) =>
        Plot.ruleX(lines, {
          x: "value",
          y1: "y1",
          y2: "y2",
          stroke,
          strokeWidth: index === 0 ? 5 : 2,
          ...(index === 0 ? {} : { strokeDasharray: NEEDED.dash }),
        }),
      ),
      Plot.text(bars, {
        x: "value",
        y: ({ top, bottom }: PlacedBar) => (top + bottom) / 2,
        text: "text",
        textAnchor: rightToLeft ? "end" : "start",
        dx: rightToLeft ? -6 : 6,
        fill: INK,
        stroke: "white",
        strokeWidth: 4,
      }),
      penMark((pen) => {
        for (const { text, y, bold } of texts) {
          pen.text(text, { x: edge, y, bold, anchor: rightToLeft ? "end" : "start", rim: true });
        }
      }),
      sheet.above.mark,
    ],
  });
}

const NEEDED = { stroke: "#8a2d00", dash: "5 3" } as const;

function neededSwatch(pen: Pen, x: number, y: number): void {
  pen.element("path", {
    d: `M${x},${y - 8} v16`,
    stroke: NEEDED.stroke,
    "stroke-width": 2,
    "stroke-dasharray": NEEDED.dash,
  });
}

/** Titles, names and bars from top to bottom, in pixels. */
function layOut(groups: readonly BarGroup[], width: number, above: number): Layout {
  const bars: PlacedBar[] = [];
  const texts: Layout["texts"][number][] = [];
  const lines: Layout["lines"][number][] = [];
  let y = above;
  const write = (text: string, bold: boolean) => {
    for (const line of textLines(text, width)) {
      texts.push({ text: line, y: y + LINE_HEIGHT / 2, bold });
      y += LINE_HEIGHT;
    }
    y += 3;
  };
  for (const { title, bars: own, needed } of groups) {
    if (title !== null) write(title, true);
    for (const bar of own) {
      write(bar.name, false);
      bars.push({ ...bar, top: y, bottom: y + THICKNESS });
      // Across the bar only: names stand between the bars.
      if (needed !== null) lines.push({ value: needed, y1: y - 3, y2: y + THICKNESS + 3 });
      y += THICKNESS + BAR_GAP;
    }
    y += GROUP_GAP;
  }
  return { bars, texts, lines, height: y };
}
