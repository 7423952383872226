import * as Plot from "@observablehq/plot";
import type { Objective } from "#app/domain/sortition/objectives.ts";
import type { ProbabilityStep } from "#app/domain/sortition/probability-steps.ts";
import { type ChancePoint, chanceAxes, staircase } from "./chance-axes.ts";
import { decorativePlot } from "./decorative-plot.server.ts";

interface CurveStyle {
  readonly stroke: string;
  readonly dash: string;
  readonly symbol: "circle" | "square" | "triangle" | "diamond2" | "times";
}

/** Told apart by dashes and symbols too: nobody needs to see the colours. */
const STYLES: Record<Objective, CurveStyle> = {
  leximin: { stroke: "#14306b", dash: "none", symbol: "circle" },
  maximin: { stroke: "#8a2d00", dash: "9,5", symbol: "square" },
  nash: { stroke: "#1b6b3a", dash: "2,4", symbol: "triangle" },
  goldilocks: { stroke: "#6b2a86", dash: "9,4,2,4", symbol: "diamond2" },
  random: { stroke: "#4a4a4a", dash: "1,5", symbol: "times" },
};

/** Symbols on each curve, and how far those of one curve stand from those of the next. */
const MARKS = 6;

interface Curve {
  readonly objective: Objective;
  readonly steps: readonly ProbabilityStep[];
}

/**
 * Draws the sorted probabilities of several objectives as staircases over each other.
 *
 * @returns SVG markup without texts from people; decorative for screen readers, because the table
 *   beside it says the same
 */
export function objectivesChart(chart: {
  readonly curves: readonly Curve[];
  readonly equalChance: number;
  readonly labels: { readonly rank: string; readonly probability: string; readonly equal: string };
  readonly locale: string;
}): string {
  const curves = chart.curves.map(({ objective, steps }, index) => {
    const corners = staircase(steps);
    const people = corners.at(-1)?.rank ?? 0;
    const ranks = Array.from(
      { length: MARKS },
      (_unused, mark) => (people * (mark + (index + 0.5) / chart.curves.length)) / MARKS,
    );
    const marks = ranks.map((rank) => ({ rank, probability: probabilityAt(corners, rank) }));
    return { style: STYLES[objective], corners, marks, people };
  });
  return decorativePlot({
    width: 640,
    height: 380,
    ...chanceAxes(chart.labels, Math.max(...curves.map(({ people }) => people)), chart.locale),
    marks: [
      Plot.ruleY([chart.equalChance], { stroke: "#6b6b6b", strokeWidth: 1 }),
      Plot.text([[0, chart.equalChance]], {
        text: () => chart.labels.equal,
        textAnchor: "start",
        dx: 6,
        dy: -9,
        fill: "#4a4a4a",
        stroke: "white",
        strokeWidth: 4,
      }),
      ...curves.flatMap(({ style, corners, marks }) => curveMarks(style, corners, marks)),
      Plot.ruleY([0]),
    ],
  });
}

/** The line and the symbol of an objective, for the legend. */
export function objectiveSwatch(objective: Objective): string {
  const line = [0, 1].map((rank) => ({ rank, probability: 0 }));
  return decorativePlot({
    width: 56,
    height: 20,
    margin: 6,
    axis: null,
    x: { domain: [0, 1] },
    y: { domain: [-1, 1] },
    marks: curveMarks(STYLES[objective], line, [{ rank: 0.5, probability: 0 }]),
  });
}

function curveMarks(
  style: CurveStyle,
  line: readonly ChancePoint[],
  marks: readonly ChancePoint[],
) {
  const place = { x: "rank", y: "probability", stroke: style.stroke, strokeWidth: 2 } as const;
  return [
    Plot.line(line, { ...place, strokeDasharray: style.dash }),
    Plot.dot(marks, { ...place, symbol: style.symbol, r: 5, fill: "white" }),
  ];
}

function probabilityAt(corners: readonly ChancePoint[], rank: number): number {
  return corners.find((corner) => corner.rank >= rank)?.probability ?? 0;
}
