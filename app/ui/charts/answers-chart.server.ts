import * as Plot from "@observablehq/plot";
import { ANSWER_FILLS, ANSWER_KINDS, type AnswerKind } from "./answer-fills.ts";
import { decorativePlot } from "./decorative-plot.server.ts";

const ROW_HEIGHT = 34;

/**
 * Draws for each group of invited people which part said what, each group to its full width.
 *
 * @returns SVG markup; decorative for screen readers, because the sentence and the table beside it
 *   say the same
 */
export function answersChart(chart: {
  readonly groups: readonly ({ readonly name: string } & Readonly<Record<AnswerKind, number>>)[];
  readonly labels: Readonly<Record<AnswerKind, string>>;
  readonly locale: string;
}): string {
  const percent = new Intl.NumberFormat(chart.locale, {
    style: "percent",
    maximumFractionDigits: 0,
  });
  const parts = chart.groups.flatMap((group) => {
    const invited = ANSWER_KINDS.reduce((sum, kind) => sum + group[kind], 0);
    return ANSWER_KINDS.map((kind) => ({
      name: group.name,
      kind: chart.labels[kind],
      share: invited === 0 ? 0 : group[kind] / invited,
    }));
  });
  const longest = Math.max(0, ...chart.groups.map(({ name }) => name.length));
  return decorativePlot({
    width: 640,
    height: chart.groups.length * ROW_HEIGHT + 48,
    marginLeft: Math.min(300, 16 + longest * 7),
    marginRight: 24,
    x: { label: null, ticks: 5, tickFormat: (share: number) => percent.format(share) },
    y: { label: null, domain: chart.groups.map(({ name }) => name), tickSize: 0 },
    color: {
      domain: ANSWER_KINDS.map((kind) => chart.labels[kind]),
      range: ANSWER_KINDS.map((kind) => ANSWER_FILLS[kind]),
    },
    marks: [
      Plot.barX(parts, {
        x: "share",
        y: "name",
        fill: "kind",
        stroke: "#14306b",
        strokeWidth: 0.5,
        order: "fill",
        insetTop: 5,
        insetBottom: 5,
      }),
      Plot.ruleX([0]),
    ],
  });
}
