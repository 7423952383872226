import { parseHTML } from "linkedom";
import type { Language } from "#app/i18n/languages.ts";
import type { ChartedDataset, ChartedObservation } from "#app/ui/charts/charted-dataset.ts";
import { type DatasetChart, datasetChart } from "#app/ui/charts/dataset-chart.server.ts";

type Given = Partial<ChartedObservation> & Pick<ChartedObservation, "value">;

/** A dataset with as much as a test says of it. */
export function dataset(
  kind: ChartedDataset["kind"],
  observations: readonly Given[],
  unit = "Personen",
): ChartedDataset {
  return {
    kind,
    unit,
    observations: observations.map((given) => ({
      groups: [],
      place: "",
      time: "",
      sign: null,
      qualified: false,
      ...given,
    })),
  };
}

export function drawn(given: ChartedDataset, language: Language = "de"): DatasetChart {
  const chart = datasetChart(given, language);
  if (chart === null) throw new Error("There is no chart.");
  return chart;
}

/** Lines of text in a picture, without the marks that keep their direction. */
export function textsOf(svg: string): string[] {
  const { document } = parseHTML(`<body>${svg}</body>`);
  return [...document.querySelectorAll("text")].flatMap((node) => {
    const lines = [...node.querySelectorAll("tspan")];
    return (lines.length > 0 ? lines : [node]).map((line) => plain(line.textContent ?? ""));
  });
}

export function plain(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, "");
}

export function elements(svg: string, selector: string) {
  return [...parseHTML(`<body>${svg}</body>`).document.querySelectorAll(selector)];
}

/** Bars of a picture in the order in which they are drawn. */
export function rectsOf(svg: string) {
  return elements(svg, 'g[aria-label="rect"] rect').map((bar) => ({
    x: Number(bar.getAttribute("x")),
    y: Number(bar.getAttribute("y")),
    width: Number(bar.getAttribute("width")),
    fill: bar.getAttribute("fill"),
  }));
}
