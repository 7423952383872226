import { describe, expect, test } from "vitest";
import { people } from "#app/domain/scenarios/population.ts";
import { calibrateWaterModel, changeOfPrice } from "#app/domain/scenarios/water-price.ts";
import { LANGUAGES } from "#app/i18n/languages.ts";
import {
  computeScenario,
  PATHS,
  type PathName,
  type ScenarioRun,
} from "#app/services/scenarios/compute-scenario.ts";
import { defaultInputs } from "#app/services/scenarios/default-inputs.ts";
import {
  defaultValues,
  INPUT_KEYS,
  type InputValues,
  type ScenarioDocument,
  scenarioDocumentSchema,
} from "#app/services/scenarios/scenario-inputs.ts";

/** What the facts of the town say about water. */
const TERMS = { purchaseGrowth: 0.0158, newcomerExcess: 0.2, newcomerYears: 10 };

const document = scenarioDocumentSchema.parse(defaultInputs());

function run(moved: Partial<InputValues> = {}, of: ScenarioDocument = document): ScenarioRun {
  const result = computeScenario(of, { ...defaultValues(of), ...moved });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function pathOf({ paths }: ScenarioRun, name: PathName) {
  const found = paths.find(({ path }) => path === name);
  if (found === undefined) throw new Error(name);
  return found;
}

describe("the defaults", () => {
  test("are a document of version 2 with a source or a reason in four languages for each input", () => {
    for (const key of INPUT_KEYS) {
      const { note } = document.inputs[key];
      expect(LANGUAGES.every((language) => note[language].length > 10)).toBe(true);
    }
    expect(document.version).toBe(2);
  });

  test("begin with everyone, and grow by exactly what a path says", () => {
    const all = run();
    for (const { path, years } of all.paths) {
      expect(years[0]?.residents).toBeCloseTo(14_571, 6);
      if (path === "forecast") continue;
      const perYear = document.inputs[path].value;
      expect(years.at(-1)?.residents).toBeCloseTo(14_571 + 17 * perYear, 6);
    }
  });

  test("let the town shrink until 2025 about as it did from 1990 to 2014, as their reason says", () => {
    const residents = pathOf(run(), "forecast").years[10]?.residents ?? 0;
    expect((residents / 14_571) ** (1 / 10) - 1).toBeCloseTo(-0.0186, 3);
  });
});

describe("the water model", () => {
  test("gives the first and the third published price exactly", () => {
    const all = run();
    expect((pathOf(all, "forecast").years[10]?.waterPrice ?? 0) * 100).toBeCloseTo(12.8, 9);
    expect((pathOf(all, "growthHigh").years[10]?.waterPrice ?? 0) * 100).toBeCloseTo(1.36, 9);
  });

  test("predicts the second, with the residual that the domain gives", () => {
    const all = run();
    const paths = PATHS.map((name) =>
      pathOf(all, name)
        .years.slice(0, 11)
        .map(({ residents, migrants }) => ({
          residents,
          newcomers: Math.max(0, migrants),
        })),
    );
    const [low = [], middle = [], high = []] = paths;
    const model = calibrateWaterModel(
      { path: low, change: 0.128 },
      { path: high, change: 0.0136 },
      TERMS,
    );
    if (!model.ok) throw new Error(model.problem.code);
    const residual = changeOfPrice(middle, model.value, TERMS) - 0.0625;
    expect(all.water?.model).toEqual(model.value);
    expect(all.water?.residual).toBeCloseTo(residual, 12);
    const shown = pathOf(all, "growthLow").years[10]?.waterPrice ?? 0;
    expect(all.water?.predicted).toBeCloseTo(shown, 12);
  });

  test("stays as it was calibrated when a reader moves inputs, and so does its residual", () => {
    const [still, moved] = [run(), run({ migrants: 100, residents: 15_000 })];
    expect(moved.water).toEqual(still.water);
    expect(pathOf(moved, "forecast").years[10]?.waterPrice).not.toBeCloseTo(0.128, 3);
  });

  test("is moved by another purchase price, or other newcomers, after it was calibrated", () => {
    const price = (moved: Partial<InputValues>) =>
      pathOf(run(moved), "growthHigh").years[10]?.waterPrice ?? 0;
    const still = price({});
    expect(price({ purchaseGrowth: 3 })).toBeGreaterThan(still);
    // Who uses more shares what costs the same by more cubic metres.
    expect(price({ newcomerExcess: 50 })).toBeLessThan(still);
    expect(price({ newcomerYears: 1 })).toBeGreaterThan(still);
    expect(run({ purchaseGrowth: 3 }).water).toEqual(run().water);
  });

  test("is left out when no model of this kind gives the published prices", () => {
    const impossible = { ...document, water: { ...document.water, forecast: 1, growthHigh: 30 } };
    const all = run({}, impossible);
    expect(all.water).toBeNull();
    expect(pathOf(all, "forecast").years[5]?.waterPrice).toBeNull();
  });
});

describe("consequences", () => {
  test("are in the first year what is known of it", () => {
    const [first] = pathOf(run(), "forecast").years;
    expect(first?.pupils).toBeCloseTo(380, 9);
    expect(first?.peoplePerFirefighter).toBeCloseTo(14_571 / 80, 9);
    expect(first?.doctors).toBe(11);
    expect(first?.peoplePerDoctor).toBeCloseTo(14_571 / 11, 9);
    expect(first?.waterPrice).toBeCloseTo(0, 12);
  });

  test("have no number where nobody is left to divide by", () => {
    const years = pathOf(
      run({ takenOver: 0, doctorsAge: 62, retirementAge: 63 }),
      "forecast",
    ).years;
    expect(years.at(-1)).toMatchObject({ doctors: 0, peoplePerDoctor: null });
  });

  test("are compared with the published forecast by the town's inputs, whatever a reader moves", () => {
    const still = run().pupils;
    expect(still).toMatchObject({ year: 2032, published: 141 });
    expect(run({ childrenPerWoman: 2.5 }).pupils).toEqual(still);
    expect(still?.computed).toBeCloseTo(pathOf(run(), "forecast").years[17]?.pupils ?? 0, 9);
  });
});

test("the ages at the end add up to the residents", () => {
  for (const { end, years } of run().paths) {
    expect(people(end)).toBeCloseTo(years.at(-1)?.residents ?? 0, 6);
  }
});

test("more people leaving than there are names path, year, sex and age", () => {
  const moved = { ...defaultValues(document), migrants: document.inputs.migrants.min };
  const result = computeScenario(document, moved);
  expect(result).toMatchObject({
    ok: false,
    problem: {
      code: "scenario_population_negative",
      params: { path: "forecast", year: 2022, sex: "female", age: 21 },
    },
  });
});
