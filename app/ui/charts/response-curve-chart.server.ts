import * as Plot from "@observablehq/plot";
import { decorativePlot } from "./decorative-plot.server.ts";

/** Told apart by their dashes too: nobody needs to see the colours. */
const LINES = {
  answers: { stroke: "#4a4a4a", dash: "6,4" },
  yes: { stroke: "#14306b", dash: "none" },
} as const;

/**
 * Draws how many people have answered, and said yes, at the end of each day.
 *
 * @returns SVG markup; decorative for screen readers, because the sentence and the table beside it
 *   say the same
 */
export function responseCurveChart(chart: {
  readonly days: readonly {
    readonly day: string;
    readonly answers: number;
    readonly yes: number;
  }[];
  /** Seats, as a line to be passed. */
  readonly seats: number;
  readonly labels: {
    readonly people: string;
    readonly answers: string;
    readonly yes: string;
    readonly seats: string;
  };
  readonly locale: string;
}): string {
  const shortDay = new Intl.DateTimeFormat(chart.locale, {
    day: "numeric",
    month: "numeric",
    timeZone: "UTC",
  });
  const points = (["answers", "yes"] as const).map((line) => ({
    line,
    points: chart.days.map((each) => ({ at: new Date(each.day), people: each[line] })),
  }));
  return decorativePlot({
    width: 640,
    height: 300,
    marginLeft: 48,
    marginRight: 96,
    marginBottom: 36,
    x: {
      type: "utc",
      label: null,
      ticks: Math.min(7, chart.days.length),
      tickFormat: (day: Date) => shortDay.format(day),
    },
    y: { label: chart.labels.people, labelArrow: "none", zero: true, grid: true, ticks: 5 },
    marks: [
      Plot.ruleY([chart.seats], { stroke: "#8a2d00", strokeWidth: 1.5, strokeDasharray: "2,3" }),
      Plot.text(chart.days.slice(0, 1), {
        x: ({ day }) => new Date(day),
        y: () => chart.seats,
        text: () => chart.labels.seats,
        textAnchor: "start",
        dy: -8,
        fill: "#8a2d00",
        stroke: "white",
        strokeWidth: 4,
      }),
      ...points.flatMap(({ line, points }) => [
        Plot.lineY(points, {
          x: "at",
          y: "people",
          stroke: LINES[line].stroke,
          strokeWidth: 2,
          strokeDasharray: LINES[line].dash,
        }),
        Plot.dot(points.slice(-1), { x: "at", y: "people", fill: LINES[line].stroke, r: 4 }),
        Plot.text(points.slice(-1), {
          x: "at",
          y: "people",
          text: () => chart.labels[line],
          textAnchor: "start",
          dx: 8,
          fill: LINES[line].stroke,
        }),
      ]),
      Plot.ruleY([0]),
    ],
  });
}
