import * as Plot from "@observablehq/plot";
import type { ProbabilityStep } from "#app/domain/sortition/probability-steps.ts";
import { chanceAxes, staircase } from "./chance-axes.ts";
import { decorativePlot } from "./decorative-plot.server.ts";

/**
 * Draws the sorted probabilities as a filled staircase against the line of equal chance.
 *
 * @returns SVG markup without texts from people; decorative for screen readers, because the
 *   sentence and the table beside it say the same
 */
export function probabilityChart(chart: {
  readonly steps: readonly ProbabilityStep[];
  readonly equalChance: number;
  readonly labels: { readonly rank: string; readonly probability: string; readonly equal: string };
  readonly locale: string;
}): string {
  const corners = staircase(chart.steps);
  const people = corners.at(-1)?.rank ?? 0;
  return decorativePlot({
    width: 420,
    height: 280,
    ...chanceAxes(chart.labels, people, chart.locale),
    marks: [
      Plot.areaY(corners, { x: "rank", y1: 0, y2: "probability", fill: "#9db8e8" }),
      Plot.lineY(corners, { x: "rank", y: "probability", stroke: "#14306b", strokeWidth: 2 }),
      Plot.ruleY([chart.equalChance], {
        stroke: "#8a2d00",
        strokeWidth: 2,
        strokeDasharray: "7,5",
      }),
      Plot.text([[0, chart.equalChance]], {
        text: () => chart.labels.equal,
        textAnchor: "start",
        dx: 6,
        dy: -9,
        fill: "#8a2d00",
        stroke: "white",
        strokeWidth: 4,
      }),
      Plot.ruleY([0]),
    ],
  });
}
