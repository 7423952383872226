import type * as Plot from "@observablehq/plot";
import { isolated } from "../figures.ts";

/** Pixels between two lines of text in the type of a chart. */
export const LINE_HEIGHT = 17;

/** A letter of the page's type at the size of a chart takes about so many pixels. */
const LETTER_WIDTH = 7.2;

export const INK = "#1a1a1a";
export const MUTED = "#4a4a4a";
export const GRID = "#d5d9e0";

/** Draws in pixels of the whole picture, where no scale says where things stand. */
export interface Pen {
  readonly element: (name: string, attributes: Readonly<Record<string, string | number>>) => void;
  readonly text: (
    text: string,
    place: {
      readonly x: number;
      readonly y: number;
      readonly anchor?: "start" | "middle" | "end";
      readonly fill?: string;
      readonly bold?: boolean;
      /** Leaves a rim of white around the letters, to be read on fills and lines. */
      readonly rim?: boolean;
    },
  ) => void;
}

/** A mark that draws in pixels; texts stand centred on their `y`. */
export function penMark(draw: (pen: Pen) => void): Plot.RenderFunction {
  return (_index, _scales, _values, _dimensions, context) => {
    const { document } = context;
    const create = (name: string, attributes: Readonly<Record<string, string | number>>) => {
      const node = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
      return node;
    };
    const group = create("g", {}) as SVGElement;
    draw({
      element: (name, attributes) => group.append(create(name, attributes)),
      text: (text, { x, y, anchor = "start", fill = INK, bold = false, rim = false }) => {
        const node = create("text", {
          x,
          y,
          dy: "0.32em",
          "text-anchor": anchor,
          fill,
          ...(bold ? { "font-weight": 600 } : {}),
          ...(rim ? { stroke: "white", "stroke-width": 4, "paint-order": "stroke" } : {}),
        });
        node.textContent = isolated(text);
        group.append(node);
      },
    });
    return group;
  };
}

export function textWidth(text: string): number {
  return text.length * LETTER_WIDTH;
}

/** Breaks a text into lines of at most so many pixels; a word that is longer is broken too. */
export function textLines(text: string, width: number): string[] {
  const longest = Math.max(4, Math.floor(width / LETTER_WIDTH));
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(" ").flatMap((each) => pieces(each, longest))) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (longer.length <= longest) line = longer;
      else {
        lines.push(line);
        line = word;
      }
    }
    return [...lines, line];
  });
}

function pieces(word: string, longest: number): string[] {
  if (word.length <= longest) return [word];
  return [`${word.slice(0, longest - 1)}-`, ...pieces(word.slice(longest - 1), longest)];
}
