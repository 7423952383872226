import * as Plot from "@observablehq/plot";
import { svgDocument } from "./svg-document.ts";

/**
 * Draws a chart on the server, in the type of the page.
 *
 * @returns SVG markup, hidden from screen readers: the sentence and the table beside a chart say
 *   the same as it does
 */
export function decorativePlot(options: Omit<Plot.PlotOptions, "document" | "style">): string {
  const svg = Plot.plot({
    ...options,
    document: svgDocument(),
    style: "font-size: 13px; font-family: inherit",
  });
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  // Anchors of texts mean the same on a page from right to left; texts isolate themselves.
  svg.setAttribute("direction", "ltr");
  return svg.outerHTML;
}
