import * as Plot from "@observablehq/plot";
import { CHANNEL_FILLS } from "./channel-fills.ts";
import { decorativePlot } from "./decorative-plot.server.ts";

const ROW_HEIGHT = 28;

type Channel = keyof typeof CHANNEL_FILLS;
const CHANNELS = Object.keys(CHANNEL_FILLS) as Channel[];

/**
 * Draws for each stratum the yes that came, by channel, against what the plan expected of all letters (black) and
 * by now (grey, dashed).
 *
 * @returns SVG markup; decorative for screen readers, because the sentence and the table beside it
 *   say the same
 */
export function planChart(chart: {
  readonly groups: readonly {
    readonly name: string;
    readonly expected: number;
    readonly byNow: number;
    readonly byChannel: Readonly<Record<Channel, number>>;
  }[];
  readonly labels: Readonly<Record<Channel, string>> & { readonly people: string };
}): string {
  const parts = chart.groups.flatMap(({ name, byChannel }) =>
    CHANNELS.map((channel) => ({
      name,
      channel: chart.labels[channel],
      people: byChannel[channel],
    })),
  );
  const longest = Math.max(0, ...chart.groups.map(({ name }) => name.length));
  return decorativePlot({
    width: 640,
    height: chart.groups.length * ROW_HEIGHT + 60,
    marginLeft: Math.min(300, 16 + longest * 7),
    marginRight: 40,
    marginBottom: 40,
    x: { label: chart.labels.people, labelArrow: "none", grid: true, ticks: 5, zero: true },
    y: { label: null, domain: chart.groups.map(({ name }) => name), tickSize: 0 },
    color: {
      domain: CHANNELS.map((channel) => chart.labels[channel]),
      range: CHANNELS.map((channel) => CHANNEL_FILLS[channel]),
    },
    marks: [
      Plot.barX(parts, {
        x: "people",
        y: "name",
        fill: "channel",
        stroke: "#14306b",
        strokeWidth: 0.5,
        order: "fill",
        insetTop: 5,
        insetBottom: 5,
      }),
      Plot.tickX(chart.groups, {
        x: "byNow",
        y: "name",
        stroke: "#5f6368",
        strokeWidth: 2,
        strokeDasharray: "4 3",
      }),
      Plot.tickX(chart.groups, { x: "expected", y: "name", stroke: "#1a1a1a", strokeWidth: 3 }),
      Plot.ruleX([0]),
    ],
  });
}
