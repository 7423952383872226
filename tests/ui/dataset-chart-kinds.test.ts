import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { datasetChart } from "#app/ui/charts/dataset-chart.server.ts";
import { dataset, drawn, elements, rectsOf, textsOf } from "#tests/support/dataset-chart.ts";

describe("a satisfaction × priority chart", () => {
  const matters = dataset(
    "satisfaction_priority",
    [
      ["Gehwege", 20, 80],
      ["Ärzte", 30, 90],
      ["Sport", 70, 30],
      ["Theater", 60, 20],
    ].flatMap(([name, satisfied, important]) => [
      { groups: [`${name}`, "zufrieden"], value: Number(satisfied) },
      { groups: [`${name}`, "wichtig"], value: Number(important) },
    ]),
    "Prozent",
  );

  test("has a dot for each matter: satisfaction to the right, importance upwards", () => {
    const dots = elements(drawn(matters).svg, 'g[aria-label="dot"] circle').map((dot) => ({
      x: Number(dot.getAttribute("cx")),
      y: Number(dot.getAttribute("cy")),
    }));
    expect(dots).toHaveLength(4);
    const [pavements, doctors, sports] = dots;
    expect(pavements?.x).toBeLessThan(sports?.x ?? 0);
    expect(pavements?.y).toBeLessThan(sports?.y ?? 0);
    expect(doctors?.y).toBeLessThan(pavements?.y ?? 0);
  });

  test("keeps its axes from left to right in Arabic", () => {
    const places = (language: "de" | "ar") =>
      elements(drawn(matters, language).svg, 'g[aria-label="dot"] circle').map((dot) =>
        Number(dot.getAttribute("cx")),
      );
    expect(places("ar")).toEqual(places("de"));
  });

  test.each(LANGUAGES)(
    "names each dot in a list and says what its quarters mean in %s",
    (language) => {
      const texts = textsOf(drawn(matters, language).svg);
      for (const text of ["1", "Gehwege", "4", "Theater"]) expect(texts).toContain(text);
      expect(texts.join(" ")).not.toMatch(/charts\.|\{\{/);
    },
  );

  test("lists a matter of which a measure is not known, without a dot", () => {
    const observations = matters.observations.map((each, index) =>
      index === 0 ? { ...each, value: null, sign: "/" } : each,
    );
    const { svg } = drawn({ ...matters, observations });
    expect(elements(svg, 'g[aria-label="dot"] circle')).toHaveLength(3);
    expect(textsOf(svg)).toContain("Gehwege: / · 80");
  });

  test("sets numbers of dots that lie close together apart", () => {
    const close = dataset(
      "satisfaction_priority",
      Array.from({ length: 6 }, (_none, index) => [
        { groups: [`m${index}`, "a"], value: 40 + index / 10 },
        { groups: [`m${index}`, "b"], value: 50 },
      ])
        .flat()
        .concat([
          { groups: ["far", "a"], value: 5 },
          { groups: ["far", "b"], value: 5 },
        ]),
    );
    const numbers = elements(drawn(close).svg, 'text[font-weight="600"]')
      .filter((node) => node.getAttribute("text-anchor") === "middle")
      .map((node) => [Number(node.getAttribute("x")), Number(node.getAttribute("y"))] as const);
    expect(new Set(numbers.map(([x, y]) => `${x} ${y}`)).size).toBe(7);
  });
});

describe("a Likert chart", () => {
  const survey = dataset(
    "likert",
    [
      ["besser", 9, 54],
      ["gleich", 68, 37],
      ["schlechter", 23, 10],
    ].flatMap(([answer, locals, migrants]) => [
      { groups: [`${answer}`, "Einheimische"], value: Number(locals) },
      { groups: [`${answer}`, "Zugewanderte"], value: Number(migrants) },
    ]),
    "Prozent",
  );

  test("finds the answers, and puts the middle of the neutral one at the same place in each bar", () => {
    const parts = rectsOf(drawn(survey).svg);
    expect(parts).toHaveLength(6);
    const middles = [parts[1], parts[4]].map((part) => (part?.x ?? 0) + (part?.width ?? 0) / 2);
    expect(middles[0]).toBeCloseTo(middles[1] ?? 0, 6);
    expect((parts[0]?.width ?? 0) / (parts[2]?.width ?? 1)).toBeCloseTo(9 / 23, 6);
  });

  test("begins with the first answer where the reader begins", () => {
    const [german] = rectsOf(drawn(survey).svg);
    const [arabic] = rectsOf(drawn(survey, "ar").svg);
    expect(german?.x).toBeLessThan(320);
    expect(arabic?.x).toBeGreaterThan(320);
  });

  test("parts an even scale in the middle", () => {
    const even = dataset(
      "likert",
      [10, 40, 30, 20].map((value, index) => ({ groups: [`a${index}`], value })),
    );
    const parts = rectsOf(drawn(even).svg);
    const whole = parts.reduce((sum, { width }) => sum + width, 0);
    expect((parts[2]?.x ?? 0) / whole).toBeCloseTo(0.5, 1);
    expect(new Set(parts.map(({ fill }) => fill)).size).toBe(4);
  });

  test("draws no bar for a group of which an answer is not known, and shows its signs", () => {
    const observations = survey.observations.map((each, index) =>
      index === 0 ? { ...each, value: null, sign: "." } : each,
    );
    const { svg } = drawn({ ...survey, observations });
    expect(rectsOf(svg)).toHaveLength(3);
    expect(textsOf(svg)).toContain(". · 68 · 23");
  });

  test("is not drawn for more answers than can be told apart", () => {
    const answers = (count: number) =>
      dataset(
        "likert",
        Array.from({ length: count }, (_none, index) => ({ groups: [`${index}`], value: 10 })),
      );
    expect(datasetChart(answers(7), "de")).not.toBeNull();
    expect(datasetChart(answers(8), "de")).toBeNull();
  });
});

describe("an age pyramid", () => {
  const ages = ["0–19", "20–64", "65+"];
  const pyramid = (times: readonly string[]) =>
    dataset(
      "age_pyramid",
      times.flatMap((time, t) =>
        ["Frauen", "Männer"].flatMap((sex, s) =>
          ages.map((age, a) => ({ groups: [sex, age], time, value: 100 + 10 * a + s + 50 * t })),
        ),
      ),
    );

  test("has a bar for each age on both sides of the middle, the youngest at the bottom", () => {
    const bars = rectsOf(drawn(pyramid(["2015"])).svg);
    expect(bars).toHaveLength(6);
    const [women, men] = [bars.slice(0, 3), bars.slice(3)];
    for (const bar of women) expect(bar.x + bar.width).toBeLessThan(320);
    for (const bar of men) expect(bar.x).toBeGreaterThan(320);
    expect(women[0]?.y).toBeGreaterThan(women[2]?.y ?? 0);
    expect((women[2]?.width ?? 0) / (women[0]?.width ?? 1)).toBeCloseTo(1.2, 6);
  });

  test("fills the last of two times and outlines the first, which the key says", () => {
    const { svg } = drawn(pyramid(["2015", "2030"]));
    const bars = rectsOf(svg);
    expect(bars).toHaveLength(6);
    expect((bars[2]?.width ?? 0) / (bars[0]?.width ?? 1)).toBeCloseTo(170 / 150, 6);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["2015", "2030", "Frauen", "Männer"]));
  });

  test("names as many single years of age as have room", () => {
    const single = dataset(
      "age_pyramid",
      ["Frauen", "Männer"].flatMap((sex) =>
        Array.from({ length: 101 }, (_none, age) => ({ groups: [sex, `${age}`], value: 50 })),
      ),
    );
    const texts = textsOf(drawn(single).narrowSvg);
    expect(texts).toContain("100");
    expect(texts).not.toContain("51");
  });

  test("leaves a gap where the number of an age is not known", () => {
    const given = pyramid(["2015"]);
    const observations = given.observations.map((each, index) =>
      index === 1 ? { ...each, value: null, sign: "." } : each,
    );
    const { svg } = drawn({ ...given, observations });
    expect(rectsOf(svg)).toHaveLength(5);
    expect(textsOf(svg)).toContain(".");
  });

  test("is not drawn without two sexes", () => {
    const one = pyramid(["2015"]).observations.filter(({ groups }) => groups[0] === "Frauen");
    expect(datasetChart({ kind: "age_pyramid", unit: "", observations: one }, "de")).toBeNull();
  });
});
