import * as Plot from "@observablehq/plot";
import { decorativePlot } from "./decorative-plot.server.ts";

const ROW_HEIGHT = 26;

/**
 * Draws for each quota how many people of the pool it concerns, against its minimum of seats.
 *
 * @returns SVG markup; decorative for screen readers, because the sentence and the table beside it
 *   say the same
 */
export function poolQuotaChart(chart: {
  readonly quotas: readonly {
    readonly feature: string;
    readonly value: string;
    readonly min: number;
    readonly inPool: number;
  }[];
  readonly labels: { readonly people: string };
  readonly locale: string;
}): string {
  const whole = new Intl.NumberFormat(chart.locale);
  const rows = chart.quotas.map((quota) => ({
    ...quota,
    name: `${quota.feature}: ${quota.value}`,
    short: quota.inPool < quota.min,
  }));
  const longest = Math.max(0, ...rows.map(({ name }) => name.length));
  return decorativePlot({
    width: 640,
    height: rows.length * ROW_HEIGHT + 60,
    marginLeft: Math.min(300, 16 + longest * 7),
    marginRight: 40,
    marginBottom: 40,
    x: { label: chart.labels.people, labelArrow: "none", grid: true, ticks: 5, zero: true },
    y: { label: null, domain: rows.map(({ name }) => name), tickSize: 0 },
    marks: [
      Plot.barX(rows, {
        x: "inPool",
        y: "name",
        // Too few are lighter and have an edge: the difference survives black and white.
        fill: ({ short }) => (short ? "#f3d6c8" : "#9db8e8"),
        stroke: ({ short }) => (short ? "#8a2d00" : "#14306b"),
        insetTop: 4,
        insetBottom: 4,
      }),
      Plot.tickX(rows, { x: "min", y: "name", stroke: "#1a1a1a", strokeWidth: 3 }),
      Plot.text(rows, {
        x: ({ inPool, min }) => Math.max(inPool, min),
        y: "name",
        text: ({ inPool }) => whole.format(inPool),
        textAnchor: "start",
        dx: 6,
        fill: "#1a1a1a",
      }),
      Plot.ruleX([0]),
    ],
  });
}
