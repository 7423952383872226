import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { ProbabilityStep } from "#app/domain/sortition/probability-steps.ts";

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
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const percent = new Intl.NumberFormat(chart.locale, {
    style: "percent",
    maximumFractionDigits: 1,
  });
  const corners = staircase(chart.steps);
  const people = corners.at(-1)?.rank ?? 0;
  const svg = Plot.plot({
    document,
    width: 420,
    height: 280,
    marginLeft: 56,
    marginBottom: 40,
    style: { fontSize: "13px", fontFamily: "inherit" },
    x: { label: chart.labels.rank, domain: [0, people], ticks: 6, labelArrow: "none" },
    y: {
      label: chart.labels.probability,
      labelArrow: "none",
      zero: true,
      grid: true,
      ticks: 5,
      tickFormat: (value: number) => percent.format(value),
    },
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
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  return svg.outerHTML;
}

function staircase(steps: readonly ProbabilityStep[]): { rank: number; probability: number }[] {
  let rank = 0;
  return steps.flatMap(({ people, probability }) => {
    const from = rank;
    rank += people;
    return [
      { rank: from, probability },
      { rank, probability },
    ];
  });
}
