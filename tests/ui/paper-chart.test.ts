import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/languages.ts";
import type { DatasetChartKind } from "#app/ui/charts/charted-dataset.ts";
import { datasetChart } from "#app/ui/charts/dataset-chart.server.ts";
import { paperChart } from "#app/ui/charts/paper-chart.server.ts";

const OBSERVATIONS = ["نساء", "Männer"].flatMap((group) =>
  ["1990", "2000", "2017"].map((time, index) => ({
    groups: [group],
    place: "",
    time,
    value: index === 1 ? null : 100 + index,
    sign: index === 1 ? "." : null,
    qualified: index === 2,
  })),
);

function drawn(kind: DatasetChartKind, language: (typeof LANGUAGES)[number]): string {
  const chart = datasetChart({ kind, unit: "Personen", observations: OBSERVATIONS }, language);
  if (chart === null) throw new Error("Nothing was drawn.");
  return chart.svg;
}

function textsOf(svg: string) {
  const { document } = parseHTML(`<html><body>${svg}</body></html>`);
  return [...document.querySelectorAll("text")];
}

test.each(
  LANGUAGES.flatMap((language) =>
    (["line", "bar", "grouped_bar"] as const).map((kind) => [kind, language] as const),
  ),
)(
  "on paper no rim of a letter in a %s chart in %s covers the letter beside it",
  (kind, language) => {
    const page = drawn(kind, language);
    const paper = paperChart(page);
    const rimmed = textsOf(page).filter((text) => text.closest("[paint-order=stroke][stroke]"));
    expect(rimmed.length).toBeGreaterThan(0);
    // Each of them stands there twice: its rim as a whole, and above it the letters without one.
    const written = (svg: string) => textsOf(svg).map((text) => text.textContent);
    expect(written(paper).length).toBe(written(page).length + rimmed.length);
    for (const text of textsOf(paper)) {
      const rim = text.closest("[stroke=white]");
      expect(rim === null || rim.getAttribute("fill") === "white").toBe(true);
    }
    expect(new Set(written(paper))).toEqual(new Set(written(page)));
  },
);
