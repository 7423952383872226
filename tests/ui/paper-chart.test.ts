import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/languages.ts";
import type { DatasetChartKind } from "#app/ui/charts/charted-dataset.ts";
import { datasetChart } from "#app/ui/charts/dataset-chart.server.ts";
import { paperChart, paperChartParts } from "#app/ui/charts/paper-chart.server.ts";
import { resultBars } from "#app/ui/votes/result-bars.server.ts";

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

describe("a chart of many bars on paper", () => {
  function barsOf(groups: number, bars: number, language: (typeof LANGUAGES)[number]) {
    const chart = resultBars(
      {
        unit: "Stimmen",
        groups: Array.from({ length: groups }, (_, group) => ({
          title: `Gruppe ${group + 1}`,
          bars: Array.from({ length: bars }, (_bar, at) => ({
            ...{ name: `Option ${group + 1}-${at + 1}`, value: at + 1, text: `n${group}-${at}` },
            tone: "first" as const,
          })),
          needed: 3,
        })),
        tones: { first: "gewählt" },
        neededName: "nötig",
      },
      language,
    );
    if (chart === null) throw new Error("Nothing was drawn.");
    return chart.svg;
  }
  const wordsOf = (svg: string) =>
    new Set(textsOf(svg).map(({ textContent }) => (textContent ?? "").replace(/[⁦-⁩]/g, "")));

  test.each(
    LANGUAGES.flatMap((language) => [
      { groups: 2, bars: 20, language },
      { groups: 12, bars: 2, language },
      { groups: 1, bars: 60, language },
    ]),
  )(
    "of $groups groups of $bars is set in parts of a page in $language, each bar once and with its name",
    ({ groups, bars, language }) => {
      const svg = barsOf(groups, bars, language);
      const parts = paperChartParts(svg);
      expect(parts.length).toBeGreaterThan(1);
      for (const part of parts) {
        expect(Number(/ height="([\d.]+)"/.exec(part)?.[1])).toBeLessThanOrEqual(800);
      }
      const bare = (all: string) => all.match(/<rect [^>]*stroke|<rect /g)?.length ?? 0;
      const patterns = bare(/<defs>.*<\/defs>/s.exec(svg)?.[0] ?? "");
      const drawn = parts.reduce((sum, part) => sum + bare(part) - patterns, 0);
      expect(drawn).toBe(bare(svg) - patterns);
      const words = parts.map(wordsOf);
      for (let group = 0; group < groups; group += 1) {
        for (let at = 0; at < bars; at += 1) {
          const named = words.filter((own) => own.has(`Option ${group + 1}-${at + 1}`));
          expect(named).toHaveLength(1);
          expect(named[0]?.has(`n${group}-${at}`)).toBe(true);
        }
      }
      // A group that fits on a page stays with its title.
      if (bars === 2) {
        for (let group = 0; group < groups; group += 1) {
          const titled = words.filter((own) => own.has(`Gruppe ${group + 1}`));
          expect(titled).toHaveLength(1);
          expect(titled[0]?.has(`n${group}-1`)).toBe(true);
        }
      }
    },
  );

  test("that fits on a page is one part", () => {
    const svg = barsOf(2, 6, "de");
    expect(paperChartParts(svg)).toEqual([paperChart(svg)]);
  });
});
