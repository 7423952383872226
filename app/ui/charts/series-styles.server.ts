import type * as Plot from "@observablehq/plot";
import type { Pen } from "./chart-pen.server.ts";

const DARK = "#14306b";

/** Around every fill, so that the lightest stand out from paper. */
export const EDGE = DARK;

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
    fill: (index: number) => fillOf(FILLS[index] ?? FILLS[0], id),
    swatch: (index: number) => swatchOf(fillOf(FILLS[index] ?? FILLS[0], id)),
    patterns: patternMark(id),
  };
}

function fillOf(fill: { readonly solid: string } | { readonly pattern: string }, id: string) {
  return "solid" in fill ? fill.solid : `url(#${id}-${fill.pattern})`;
}

function swatchOf(fill: string) {
  return (pen: Pen, x: number, y: number) =>
    pen.element("rect", {
      x: x - 9,
      y: y - 6,
      width: 18,
      height: 12,
      fill,
      stroke: EDGE,
      "stroke-width": 0.75,
    });
}

const TILES = {
  diagonal: { path: "M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2", width: 1.5, ink: DARK, paper: "white" },
  cross: { path: "M0,0 l6,6 M0,6 l6,-6", width: 1.5, ink: DARK, paper: "white" },
  dots: { path: "M2,3 h2", width: 2, ink: DARK, paper: "white" },
  farOff: { path: "M0,0 l6,6 M-1,5 l2,2 M5,-1 l2,2", width: 2.2, ink: "#8a2d00", paper: "#f3d6c8" },
  off: { path: "M0,0 l6,6 M-1,5 l2,2 M5,-1 l2,2", width: 1, ink: "#8a2d00", paper: "#f7e4da" },
  nearlyOff: { path: "M2,3 h2", width: 1.5, ink: "#8a2d00", paper: "#fbf0ea" },
} as const;

function patternMark(id: string): Plot.RenderFunction {
  return (_index, _scales, _values, _dimensions, { document }) => {
    const create = (name: string, attributes: Readonly<Record<string, string | number>>) => {
      const node = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
      return node;
    };
    const definitions = create("defs", {});
    for (const [name, { path, width, ink, paper }] of Object.entries(TILES)) {
      const size = { width: 6, height: 6 };
      const pattern = create("pattern", {
        id: `${id}-${name}`,
        ...size,
        patternUnits: "userSpaceOnUse",
      });
      pattern.append(
        create("rect", { ...size, fill: paper }),
        create("path", { d: path, stroke: ink, "stroke-width": width, fill: "none" }),
      );
      definitions.append(pattern);
    }
    return definitions as SVGElement;
  };
}

/** Answers on each side of the middle, from the outermost in: one side in blues, the other hatched in browns. */
const SIDES = [
  [{ solid: DARK }, { solid: "#6f8fd0" }, { solid: "#b9c9ea" }],
  [{ pattern: "farOff" }, { pattern: "off" }, { pattern: "nearlyOff" }],
] as const;

/** Most answers of a scale: three on each side of the middle. */
export const MOST_ANSWERS = 7;

/**
 * Fills of an ordered scale of `count` answers (2 to `MOST_ANSWERS`), of which an odd one has a neutral middle.
 * On the darkest of them letters are white.
 */
export function answerFills(id: string, count: number) {
  const middle = (count - 1) / 2;
  const part = (index: number) => {
    if (index === middle) return { solid: "#eef1f6" };
    const half = Math.floor(count / 2);
    const fromOutside = index < middle ? index : count - 1 - index;
    // Two answers to a side are the outermost and the innermost.
    const step = half === 2 && fromOutside === 1 ? 1 + (index < middle ? 1 : 0) : fromOutside;
    return SIDES[index < middle ? 0 : 1][step] ?? { solid: "white" };
  };
  const fill = (index: number) => fillOf(part(index), id);
  return {
    fill,
    dark: (index: number) => fill(index) === DARK,
    swatch: (index: number) => swatchOf(fill(index)),
    patterns: patternMark(id),
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
