import type * as Plot from "@observablehq/plot";
import type { Pen } from "./chart-pen.server.ts";

const DARK = "#14306b";

/**
 * Fills that stay apart in grey and to every kind of colour vision: steps of lightness with patterns
 * between them, all with a dark edge. A series beyond the last has none.
 */
const FILLS = [
  { solid: DARK },
  { solid: "#b9c9ea" },
  { pattern: "diagonal" },
  { solid: "#6f8fd0" },
  { pattern: "dots" },
  { solid: "#eef1f6" },
  { pattern: "cross" },
] as const;

export const MOST_FILLS = FILLS.length;

/** Fills of one picture; `id` sets its patterns apart from those of other pictures on the page. */
export function seriesFills(id: string) {
  return {
    fill: (index: number): string => {
      const fill = FILLS[index] ?? FILLS[0];
      return "solid" in fill ? fill.solid : `url(#${id}-${fill.pattern})`;
    },
    swatch: (index: number) => (pen: Pen, x: number, y: number) => {
      const fill = FILLS[index] ?? FILLS[0];
      pen.element("rect", {
        x: x - 9,
        y: y - 6,
        width: 18,
        height: 12,
        fill: "solid" in fill ? fill.solid : `url(#${id}-${fill.pattern})`,
        stroke: DARK,
        "stroke-width": 0.75,
      });
    },
    patterns: patternMark(id),
  };
}

const TILES = {
  diagonal: "M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2",
  cross: "M0,0 l6,6 M0,6 l6,-6",
  dots: "M2,3 h2",
} as const;

function patternMark(id: string): Plot.RenderFunction {
  return (...args) => {
    const { document } = args[4];
    const svg = (name: string, attributes: Record<string, string>) => {
      const node = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
      return node;
    };
    const definitions = svg("defs", {});
    for (const [name, path] of Object.entries(TILES)) {
      const pattern = svg("pattern", {
        id: `${id}-${name}`,
        width: "6",
        height: "6",
        patternUnits: "userSpaceOnUse",
      });
      pattern.append(svg("rect", { width: "6", height: "6", fill: "white" }));
      const width = name === "dots" ? "2" : "1.5";
      pattern.append(svg("path", { d: path, stroke: DARK, "stroke-width": width, fill: "none" }));
      definitions.append(pattern);
    }
    return definitions as SVGElement;
  };
}

/** Lines that stay apart without their colours: by their dashes and the symbols at their points. */
export const LINE_STYLES = [
  { stroke: DARK, dash: "none", symbol: "circle", path: "M-5,0 a5,5 0 1,0 10,0 a5,5 0 1,0 -10,0" },
  { stroke: "#8a2d00", dash: "9,5", symbol: "square", path: "M-4.5,-4.5 h9 v9 h-9 Z" },
  { stroke: "#1b6b3a", dash: "2,4", symbol: "triangle", path: "M0,-6 L5,4 H-5 Z" },
  { stroke: "#6b2a86", dash: "9,4,2,4", symbol: "diamond", path: "M0,-6 L4,0 L0,6 L-4,0 Z" },
  { stroke: "#4a4a4a", dash: "1,5", symbol: "times", path: "M-4,-4 L4,4 M-4,4 L4,-4" },
] as const;

export function lineSwatch(style: (typeof LINE_STYLES)[number]) {
  return (pen: Pen, x: number, y: number) => {
    const line = { stroke: style.stroke, "stroke-width": 2 };
    pen.element("path", { ...line, d: `M${x - 9},${y} h18`, "stroke-dasharray": style.dash });
    pen.element("path", {
      ...line,
      d: style.path,
      fill: "white",
      transform: `translate(${x},${y})`,
    });
  };
}
