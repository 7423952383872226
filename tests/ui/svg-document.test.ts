import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { decorativePlot } from "#app/ui/charts/decorative-plot.server.ts";

const points = [
  { year: 2015, people: 14_571, name: "<b>„Weg 1“ & mehr" },
  { year: 2020, people: 13_210, name: "Weg 2" },
  { year: 2025, people: 12_100, name: "Weg 3" },
];

const PLOTS: readonly (readonly [string, Plot.PlotOptions])[] = [
  [
    "lines, dots and axes",
    {
      y: { grid: true, label: "Menschen", zero: true },
      marks: [
        Plot.lineY(points, { x: "year", y: "people", strokeDasharray: "4 3" }),
        Plot.dot(points, { x: "year", y: "people", symbol: "square" }),
        Plot.ruleY([0]),
      ],
    },
  ],
  [
    "bars, texts with special characters, and lines broken",
    {
      marginLeft: 120,
      color: { domain: ["Weg 2"], range: ["#14306b"] },
      marks: [
        Plot.barX(points, { x: "people", y: "name", fill: "name", title: "name" }),
        Plot.text(points, {
          x: "people",
          y: "name",
          text: () => "zwei\nZeilen",
          lineAnchor: "top",
        }),
        Plot.tickX(points, { x: "people", y: "name" }),
      ],
    },
  ],
];

/** Element by element, as a browser would read it: attributes in any order, styles without their layout. */
function tree(svg: string): unknown {
  const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
  const read = (node: Element): unknown => ({
    name: node.localName,
    attributes: Object.fromEntries(
      [...node.attributes]
        .filter(({ name }) => !/^(xmlns.*|aria-hidden|focusable|direction|style)$/.test(name))
        .map(({ name, value }) => [name, value]),
    ),
    children: [...node.children].map(read),
    text: node.children.length === 0 ? node.textContent : null,
  });
  const root = document.querySelector("svg");
  return root === null ? null : read(root);
}

test.each(PLOTS)("a plot is drawn as into a complete document: %s", (_what, options) => {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const complete = Plot.plot({ ...options, document });
  expect(tree(decorativePlot(options))).toEqual(tree(complete.outerHTML));
});

test("what people wrote is never markup", () => {
  const marks = [Plot.text(points, { x: "year", y: "people", text: () => '<script>"&' })];
  const svg = decorativePlot({ marks });
  expect(svg).toContain("&lt;script&gt;&quot;&amp;</text>");
});
