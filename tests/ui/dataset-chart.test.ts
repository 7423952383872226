import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { datasetChart } from "#app/ui/charts/dataset-chart.server.ts";
import { datasetTable } from "#app/ui/charts/dataset-table.server.ts";
import { dataset, drawn, elements, plain, rectsOf, textsOf } from "#tests/support/dataset-chart.ts";

const YEARS = dataset("line", [
  { time: "1990", value: 20450 },
  { time: "2014", value: null, sign: "." },
  { time: "2015", value: 14600, qualified: true },
  { time: "2017", value: 14491 },
]);

describe("a line", () => {
  test.each([
    ["de", "20.000"],
    ["de-simple", "20.000"],
    ["en", "20,000"],
    ["ar", "20,000"],
  ] as const)(
    "has axes as readers of %s write numbers, and years without marks",
    (language, number) => {
      const texts = textsOf(drawn(YEARS, language).svg);
      expect(texts).toContain(number);
      expect(texts).toContain("1990");
      expect(texts).toContain("2017");
    },
  );

  test("is interrupted where the source has a sign, which stands in its place with its meaning", () => {
    const { svg } = drawn(YEARS);
    const path = elements(svg, 'g[aria-label="line"] path')[0]?.getAttribute("d") ?? "";
    expect(path.match(/M/g)).toHaveLength(2);
    expect(textsOf(svg)).toContain(".");
    expect(textsOf(svg)).toContain(". = Wert unbekannt oder geheim zu halten");
  });

  test("shows a figure of limited value as an open point and says so", () => {
    const { svg } = drawn(YEARS);
    const fills = elements(svg, 'g[aria-label="dot"] path, g[aria-label="dot"] circle').map((dot) =>
      dot.getAttribute("fill"),
    );
    expect(fills.filter((fill) => fill === "white")).toHaveLength(1);
    expect(textsOf(svg).join(" ")).toContain("nur eingeschränkt aussagekräftig");
  });

  test("says that its axis does not begin at zero, and begins there where figures are far apart", () => {
    expect(textsOf(drawn(YEARS).svg).join(" ")).toContain("nicht bei null, sondern bei 14.000");
    const far = dataset("line", [
      { time: "2015", value: 380 },
      { time: "2032", value: 141 },
    ]);
    expect(textsOf(drawn(far).svg)).toContain("0");
    expect(textsOf(drawn(far).svg).join(" ")).not.toContain("nicht bei null");
  });

  test("is drawn for no single time, for no figure and for no more lines than can be told apart", () => {
    const lines = (count: number) =>
      dataset(
        "line",
        Array.from({ length: count }, (_none, index) => [
          { groups: [`${index}`], time: "2015", value: 1 },
          { groups: [`${index}`], time: "2016", value: 2 },
        ]).flat(),
      );
    expect(datasetChart(lines(5), "de")).not.toBeNull();
    expect(datasetChart(lines(6), "de")).toBeNull();
    expect(datasetChart(dataset("line", [{ time: "2015", value: 1 }]), "de")).toBeNull();
    const signs = ["2015", "2016"].map((time) => ({ time, value: null, sign: "." }));
    expect(datasetChart(dataset("line", signs), "de")).toBeNull();
  });
});

const ANSWERS = dataset(
  "bar",
  [
    { groups: ["Ja"], value: 6 },
    { groups: ["Ja, aber nur unter Einbeziehung der Bürgerinnen und Bürger"], value: 35 },
    { groups: ["Nein"], value: null, sign: "-" },
    { groups: ["Sonstige"], value: null, sign: "." },
    { groups: ["Weiß nicht"], value: 12.5, qualified: true },
  ],
  "Prozent",
);

describe("bars", () => {
  test("are as long as their figures, with the exact zero of a sign, and none for what is not known", () => {
    const bars = rectsOf(drawn(ANSWERS).svg);
    expect(bars).toHaveLength(4);
    expect((bars[1]?.width ?? 0) / (bars[0]?.width ?? 1)).toBeCloseTo(35 / 6, 1);
    expect(bars[2]?.width).toBe(0);
    expect(bars[3]?.fill).toBe("white");
    expect(textsOf(drawn(ANSWERS).svg)).toEqual(expect.arrayContaining(["-", ".", "(12,5)"]));
  });

  test("begin on the left in German and on the right in Arabic", () => {
    const [german] = rectsOf(drawn(ANSWERS).svg);
    const [arabic] = rectsOf(drawn(ANSWERS, "ar").svg);
    expect(german?.x).toBeLessThan(5);
    expect((arabic?.x ?? 0) + (arabic?.width ?? 0)).toBeGreaterThan(635);
  });

  test("have their names on lines that fit on a phone", () => {
    const texts = textsOf(drawn(ANSWERS).narrowSvg);
    expect(Math.max(...texts.map((text) => text.length)) * 7).toBeLessThan(330);
    expect(texts.join(" ")).toContain("Ja, aber nur unter Einbeziehung der Bürgerinnen und Bürger");
  });

  test("of a group differ in their fills, which a key names", () => {
    const grouped = dataset(
      "grouped_bar",
      ["besser", "gleich", "schlechter"].flatMap((answer, index) => [
        { groups: [answer, "Einheimische"], value: 10 + index },
        { groups: [answer, "Zugewanderte"], value: 20 + index },
      ]),
    );
    const { svg } = drawn(grouped);
    const fills = rectsOf(svg).map(({ fill }) => fill);
    expect(fills).toEqual([0, 1, 0, 1, 0, 1].map((index) => fills[index]));
    expect(fills[0]).not.toBe(fills[1]);
    for (const name of ["Einheimische", "Zugewanderte", "besser", "schlechter"]) {
      expect(textsOf(svg).filter((text) => text === name)).toHaveLength(1);
    }
  });
});

test.each(LANGUAGES)(
  "a screen reader hears in %s what a chart shows, and not the chart",
  (language) => {
    const { svg, narrowSvg, description } = drawn(YEARS, language);
    for (const picture of [svg, narrowSvg]) {
      expect(elements(picture, "svg")[0]?.getAttribute("aria-hidden")).toBe("true");
    }
    expect(plain(description)).toMatch(/20[.,]450.*1990.*14[.,]491.*2017/s);
    expect(description).not.toMatch(/\{\{|charts\./);
  },
);

test("labels cannot bring markup into a page", () => {
  const { svg, narrowSvg } = drawn(
    dataset("bar", [
      { groups: ["<script>1</script>"], value: 1 },
      { groups: ["b"], value: 2 },
    ]),
  );
  expect(svg + narrowSvg).not.toContain("<script");
  expect(textsOf(svg)).toContain("<script>1</script>");
});

describe("the table of a chart", () => {
  test("has the same figures, signs and brackets, times down and groups across", () => {
    const table = datasetTable(
      dataset("line", [
        { groups: ["a"], time: "2015", value: 1234.5 },
        { groups: ["b"], time: "2015", value: null, sign: "." },
        { groups: ["a"], time: "2016", value: 7, qualified: true },
      ]),
      "de",
    );
    expect(table).toEqual({
      headers: ["Zeit", "a", "b"],
      rows: [
        ["2015", "1.234,5", "."],
        ["2016", "(7)", ""],
      ],
    });
  });

  test("names its one column after the unit", () => {
    expect(datasetTable(YEARS, "en")).toMatchObject({
      headers: ["Time", "Personen"],
      rows: [
        ["1990", "20,450"],
        ["2014", "."],
        ["2015", "(14,600)"],
        ["2017", "14,491"],
      ],
    });
  });
});
