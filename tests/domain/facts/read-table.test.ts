import { describe, expect, test } from "vitest";
import { readTable } from "#app/domain/facts/read-table.ts";
import { proposeLayout, type TableLayout } from "#app/domain/facts/table-layout.ts";

const cellsOf = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split(";"));

/** In the style of the statistical offices; the figures are invented. */
const OFFICE = cellsOf(`
Tabelle 12411-01-01-4;;;
Bevölkerung nach Kreisen;;;
;;;
;Insgesamt;;Weiblich
;2014;2015;2015
Oberstadt;83.061;82.919;42.608
Unterstadt;232.470;.;122.410
Mittelstadt;-;x;(71.577)
;;;
__________;;;
© Amt für Statistik, 2016;;;
`);

const LONG = cellsOf(`
indicator;place;year;value;source
population;Musterstadt;1990;20450;ch. 1
population;Musterstadt;2017;14491;ch. 1
change;Musterstadt;1990-2014;-1.86;ch. 2
`);

function layoutOf(cells: string[][]): TableLayout {
  const layout = proposeLayout(cells);
  if (layout === null) throw new Error("no layout");
  return layout;
}

describe("the proposed layout", () => {
  test("of an office's table has title, heads in two rows, figures and notes", () => {
    expect(layoutOf(OFFICE)).toEqual({
      shape: "wide",
      title: ["Tabelle 12411-01-01-4", "Bevölkerung nach Kreisen"],
      headFrom: 3,
      firstRow: 5,
      lastRow: 7,
      notes: ["© Amt für Statistik, 2016"],
      columns: [
        { role: "label", heads: [] },
        { role: "value", heads: ["Insgesamt", "2014"] },
        { role: "value", heads: ["Insgesamt", "2015"] },
        { role: "value", heads: ["Weiblich", "2015"] },
      ],
      notation: null,
    });
  });

  test("of a list has one figure a row, and a time", () => {
    const layout = layoutOf(LONG);
    expect(layout).toMatchObject({ shape: "long", headFrom: 0, firstRow: 1, notation: "point" });
    expect(layout.columns.map(({ role }) => role)).toEqual([
      "label",
      "label",
      "time",
      "value",
      "label",
    ]);
  });

  test("without a head begins with the first figure", () => {
    const layout = layoutOf(cellsOf("Ja;6\nNein;32"));
    expect(layout).toMatchObject({ headFrom: 0, firstRow: 0, lastRow: 1 });
    expect(layout.columns.map(({ heads }) => heads)).toEqual([[], []]);
  });

  test("does not take a row of years for figures, nor figures that look like years for a head", () => {
    expect(layoutOf(cellsOf("Ort;2014;2015\nA;12;13\nB;14;15")).firstRow).toBe(1);
    expect(layoutOf(cellsOf("Ort;Männer;Frauen\nA;1990;2010\nB;2000;1950")).firstRow).toBe(1);
  });

  test.each([
    ["nothing", "\n;;"],
    ["words alone", "Ort;Bus\nA;ja\nB;nein"],
    ["figures without labels", "1;2\n3;4"],
  ])("of %s is none", (_name, text) => {
    expect(proposeLayout(cellsOf(text))).toBeNull();
  });
});

describe("reading a table", () => {
  test("gives each figure its labels and heads, and signs their meaning", () => {
    const { observations, faults } = readTable(OFFICE, { ...layoutOf(OFFICE), notation: "comma" });
    expect(faults).toEqual([]);
    expect(observations).toHaveLength(9);
    expect(observations[2]).toEqual({
      row: 5,
      column: 3,
      labels: [{ head: "", text: "Oberstadt" }],
      heads: ["Weiblich", "2015"],
      time: null,
      value: 42608,
      sign: null,
      qualified: false,
    });
    const rest = observations
      .slice(3)
      .map(({ value, sign, qualified }) => [value, sign, qualified]);
    expect(rest).toEqual([
      [232470, null, false],
      [null, "withheld", false],
      [122410, null, false],
      [0, "nothing", false],
      [null, "impossible", false],
      [71577, null, true],
    ]);
  });

  test("of a list gives each row its time", () => {
    const { observations } = readTable(LONG, { ...layoutOf(LONG), notation: "point" });
    expect(observations.map(({ time, value }) => [time, value])).toEqual([
      ["1990", 20450],
      ["2017", 14491],
      ["1990-2014", -1.86],
    ]);
    expect(observations[0]?.labels.at(-1)).toEqual({ head: "source", text: "ch. 1" });
  });

  test("repeats a label that stands once for several rows", () => {
    const cells = cellsOf("Kreis;Art;Zahl\nHarz;m;10\n;w;12\nBörde;m;9");
    const { observations } = readTable(cells, { ...layoutOf(cells), notation: "comma" });
    expect(observations.map(({ labels }) => labels.map(({ text }) => text))).toEqual([
      ["Harz", "m"],
      ["Harz", "w"],
      ["Börde", "m"],
    ]);
  });

  test("reports every unreadable figure with row and column as a spreadsheet counts them", () => {
    const cells = cellsOf("Ort;2014;2015\nA;12;13\nB;ca. 14;15\nC;16;1.23");
    const { faults } = readTable(cells, { ...layoutOf(cells), notation: "comma" });
    expect(faults).toEqual([
      { code: "figure_unreadable", params: { row: 3, column: 2 } },
      { code: "figure_unreadable", params: { row: 4, column: 3 } },
    ]);
  });

  test("reports a label that is missing from the start", () => {
    const cells = cellsOf("Ort;Art;2015;2016\n;m;12;13\nB;w;14;15");
    const { faults } = readTable(cells, { ...layoutOf(cells), notation: "comma" });
    expect(faults).toEqual([{ code: "label_missing", params: { row: 2, column: 1 } }]);
  });
});
